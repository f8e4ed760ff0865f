package vn.thidua.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Decides every handler call by its {@link Allow}: finds the person, finds the place named in the path, compares their
 * relation with the action's rule. No annotation, no such place or no such relation: refused.
 */
@Component
class HandlerAccess implements AuthorizationManager<HandlerAccess.Call> {

    record Call(HttpServletRequest request, HandlerMethod handler) {}

    /** Request attribute: the action the person was let in to; absent where they were refused. */
    static final String GRANTED = HandlerAccess.class.getName() + ".granted";

    private static final String HERE = Here.class.getName();

    private final ActorSource actors;
    private final Map<vn.thidua.access.Target, PlaceSource> places;

    HandlerAccess(ActorSource actors, List<PlaceSource> places) {
        this.actors = actors;
        this.places = places.stream().collect(Collectors.toMap(PlaceSource::target, source -> source));
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends Authentication> authentication, Call call) {
        Allow allow = call.handler().getMethodAnnotation(Allow.class);
        if (allow == null) {
            return new AuthorizationDecision(false);
        }
        Action action = allow.value();
        Actor actor = actor(authentication.get(), action);
        call.request().setAttribute(HERE, Here.of(actor, null)); // a refusal, too, is shown below the person's own menu
        Optional<Place> place = place(action, call.request());
        if (action.target() != vn.thidua.access.Target.NONE && place.isEmpty()) {
            return new AuthorizationDecision(false);
        }
        Here here = Here.of(actor, place.orElse(null));
        call.request().setAttribute(HERE, here);
        boolean granted = action.isFor(here.relations());
        if (granted) {
            call.request().setAttribute(GRANTED, action);
        }
        return new AuthorizationDecision(granted);
    }

    static @Nullable Here here(HttpServletRequest request) {
        return (Here) request.getAttribute(HERE);
    }

    /** Whose session has ended meanwhile (locked, new password) is asked to sign in again. */
    private @Nullable Actor actor(@Nullable Authentication authentication, Action action) {
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn session)) {
            return null;
        }
        Actor actor = actors.find(session).orElse(null);
        if (actor == null && !action.isFor(Set.of(Relation.ANYONE))) {
            throw new AuthenticationCredentialsNotFoundException("the session has ended");
        }
        return actor;
    }

    private Optional<Place> place(Action action, HttpServletRequest request) {
        var named = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var target = action.target().in(named.keySet());
        PlaceSource source = places.get(target);
        return source == null
                ? Optional.empty()
                : ids(target.variables(), named).flatMap(source::find);
    }

    private static Optional<List<Long>> ids(List<String> variables, Map<?, ?> named) {
        List<Long> ids = new ArrayList<>();
        for (String name : variables) {
            try {
                ids.add(Long.parseLong(String.valueOf(named.get(name))));
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}

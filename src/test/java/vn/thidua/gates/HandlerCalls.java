package vn.thidua.gates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Target;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.support.World;

/** All handlers of the product, and what each of them answers to somebody. */
class HandlerCalls {

    private static final String GRANTED = "vn.thidua.access.HandlerAccess.granted";

    /** A way to call a handler. */
    record Handler(Action action, HttpMethod method, String pattern, String name) {

        /** What this address is about. */
        Target target() {
            return action.target().in(pattern.contains("{yearId}") ? Set.of("yearId") : Set.of());
        }
    }

    private final List<Handler> handlers;
    private final MockMvc mvc;
    private final World world;
    private final TransactionTemplate act;
    private final Set<String> failures = new TreeSet<>();
    private final Map<AccountId, RequestPostProcessor> signedIn = new HashMap<>();
    private int asked;

    HandlerCalls(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            MockMvc mvc,
            World world,
            PlatformTransactionManager transactions) {
        this.handlers = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("vn.thidua."))
                .flatMap(entry -> handlers(entry.getKey(), entry.getValue()).stream())
                .toList();
        this.mvc = mvc;
        this.world = world;
        this.act = new TransactionTemplate(transactions);
    }

    List<Handler> handlers() {
        return handlers;
    }

    /** Calls that ended otherwise than with an answer. */
    Set<String> failures() {
        return failures;
    }

    int asked() {
        return asked;
    }

    /** Was this person let in? Whatever the handler then did is rolled back. */
    boolean ask(Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        return Boolean.TRUE.equals(act.execute(status -> {
            status.setRollbackOnly();
            try {
                return send(handler, spot, person).getRequest().getAttribute(GRANTED) == handler.action();
            } catch (AssertionError unhandled) {
                failures.add(unhandled.getMessage());
                return true;
            }
        }));
    }

    boolean refusedAsClosed(Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        return Boolean.TRUE.equals(act.execute(status -> {
            status.setRollbackOnly();
            return send(handler, spot, person).getResolvedException() instanceof RuleViolation violation
                    && violation.key().equals("access.yearClosed");
        }));
    }

    private static List<Handler> handlers(RequestMappingInfo info, HandlerMethod method) {
        Action action = Objects.requireNonNull(method.getMethodAnnotation(Allow.class), method::toString)
                .value();
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .flatMap(verb -> info.getPatternValues().stream()
                        .map(pattern -> new Handler(action, verb, pattern, method.getShortLogMessage())))
                .toList();
    }

    private MvcResult send(Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        asked++;
        var request = MockMvcRequestBuilders.request(handler.method(), address(handler.pattern(), spot))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        if (person.account() != null) {
            request.with(signedIn.computeIfAbsent(person.account(), world::as));
        }
        try {
            return mvc.perform(request).andReturn();
        } catch (Exception unhandled) {
            throw new AssertionError(
                    handler + " at " + spot.name() + " by " + person.name() + ": " + rootOf(unhandled), unhandled);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static String address(String pattern, PolicyGround.Spot spot) {
        String address = pattern.replace("{step:[a-z-]+}", YearStep.COVENANT.slug())
                .replace("{slug:[a-z-]+}", DocumentKind.COVENANT.slug())
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        for (var id : spot.ids().entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return address.replaceAll("\\{[^}]+}", "1");
    }
}

package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Relation;
import vn.thidua.programme.YearStep;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** Every handler, asked by everybody about every place: what it really answers against the reviewed tables. */
@DatabaseTest
class PolicyTests {

    private static final String GRANTED = "vn.thidua.access.HandlerAccess.granted";

    private record Handler(Action action, HttpMethod method, String pattern, String name) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    PlatformTransactionManager transactions;

    private final Policy policy = Policy.load();
    private final Set<String> failures = new java.util.TreeSet<>();

    @Test
    void theTablesSpeakOfEveryActionAndEveryRelation() {
        Map<Action, Set<Relation>> unsaid = Arrays.stream(Action.values())
                .filter(action -> !policy.unsaid(action).isEmpty())
                .collect(Collectors.toMap(action -> action, policy::unsaid));

        assertThat(unsaid).isEmpty();
    }

    @Test
    void everyActionIsDoneBySomeHandler() {
        Set<Action> done = handlers().stream().map(Handler::action).collect(Collectors.toSet());

        assertThat(Arrays.stream(Action.values())
                        .filter(action -> !done.contains(action))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyHandlerAnswersAsTheTablesSay() {
        PolicyGround ground = new PolicyGround(world);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Handler handler : handlers()) {
            for (PolicyGround.Spot spot : ground.spots) {
                for (PolicyGround.Person person : ground.people) {
                    Set<Relation> relations =
                            ground.relations(person, spot, handler.action().target());
                    boolean expected = policy.allows(handler.action(), relations);
                    boolean granted = ask(handler, spot, person);
                    asked++;
                    if (expected != granted) {
                        wrong.add(handler + " at " + spot.name() + " by " + person.name() + ": table says " + expected
                                + ", handler " + granted);
                    }
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(asked).isGreaterThan(handlers().size() * 40);
        assertThat(wrong).isEmpty();
    }

    @Test
    void writesInAClosedYearAreRefused() throws Exception {
        PolicyGround ground = new PolicyGround(world);
        PolicyGround.Spot spot = ground.spots.get(0);
        world.close(new vn.thidua.shared.ClusterYearId(spot.ids().get("yearId")));
        List<String> wrong = new ArrayList<>();
        for (Handler handler : handlers()) {
            boolean refused = handler.action().writes() && !handler.action().afterClose();
            for (PolicyGround.Person person : ground.people) {
                if (refused
                        && handler.pattern().contains("{yearId}")
                        && ask(handler, spot, person)
                        && status(handler, spot, person) != 409) {
                    wrong.add(handler + " by " + person.name());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private List<Handler> handlers() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("vn.thidua."))
                .flatMap(entry -> handlers(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static List<Handler> handlers(RequestMappingInfo info, HandlerMethod method) {
        Action action = Objects.requireNonNull(method.getMethodAnnotation(Allow.class), method::toString)
                .value();
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .map(verb -> new Handler(
                        action, verb, info.getPatternValues().iterator().next(), method.getShortLogMessage()))
                .toList();
    }

    /** Was this person let in? Whatever the handler then did is rolled back. */
    private boolean ask(Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return send(handler, spot, person).getRequest().getAttribute(GRANTED) == handler.action();
            } catch (AssertionError unhandled) {
                failures.add(unhandled.getMessage());
                return true;
            }
        }));
    }

    private int status(Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return send(handler, spot, person).getResponse().getStatus();
        }));
    }

    private org.springframework.test.web.servlet.MvcResult send(
            Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        var request = MockMvcRequestBuilders.request(handler.method(), address(handler.pattern(), spot))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        if (person.account() != null) {
            request.with(world.as(person.account()));
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
        String address =
                pattern.replace("{step:[a-z-]+}", YearStep.COVENANT.slug()).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        for (var id : spot.ids().entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return address.replaceAll("\\{[^}]+}", "1");
    }
}

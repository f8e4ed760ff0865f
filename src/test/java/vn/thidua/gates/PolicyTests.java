package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
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
import vn.thidua.access.Relation;
import vn.thidua.access.Target;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** Every handler, asked by everybody about every place: what it really answers against the reviewed tables. */
@DatabaseTest
class PolicyTests {

    private static final String GRANTED = "vn.thidua.access.HandlerAccess.granted";

    private record Handler(Action action, HttpMethod method, String pattern, String name) {

        /** What this address is about. */
        Target target() {
            return action.target() != Target.YEAR_OR_PROGRAMME
                    ? action.target()
                    : pattern.contains("{yearId}") ? Target.YEAR : Target.PROGRAMME;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Today today;

    private final Policy policy = Policy.load(Policy.TABLES);
    private final Set<String> failures = new TreeSet<>();
    private final Map<AccountId, RequestPostProcessor> signedIn = new HashMap<>();
    private int asked;

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
        List<String> wrong = wrong(policy, handlers(), new PolicyGround(world, today.date()));

        assertThat(failures).isEmpty();
        assertThat(asked).isGreaterThan(handlers().size() * 30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aClosedYearRefusesWhatTheTablesAllowOnlyUntilThen() {
        PolicyGround ground = new PolicyGround(world, today.date());

        assertThat(wrongAfterClose(policy, handlers(), ground)).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void reportsRowsThatAreWrong(@TempDir Path copy) throws Exception {
        Path table = copy.resolve("attachment.csv");
        Files.writeString(
                table,
                Files.readString(Policy.TABLES.resolve("attachment.csv"))
                        .replace("ATTACHMENT_ADD,AUDITOR,no", "ATTACHMENT_ADD,AUDITOR,yes")
                        .replace("ATTACHMENT_ADD,DEPUTY,until-close", "ATTACHMENT_ADD,DEPUTY,no")
                        .replace("ATTACHMENT_ADD,HEAD,until-close", "ATTACHMENT_ADD,HEAD,yes"));
        Policy planted = Policy.load(copy);
        List<Handler> handlers = handlers().stream()
                .filter(handler -> handler.action() == Action.ATTACHMENT_ADD)
                .toList();
        PolicyGround ground = new PolicyGround(world, today.date());

        assertThat(wrong(planted, handlers, ground))
                .anyMatch(report -> report.contains("at own year by auditor: table says true"))
                .anyMatch(report -> report.contains("at own year by boardAndDeputy: table says false"))
                .noneMatch(report -> report.contains("by head") || report.contains("by staff"));
        assertThat(wrongAfterClose(planted, handlers, ground)).anyMatch(report -> report.contains("by head"));
    }

    private List<String> wrong(Policy tables, List<Handler> handlers, PolicyGround ground) {
        List<String> wrong = new ArrayList<>();
        Set<Action> known = EnumSet.noneOf(Action.class);
        for (Handler handler : handlers) {
            List<PolicyGround.Person> people = new ArrayList<>(ground.people);
            if (known.add(handler.action())) {
                people.addAll(ground.specialCases);
            }
            boolean anywhere = handler.target() == Target.NONE;
            for (PolicyGround.Spot spot : anywhere ? ground.spots.subList(0, 1) : ground.spots) {
                for (PolicyGround.Person person : people) {
                    boolean expected =
                            tables.allows(handler.action(), ground.relations(person, spot, handler.target()));
                    if (expected != ask(handler, spot, person)) {
                        wrong.add(handler + " at " + spot.name() + " by " + person.name() + ": table says " + expected);
                    }
                }
            }
        }
        return wrong;
    }

    /** Closes the own year and asks those who were let in while it was open. */
    private List<String> wrongAfterClose(Policy tables, List<Handler> handlers, PolicyGround ground) {
        PolicyGround.Spot spot = ground.spots.get(0);
        world.close(new ClusterYearId(spot.ids().get("yearId")));
        List<String> wrong = new ArrayList<>();
        for (Handler handler : handlers) {
            for (PolicyGround.Person person : ground.people) {
                Set<Relation> relations = ground.relations(person, spot, handler.target());
                if (handler.pattern().contains("{yearId}")
                        && tables.allows(handler.action(), relations)
                        && refusedAsClosed(handler, spot, person)
                                == tables.allowsAfterClose(handler.action(), relations)) {
                    wrong.add(handler + " by " + person.name());
                }
            }
        }
        return wrong;
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
                .flatMap(verb -> info.getPatternValues().stream()
                        .map(pattern -> new Handler(action, verb, pattern, method.getShortLogMessage())))
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

    private boolean refusedAsClosed(Handler handler, PolicyGround.Spot spot, PolicyGround.Person person) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return send(handler, spot, person).getResolvedException() instanceof RuleViolation violation
                    && violation.key().equals("access.yearClosed");
        }));
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
        String address =
                pattern.replace("{step:[a-z-]+}", YearStep.COVENANT.slug()).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        for (var id : spot.ids().entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return address.replaceAll("\\{[^}]+}", "1");
    }
}

package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.thidua.access.Action;
import vn.thidua.access.Relation;
import vn.thidua.access.Target;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** Every handler, asked by everybody about every place: what it really answers against the reviewed tables. */
@DatabaseTest
@Import(HandlerCalls.class)
class PolicyTests {

    @Autowired
    HandlerCalls calls;

    @Autowired
    World world;

    @Autowired
    Today today;

    private final Policy policy = Policy.load(Policy.TABLES);

    @Test
    void theTablesSpeakOfEveryActionAndEveryRelation() {
        Map<Action, Set<Relation>> unsaid = Arrays.stream(Action.values())
                .filter(action -> !policy.unsaid(action).isEmpty())
                .collect(Collectors.toMap(action -> action, policy::unsaid));

        assertThat(unsaid).isEmpty();
    }

    @Test
    void everyActionIsDoneBySomeHandler() {
        Set<Action> done =
                calls.handlers().stream().map(HandlerCalls.Handler::action).collect(Collectors.toSet());

        assertThat(Arrays.stream(Action.values())
                        .filter(action -> !done.contains(action))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyHandlerAnswersAsTheTablesSay() {
        List<String> wrong = wrong(policy, calls.handlers(), new PolicyGround(world, today.date()));

        assertThat(calls.failures()).isEmpty();
        assertThat(calls.asked()).isGreaterThan(calls.handlers().size() * 30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aClosedYearRefusesWhatTheTablesAllowOnlyUntilThen() {
        PolicyGround ground = new PolicyGround(world, today.date());

        assertThat(wrongAfterClose(policy, calls.handlers(), ground)).isEmpty();
        assertThat(calls.failures()).isEmpty();
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
        List<HandlerCalls.Handler> handlers = calls.handlers().stream()
                .filter(handler -> handler.action() == Action.ATTACHMENT_ADD)
                .toList();
        PolicyGround ground = new PolicyGround(world, today.date());

        assertThat(wrong(planted, handlers, ground))
                .anyMatch(report -> report.contains("at own year by auditor: table says true"))
                .anyMatch(report -> report.contains("at own year by boardAndDeputy: table says false"))
                .noneMatch(report -> report.contains("by head") || report.contains("by staff"));
        assertThat(wrongAfterClose(planted, handlers, ground)).anyMatch(report -> report.contains("by head"));
    }

    private List<String> wrong(Policy tables, List<HandlerCalls.Handler> handlers, PolicyGround ground) {
        List<String> wrong = new ArrayList<>();
        Set<Action> known = EnumSet.noneOf(Action.class);
        for (HandlerCalls.Handler handler : handlers) {
            List<PolicyGround.Person> people = new ArrayList<>(ground.people);
            if (known.add(handler.action())) {
                people.addAll(ground.specialCases);
            }
            boolean anywhere = handler.target() == Target.NONE || handler.target() == Target.CATALOGUE;
            for (PolicyGround.Spot spot : anywhere ? ground.spots.subList(0, 1) : ground.spots) {
                for (PolicyGround.Person person : people) {
                    boolean expected =
                            tables.allows(handler.action(), ground.relations(person, spot, handler.target()));
                    if (expected != calls.ask(handler, spot, person)) {
                        wrong.add(handler + " at " + spot.name() + " by " + person.name() + ": table says " + expected);
                    }
                }
            }
        }
        return wrong;
    }

    /** Closes the own year and asks those who were let in while it was open. */
    private List<String> wrongAfterClose(Policy tables, List<HandlerCalls.Handler> handlers, PolicyGround ground) {
        PolicyGround.Spot spot = ground.spots.get(0);
        world.close(new ClusterYearId(spot.ids().get("yearId")));
        List<String> wrong = new ArrayList<>();
        for (HandlerCalls.Handler handler : handlers) {
            for (PolicyGround.Person person : ground.people) {
                Set<Relation> relations = ground.relations(person, spot, handler.target());
                if ((handler.pattern().contains("{yearId}") || handler.target() == Target.NOMINATION)
                        && tables.allows(handler.action(), relations)
                        && calls.refusedAsClosed(handler, spot, person)
                                == tables.allowsAfterClose(handler.action(), relations)) {
                    wrong.add(handler + " by " + person.name());
                }
            }
        }
        return wrong;
    }
}

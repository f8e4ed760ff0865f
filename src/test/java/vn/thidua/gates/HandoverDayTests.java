package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.MEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.thidua.access.Action;
import vn.thidua.access.Relation;
import vn.thidua.access.Role;
import vn.thidua.access.Target;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.StoppedClock;
import vn.thidua.support.World;

/** The night on which a head hands over: both heads at every handler, in the last second before and the first after. */
@DatabaseTest
@Import({HandlerCalls.class, StoppedClock.class})
class HandoverDayTests {

    private static final String LAST_SECOND = "2026-12-31T16:59:59Z"; // 23:59:59 in Asia/Ho_Chi_Minh
    private static final String FIRST_SECOND = "2026-12-31T17:00:00Z"; // 00:00:00 of 1 January 2027 there
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private static final Set<Relation> LEADS = Set.of(HEAD, MEMBER);
    private static final Set<Relation> BELONGS = Set.of(MEMBER);

    @Autowired
    HandlerCalls calls;

    @Autowired
    StoppedClock.Hand clock;

    @Autowired
    World world;

    private final Policy policy = Policy.load(Policy.TABLES);
    private List<PolicyGround.Person> heads;
    private Map<String, Long> endingYear;
    private Map<String, Long> nextYear;
    private Map<String, Long> handedOverInItsCourse;

    @BeforeEach
    void twoHeads() {
        clock.at("2026-11-20T02:00:00Z");
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ProgrammeId programme = world.programme(organiser, "Cụm thi đua của Hội");
        UnitId before = world.unit(organiser, "Hội LHPN xã Đông");
        UnitId after = world.unit(organiser, "Hội LHPN xã Tây");
        UnitId other = world.unit(organiser, "Hội LHPN xã Bắc");
        ClusterId cluster = world.cluster(programme, "Cụm thi đua số 1");
        ClusterYearId ending = world.year(cluster, 2026);
        world.head(ending, world.member(ending, before));
        world.member(ending, after);
        ClusterYearId next = world.year(cluster, 2027);
        world.member(next, before);
        world.head(next, world.member(next, after), START, null);
        ProgrammeId elsewhere = world.programme(organiser, "Khối thi đua của tỉnh");
        ClusterId beside = world.cluster(elsewhere, "Khối thi đua số 2");
        ClusterYearId halfway = world.year(beside, 2026);
        world.head(halfway, world.member(halfway, before), null, START.minusDays(1));
        world.head(halfway, world.member(halfway, after), START, null);
        endingYear = ids(programme, cluster, ending, other);
        nextYear = ids(programme, cluster, next, other);
        handedOverInItsCourse = ids(elsewhere, beside, halfway, other);
        heads = List.of(
                new PolicyGround.Person("old head", world.person("dong", Role.UNIT_OFFICER, before)),
                new PolicyGround.Person("new head", world.person("tay", Role.UNIT_OFFICER, after)));
    }

    @Test
    void rightsPassAtMidnightAtEveryHandler() {
        assertThat(wrong(LAST_SECOND, handlers(), before())).isEmpty();
        assertThat(wrong(FIRST_SECOND, handlers(), after())).isEmpty();

        assertThat(calls.failures()).isEmpty();
        assertThat(calls.asked()).isEqualTo(handlers().size() * 12);
    }

    /** Rights that passed a second early or late, or that both heads had for a second, would be told. */
    @Test
    void tellsOfRightsThatPassAtAnotherTime() {
        List<HandlerCalls.Handler> ofHeads = handlers().stream()
                .filter(handler -> handler.action() == Action.ASSEMBLY_EDIT)
                .toList();

        for (String early : wrong(FIRST_SECOND, ofHeads, before())) {
            assertThat(early).containsPattern("at (next year|year handed over in its course)");
        }
        assertThat(wrong(FIRST_SECOND, ofHeads, before()))
                .anyMatch(report -> report.endsWith("by old head: table says true"))
                .anyMatch(report -> report.endsWith("by new head: table says false"));
        assertThat(wrong(LAST_SECOND, ofHeads, after()))
                .anyMatch(report -> report.endsWith("by old head: table says false"))
                .anyMatch(report -> report.endsWith("by new head: table says true"));
        assertThat(wrong(LAST_SECOND, ofHeads, List.of(spot("next year", nextYear, LEADS, LEADS))))
                .isNotEmpty()
                .allMatch(report -> report.contains("by new head"));
    }

    private List<PolicyGround.Spot> before() {
        return List.of(
                spot("ending year", endingYear, LEADS, BELONGS),
                spot("next year", nextYear, LEADS, BELONGS),
                spot("year handed over in its course", handedOverInItsCourse, LEADS, BELONGS));
    }

    private List<PolicyGround.Spot> after() {
        return List.of(
                spot("ending year", endingYear, LEADS, BELONGS),
                spot("next year", nextYear, BELONGS, LEADS),
                spot("year handed over in its course", handedOverInItsCourse, BELONGS, LEADS));
    }

    private List<String> wrong(String instant, List<HandlerCalls.Handler> handlers, List<PolicyGround.Spot> spots) {
        clock.at(instant);
        List<String> wrong = new ArrayList<>();
        for (HandlerCalls.Handler handler : handlers) {
            for (PolicyGround.Spot spot : spots) {
                for (PolicyGround.Person head : heads) {
                    boolean expected = policy.allows(handler.action(), relations(head, spot, handler.target()));
                    if (expected != calls.ask(handler, spot, head)) {
                        wrong.add(handler + " at " + spot.name() + " by " + head.name() + ": table says " + expected);
                    }
                }
            }
        }
        return wrong;
    }

    private static Set<Relation> relations(PolicyGround.Person head, PolicyGround.Spot spot, Target target) {
        Set<Relation> relations = EnumSet.copyOf(head.everywhere());
        relations.addAll(PolicyGround.here(head, spot, target));
        return relations;
    }

    private List<HandlerCalls.Handler> handlers() {
        return calls.handlers();
    }

    private static PolicyGround.Spot spot(
            String name, Map<String, Long> ids, Set<Relation> oldHead, Set<Relation> newHead) {
        return new PolicyGround.Spot(name, ids, Map.of("old head", oldHead, "new head", newHead));
    }

    /** A place that is about a third member, so that neither head meets its own unit there. */
    private Map<String, Long> ids(ProgrammeId programme, ClusterId cluster, ClusterYearId year, UnitId third) {
        MembershipId member = world.member(year, third);
        return PolicyGround.ids(world, programme, cluster, year, member, third);
    }
}

package vn.thidua.gates;

import static vn.thidua.access.Relation.ADMINISTRATOR;
import static vn.thidua.access.Relation.ANYONE;
import static vn.thidua.access.Relation.AUDITOR;
import static vn.thidua.access.Relation.BOARD;
import static vn.thidua.access.Relation.DEPUTY;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.MEMBER;
import static vn.thidua.access.Relation.OWN_UNIT;
import static vn.thidua.access.Relation.SIGNED_IN;
import static vn.thidua.access.Relation.STAFF;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Relation;
import vn.thidua.access.Role;
import vn.thidua.access.Target;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.World;

/**
 * Two organisers, three clusters, two years and everybody who may come along. Who stands how to which place is written
 * down here by hand, independently of the code that computes it.
 */
final class PolicyGround {

    /** A place with the ids of its path variables, and how each person stands to it beyond being signed in. */
    record Spot(String name, Map<String, Long> ids, Map<String, Set<Relation>> relations) {}

    /** A person; nobody at all where the account is null. */
    record Person(String name, @Nullable AccountId account) {

        Set<Relation> everywhere() {
            Set<Relation> relations = EnumSet.of(ANYONE);
            if (account != null) {
                relations.add(SIGNED_IN);
            }
            if (name.equals("administrator")) {
                relations.add(ADMINISTRATOR);
            }
            return relations;
        }
    }

    /** Those who are asked at every handler. */
    final List<Person> people;

    /** Those whose standing depends on dates, leaving and grants: asked once for each action. */
    final List<Person> specialCases;

    final List<Spot> spots;

    PolicyGround(World world, LocalDate today) {
        int now = today.getYear();
        LocalDate yesterday = today.minusDays(1);
        LocalDate tomorrow = today.plusDays(1);
        UnitId organiser = world.organiser("Hội tổ chức");
        UnitId other = world.organiser("Hội khác");
        UnitId first = world.unit(organiser, "Đơn vị Một");
        UnitId second = world.unit(organiser, "Đơn vị Hai");
        UnitId third = world.unit(organiser, "Đơn vị Ba");
        ProgrammeId programme = world.programme(organiser, "Hệ thống của Hội");
        ClusterId cluster = world.cluster(programme, "Cụm A");
        ClusterYearId thisYear = world.year(cluster, now);
        MembershipId firstNow = world.member(thisYear, first);
        MembershipId secondNow = world.member(thisYear, second);
        MembershipId thirdNow = world.member(thisYear, third);
        UnitId former = world.unit(organiser, "Đơn vị Năm Ngoái");
        UnitId coming = world.unit(organiser, "Đơn vị Sắp Tới");
        UnitId gone = world.unit(organiser, "Đơn vị Đã Rời");
        world.head(thisYear, world.member(thisYear, former), null, yesterday);
        world.head(thisYear, firstNow, today, today);
        world.head(thisYear, world.member(thisYear, coming), tomorrow, null);
        ClusterYearId nextYear = world.year(cluster, now + 1);
        MembershipId thirdNext = world.member(nextYear, third);
        world.head(nextYear, world.member(nextYear, coming), tomorrow, null);
        world.deputy(nextYear, world.member(nextYear, former), tomorrow, null);
        world.leave(world.member(thisYear, gone), yesterday);
        world.deputy(thisYear, secondNow);
        ClusterYearId lastYear = world.year(cluster, now - 1);
        MembershipId thirdThen = world.member(lastYear, third);
        world.member(lastYear, first);
        world.head(lastYear, thirdThen);
        UnitId sibling = world.unit(organiser, "Đơn vị Bên Cạnh");
        ClusterId beside = world.cluster(programme, "Cụm B");
        ClusterYearId besideYear = world.year(beside, now);
        MembershipId siblingNow = world.member(besideYear, sibling);
        world.head(besideYear, siblingNow);
        UnitId far = world.unit(other, "Đơn vị Xa");
        ProgrammeId farProgramme = world.programme(other, "Hệ thống khác");
        ClusterId farCluster = world.cluster(farProgramme, "Cụm C");
        ClusterYearId farYear = world.year(farCluster, now);
        MembershipId farMember = world.member(farYear, far);

        people = List.of(
                new Person("nobody", null),
                new Person("administrator", world.administrator(world.account("administrator"))),
                new Person("staff", world.person("staff", Role.ORGANISER_STAFF, organiser)),
                new Person("auditor", world.person("auditor", Role.AUDITOR, organiser)),
                new Person("board", world.person("board", Role.BOARD_MEMBER, organiser)),
                new Person("head", world.person("head", Role.UNIT_OFFICER, first)),
                new Person("deputy", world.person("deputy", Role.UNIT_OFFICER, second)),
                new Person("member", world.person("member", Role.UNIT_OFFICER, third)),
                new Person("formerHead", world.person("formerHead", Role.UNIT_OFFICER, former)),
                new Person("comingHead", world.person("comingHead", Role.UNIT_OFFICER, coming)),
                new Person("siblingHead", world.person("siblingHead", Role.UNIT_OFFICER, sibling)),
                new Person("farStaff", world.person("farStaff", Role.ORGANISER_STAFF, other)),
                new Person("farBoard", world.person("farBoard", Role.BOARD_MEMBER, other)));
        specialCases = List.of(
                new Person("grantedHead", world.grantHead(world.account("grantedHead"), cluster, now)),
                new Person("gone", world.person("gone", Role.UNIT_OFFICER, gone)),
                new Person("revoked", world.revoke(world.person("revoked", Role.ORGANISER_STAFF, organiser))),
                new Person(
                        "expired", world.expire(world.person("expired", Role.ORGANISER_STAFF, organiser), yesterday)),
                new Person(
                        "boardAndDeputy",
                        world.grant(
                                world.person("boardAndDeputy", Role.BOARD_MEMBER, organiser),
                                Role.UNIT_OFFICER,
                                second)));

        Map<String, Set<Relation>> organised = Map.of(
                "staff", Set.of(STAFF),
                "auditor", Set.of(AUDITOR),
                "board", Set.of(BOARD),
                "boardAndDeputy", Set.of(BOARD));
        Map<String, Set<Relation>> farOrganised = Map.of("farStaff", Set.of(STAFF), "farBoard", Set.of(BOARD));
        spots = List.of(
                new Spot(
                        "own year",
                        ids(world, programme, cluster, thisYear, thirdNow, third),
                        with(
                                organised,
                                Map.of(
                                        "head", Set.of(HEAD, MEMBER),
                                        "deputy", Set.of(DEPUTY, MEMBER),
                                        "member", Set.of(MEMBER, OWN_UNIT),
                                        "grantedHead", Set.of(HEAD),
                                        "formerHead", Set.of(MEMBER),
                                        "comingHead", Set.of(MEMBER),
                                        "boardAndDeputy", Set.of(BOARD, DEPUTY, MEMBER)))),
                new Spot(
                        "next year",
                        ids(world, programme, cluster, nextYear, thirdNext, third),
                        with(
                                organised,
                                Map.of(
                                        "head", Set.of(HEAD),
                                        "deputy", Set.of(DEPUTY),
                                        "member", Set.of(MEMBER, OWN_UNIT),
                                        "formerHead", Set.of(MEMBER),
                                        "comingHead", Set.of(MEMBER),
                                        "boardAndDeputy", Set.of(BOARD, DEPUTY)))),
                new Spot(
                        "last year",
                        ids(world, programme, cluster, lastYear, thirdThen, third),
                        with(organised, Map.of("head", Set.of(MEMBER), "member", Set.of(HEAD, MEMBER, OWN_UNIT)))),
                new Spot(
                        "sibling cluster",
                        ids(world, programme, beside, besideYear, siblingNow, sibling),
                        with(organised, Map.of("siblingHead", Set.of(HEAD, MEMBER, OWN_UNIT)))),
                new Spot(
                        "other organiser",
                        ids(world, farProgramme, farCluster, farYear, farMember, far),
                        farOrganised));
    }

    /** How this person stands to this spot, as far as an action of this target can tell. */
    Set<Relation> relations(Person person, Spot spot, Target target) {
        Set<Relation> relations = EnumSet.copyOf(person.everywhere());
        if (target == Target.NONE) {
            spots.forEach(any -> relations.addAll(anywhere(person, any)));
        } else {
            // the catalogue is kept by the organiser of the first spot, wherever one stands
            relations.addAll(here(person, target == Target.CATALOGUE ? spots.get(0) : spot, target));
        }
        return relations;
    }

    /** How this person stands to this very spot. */
    static Set<Relation> here(Person person, Spot spot, Target target) {
        Set<Relation> here = EnumSet.noneOf(Relation.class);
        here.addAll(spot.relations().getOrDefault(person.name(), Set.of()));
        if (target != Target.MEMBERSHIP && target != Target.NOMINATION && target != Target.UNIT) {
            here.remove(OWN_UNIT);
        }
        if (target != Target.MEMBERSHIP && target != Target.NOMINATION && target != Target.YEAR) {
            here.removeAll(Set.of(HEAD, DEPUTY, MEMBER));
        }
        return here;
    }

    /** Without a place only an organiser's people are somebody. */
    private static Set<Relation> anywhere(Person person, Spot spot) {
        Set<Relation> held = EnumSet.noneOf(Relation.class);
        held.addAll(spot.relations().getOrDefault(person.name(), Set.of()));
        held.retainAll(Set.of(STAFF, AUDITOR, BOARD));
        return held;
    }

    /** What the addresses of a place name; the member is proposed for an award there. */
    static Map<String, Long> ids(
            World world,
            ProgrammeId programme,
            ClusterId cluster,
            ClusterYearId year,
            MembershipId membership,
            UnitId unit) {
        NominationId nomination =
                world.nomination(year, membership, world.award(programme, "Cờ thi đua " + membership), "SUBMITTED");
        return Map.of(
                "programmeId", programme.value(),
                "clusterId", cluster.value(),
                "yearId", year.value(),
                "membershipId", membership.value(),
                "unitId", unit.value(),
                "nominationId", nomination.value());
    }

    private static Map<String, Set<Relation>> with(Map<String, Set<Relation>> some, Map<String, Set<Relation>> others) {
        Map<String, Set<Relation>> all = new java.util.HashMap<>(some);
        all.putAll(others);
        return all;
    }
}

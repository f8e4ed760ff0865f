package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Relation;
import vn.thidua.access.Role;
import vn.thidua.access.Target;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** A cluster whose head issues invitations to its meetings. */
@DatabaseTest
abstract class IssuanceScene {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Autowired
    ClusterYears years;

    @Autowired
    List<PlaceSource> places;

    @Autowired
    PaperOffers offers;

    @Autowired
    PaperIssuing issuing;

    @Autowired
    IssuedPapers papers;

    @Autowired
    Today today;

    UnitId organiser;
    ClusterYearId yearId;
    AccountId head;
    AccountId staff;
    AccountId member;

    @BeforeEach
    void aClusterMeets() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ProgrammeId programme = world.programme(organiser, "Thi đua của Hội");
        yearId = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        UnitId leads = world.unit(organiser, "Hội LHPN xã An Bình");
        UnitId other = world.unit(organiser, "Hội LHPN xã Đặng Xá");
        MembershipId first = world.member(yearId, leads);
        world.member(yearId, other);
        world.head(yearId, first);
        head = world.person("truong", Role.UNIT_OFFICER, leads);
        member = world.person("thanhvien", Role.UNIT_OFFICER, other);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    Scope scope() {
        return Scope.of(years.get(yearId));
    }

    /** A meeting to which people are invited. */
    long meeting(String title) {
        long meeting = jdbc.sql("insert into meeting (title, held_on, kinds) values (?, ?, '{REGULAR}') returning id")
                .params(title, LocalDate.of(2026, 3, 2))
                .query(Long.class)
                .single();
        jdbc.sql("insert into meeting_year (meeting_id, cluster_year_id) values (?, ?)")
                .params(meeting, yearId.value())
                .update();
        return meeting;
    }

    Offer invitation(long meeting) {
        return offers.one(scope(), here(head), "giay-moi", meeting);
    }

    long issue(Offer offer) {
        return issue(offer, today.date(), null, null);
    }

    long issue(Offer offer, LocalDate dated, @Nullable Integer number, @Nullable String reason) {
        return issuing.issue(world.actor(head), here(head), scope(), offer, new IssueForm(dated, number, reason));
    }

    /** How the person stands to the cluster-year, as the door finds it. */
    Here here(AccountId account) {
        Actor actor = world.actor(account);
        Relation relation =
                account.equals(staff) ? Relation.STAFF : account.equals(head) ? Relation.HEAD : Relation.MEMBER;
        return new Here(
                actor,
                places.stream()
                        .filter(source -> source.target() == Target.YEAR)
                        .findFirst()
                        .orElseThrow()
                        .find(List.of(yearId.value()))
                        .orElseThrow(),
                Set.of(Relation.ANYONE, Relation.SIGNED_IN, relation));
    }
}

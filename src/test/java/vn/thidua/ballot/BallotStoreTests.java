package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** The database's own guards, tripped by plain SQL. */
@DatabaseTest
class BallotStoreTests {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    ClusterYearId year;
    ClusterYearId otherYear;
    MembershipId member;
    MembershipId stranger;
    long ballot;

    @BeforeEach
    void layTheGround() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var cluster = world.cluster(world.programme(organiser, "Hệ thống"), "Cụm 1");
        var unit = world.unit(organiser, "Hội LHPN xã An Bình");
        year = world.year(cluster, 2026);
        otherYear = world.year(cluster, 2025);
        member = world.member(year, unit);
        stranger = world.member(otherYear, unit);
        ballot = ballot(year);
    }

    @Test
    void refusesPapersThatDoNotAddUp() {
        refused(
                () -> set("counts_reported = true, issued = 7, returned = 7, valid = 5, invalid = 1"),
                "ballot_valid_and_invalid_are_returned");
        refused(
                () -> set("counts_reported = true, issued = 6, returned = 7, valid = 7, invalid = 0"),
                "ballot_returned_not_above_issued");
        refused(() -> set("counts_reported = true, issued = 6"), "ballot_counts_whole");
        refused(() -> set("issued = 6"), "ballot_no_counts_no_figures");
        refused(() -> set("eligible = 5, present = 6"), "ballot_present_may_vote");
        refused(
                () -> set("present = 5, counts_reported = true, issued = 6, returned = 6, valid = 6, invalid = 0"),
                "ballot_issued_to_those_present");
        refused(
                () -> set(
                        "result_recorded = false, counts_reported = true, issued = 6, returned = 6, valid = 6, invalid = 0"),
                "ballot_counts_are_a_result");
    }

    @Test
    void refusesCountsOfAnAgreement() {
        refused(
                () -> set(
                        "method = 'AGREEMENT', counts_reported = true, issued = 7, returned = 7, valid = 7, invalid = 0"),
                "ballot_agreement_has_no_counts");
    }

    @Test
    void refusesVotesAboveThePapersWhicheverRowIsWrittenLast() {
        set("counts_reported = true, issued = 7, returned = 7, valid = 7, invalid = 0");
        candidate(member, 7);

        refused(() -> set("valid = 5, invalid = 2"), "votes 7 above valid papers 5");
        refused(() -> jdbc.sql("update ballot_candidate set votes = 8").update(), "votes 8 above valid papers 7");
    }

    @Test
    void refusesMoreVotesAndMoreChosenThanSeats() {
        set("seats = 1, counts_reported = true, issued = 7, returned = 7, valid = 7, invalid = 0");
        candidate(member, 4);

        refused(() -> named("Nguyễn Thị Hoa", 4, false), "votes 8 above valid papers 7 x seats 1");
        jdbc.sql("update ballot_candidate set chosen = true").update();
        refused(() -> named("Nguyễn Thị Hoa", 3, true), "chosen 2 above seats 1");
    }

    @Test
    void refusesTheSameUnitTwiceAndUnitsOfAnotherYear() {
        candidate(member, null);

        refused(() -> candidate(member, null), "ballot_candidate_unit_once");
        refused(() -> candidate(stranger, null), "candidate of another cluster-year");
    }

    @Test
    void refusesToFollowAQuestionOfAnotherYearOrItself() {
        long elsewhere = ballot(otherYear);

        refused(() -> set("follows_id = " + elsewhere), "ballot_follows_in_year");
        refused(() -> set("follows_id = id"), "ballot_follows_another");
    }

    private long ballot(ClusterYearId of) {
        return jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method)
                values (?, 1, 'LEADING_UNIT', 'Suy tôn', 'SECRET') returning id""").param(of.value()).query(Long.class).single();
    }

    private void set(String assignments) {
        jdbc.sql("update ballot set " + assignments + " where id = " + ballot).update();
    }

    private void candidate(MembershipId unit, Integer votes) {
        jdbc.sql("insert into ballot_candidate (ballot_id, membership_id, position, votes) values (?, ?, 1, ?)")
                .params(ballot, unit.value(), votes)
                .update();
    }

    private void named(String name, int votes, boolean chosen) {
        jdbc.sql("insert into ballot_candidate (ballot_id, name, position, votes, chosen) values (?, ?, 2, ?, ?)")
                .params(ballot, name, votes, chosen)
                .update();
    }

    private static void refused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).hasStackTraceContaining(reason);
    }
}

package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The database's own guards, tripped by plain SQL. */
class AwardStoreTests extends AwardScene {

    @Test
    void proposesAUnitOnceForOneAward() {
        nomination(year, first);

        refused(() -> nomination(year, first), "nomination_once");
    }

    @Test
    void proposesAPersonOrWorkOnceForOneAward() {
        long work = nomination(year, first);
        long twin = nomination(year, second);
        String named = "recipient_kind = 'WORK', membership_id = null, recipient_name = 'Nhà văn hóa thôn 3'";
        set(named, work);

        refused(() -> set(named, twin), "nomination_once");
    }

    @Test
    void refusesARecipientThatIsNotNamed() {
        long id = nomination(year, first);

        refused(() -> set("membership_id = null", id), "nomination_recipient");
        refused(() -> set("recipient_kind = 'WORK'", id), "nomination_recipient");
        refused(() -> set("recipient_kind = 'UNKNOWN'", id), "nomination_recipient");
        refused(() -> set("withdrawn_on = '2025-12-01'", id), "nomination_withdrawn_says_why");
    }

    @Test
    void refusesAUnitOfAnotherYear() {
        var other = world.year(cluster, 2024);

        refused(() -> nomination(other, first), "nomination_member");
    }

    @Test
    void keepsOneReviewAndItsVotesPossible() {
        long id = nomination(year, first);
        long other = nomination(year, second);
        review(id, 8, 1, "'RECOMMENDED', null");

        refused(() -> review(id, 8, 1, "'RECOMMENDED', null"), "board_review_once");
        refused(() -> review(other, 8, 3, "'RECOMMENDED', null"), "board_review_votes");
        refused(() -> review(other, 2, 7, "'NOT_RECOMMENDED', null"), "board_review_refusal_says_why");
        refused(() -> jdbc.sql("update board_review set present = 10").update(), "board_review_present");
    }

    @Test
    void keepsOneDecisionWithItsNumberOrReason() {
        long id = nomination(year, first);

        refused(() -> decision(id, "'GRANTED', null, null"), "award_decision_grant_has_number");
        refused(() -> decision(id, "'REFUSED', null, null"), "award_decision_refusal_says_why");
        decision(id, "'GRANTED', '12/QĐ', null");
        refused(() -> decision(id, "'GRANTED', '13/QĐ', null"), "award_decision_once");
    }

    private void review(long nomination, int votesFor, int against, String outcomeAndReason) {
        jdbc.sql(
                        "insert into board_review (nomination_id, reviewed_on, members, votes_for, votes_against, outcome, reason)"
                                + " values (?, '2025-12-05', 9, ?, ?, " + outcomeAndReason + ")")
                .params(nomination, votesFor, against)
                .update();
    }

    private void decision(long nomination, String outcomeNumberReason) {
        jdbc.sql("insert into award_decision (nomination_id, decided_on, authority, outcome, number, reason)"
                        + " values (?, '2026-06-20', 'Ban Thường vụ', " + outcomeNumberReason + ")")
                .param(nomination)
                .update();
    }

    private void set(String assignments, long id) {
        jdbc.sql("update nomination set " + assignments + " where id = " + id).update();
    }

    private static void refused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).hasStackTraceContaining(reason);
    }
}

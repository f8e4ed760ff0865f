package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a question under vote is written step by step, and whoever edits it is seen. */
class ChainTests extends BoxScene {

    private static final String BROKEN = "không còn nguyên vẹn";

    @Test
    void tellsEachStepWithWhatALaterChangeWouldDifferFrom() {
        counted();

        assertThat(jdbc.sql("select action_key from history_entry where subject_kind = 'POLL' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "poll.history.prepared",
                        "sealedbox.history.taken.1",
                        "sealedbox.history.taken.2",
                        "sealedbox.history.tested.1",
                        "sealedbox.history.tested.2",
                        "poll.history.keyed",
                        "poll.history.opened",
                        "poll.history.closed",
                        "poll.history.stripped",
                        "sealedbox.history.count.1",
                        "sealedbox.history.count.2",
                        "poll.history.counted");
        assertThat(told("poll.history.keyed")).contains("poll.fingerprint");
        assertThat(told("poll.history.opened")).contains("poll.roll.fingerprint", "5/5");
        assertThat(told("poll.history.closed"))
                .contains(jdbc.sql("select encode(boxes_hash, 'hex') from poll_set")
                        .query(String.class)
                        .single());
        assertThat(told("poll.history.counted")).contains(unit(0) + ": 3; " + unit(1) + ": 1; " + unit(2) + ": 1");
        assertThat(told("sealedbox.history.count.1"))
                .as("nothing of the result before it is accepted")
                .doesNotContain(unit(0));
        assertThat(text(pages.get(poll, head))).contains("Mã nhật ký bỏ phiếu").doesNotContain(BROKEN);
    }

    @Test
    void goesOnThroughAVoteThatIsGivenUpAndRepeated() {
        open();
        done(pages.post(poll + "/huy", head, "reason", "Mất khóa"));
        assertThat(text(pages.get(poll, head))).contains("Mất khóa").doesNotContain(BROKEN);
        putToVote(jdbc.sql("select id from ballot").query(Long.class).single(), "BOX", "CHOOSE", 1);

        assertThat(text(pages.get(poll, head))).contains("Mã nhật ký bỏ phiếu").doesNotContain(BROKEN);
        assertThat(told("poll.history.void")).contains("Mất khóa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an edited body | update history_entry set changes = replace(changes::text, '5/5', '4/5')::jsonb where action_key = 'poll.history.opened'",
                "another actor | update history_entry set account_name = 'Người khác' where action_key = 'poll.history.closed'",
                "another time | update history_entry set at = at + interval '1 second' where action_key = 'poll.history.stripped'",
                "a line taken out | delete from history_entry where action_key = 'sealedbox.history.count.1'",
                "the last line taken out | delete from history_entry where action_key = 'poll.history.counted'",
                "the first line taken out | delete from history_entry where action_key = 'poll.history.prepared'",
                "a line without its link | update history_entry set hash = null, prev_hash = null where action_key = 'poll.history.keyed'",
                "a line put in | insert into history_entry (at, account_id, account_name, subject_kind, subject_id, action_key, what) select now(), 1, 'Ai đó', 'POLL', id, 'poll.history.closed', 'Suy tôn' from ballot"
            })
    void saysWhereItDoesNotHold(String offence, String sql) {
        counted();
        jdbc.sql("alter table history_entry disable trigger history_entry_frozen")
                .update();
        assertThat(jdbc.sql(sql).update()).as(offence).isEqualTo(1);
        jdbc.sql("alter table history_entry enable trigger history_entry_frozen")
                .update();

        assertThat(text(pages.get(poll, head))).as(offence).contains(BROKEN);
        assertThat(text(pages.get(poll + "/bien-ban", head))).as(offence).contains(BROKEN);
    }

    @Test
    void isOnlyAddedTo() {
        open();
        refused("update history_entry set what = 'Khác'", "never changed or deleted");
        refused("delete from history_entry", "never changed or deleted");
        refused(
                "insert into history_entry (at, account_id, account_name, subject_kind, subject_id, action_key, what, prev_hash, hash) select at, account_id, account_name, subject_kind, subject_id, action_key, what, prev_hash, sha256('') from history_entry where hash is not null limit 1",
                "history_entry_follows_one");
    }

    @Test
    void keepsTheFirstLockShutWhereABoxWasExchangedAfterTheClose() {
        closed(0, 0, 1, 0, 2);
        jdbc.sql("alter table poll_roll disable trigger poll_roll_is_fixed").update();
        jdbc.sql("update poll_roll set box = ? where unit_name = ?")
                .params(sealed(2), unit(0))
                .update();
        jdbc.sql("alter table poll_roll enable trigger poll_roll_is_fixed").update();

        assertThat(text(pages.get(box + "/mo-khoa-1", holder(1))))
                .contains("không còn đúng như lúc kết thúc bỏ phiếu")
                .doesNotContain("key-text");
        assertThat(pages.get(box + "/mo-khoa-1/hop", holder(1))).hasStatus(409);
    }

    private void counted() {
        closed(0, 0, 1, 0, 2);
        strip();
        count(holder(2));
        count(third());
        assertThat(state()).isEqualTo("COUNTED");
    }

    private String told(String action) {
        return jdbc.sql("select changes::text from history_entry where action_key = ? order by id desc limit 1")
                .param(action)
                .query(String.class)
                .single();
    }
}

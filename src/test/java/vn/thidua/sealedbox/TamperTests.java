package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.secrecy.Envelope;

/** What somebody with access to the database, or a holder who lies, could try: refused, or seen. */
class TamperTests extends BoxScene {

    /** Puts the boxes of two units into each other's rows. */
    private static final String SWAP = """
            update poll_roll one set box = other.box from poll_roll other
            where other.poll_id = one.poll_id and other.unit_name <> one.unit_name
              and one.box is not null and other.box is not null""";

    @Test
    void noProgramChangesABoxOnceVotingIsOver() {
        closed(0, 0, 1, 0, 2);

        refused("update poll_roll set box = null, cast_at = cast_at where unit_name = '" + unit(0) + "'", "is fixed");
        refused(
                "update poll_roll a set box = (select box from poll_roll b where b.unit_name = '" + unit(1)
                        + "') where unit_name = '" + unit(0) + "'",
                "is fixed");
        refused("delete from poll_roll", "is fixed");
        refused("update poll set state = 'OPEN'", "cannot go from CLOSED to OPEN");
        refused(
                "insert into poll_strip (poll_id, pos, inner_box) select id, 1, decode(repeat('00', 144), 'hex') from poll",
                "poll_strip_inner_box_check");
        refused("update poll_lock set pub = null, tested_at = null", "are fixed");
    }

    @Test
    void swapsDropsAndAddsNoBoxNotEvenWhereVotesMayBeReplaced() {
        open();
        vote(0, 0, 1, 0);
        String add =
                "update poll_roll set cast_at = now(), box = (select substring(box from 2) || '\\x00' from poll_roll"
                        + " where box is not null limit 1) where box is null";
        refused(SWAP, "is fixed");
        jdbc.sql("alter table poll disable trigger poll_goes_forward").update();
        jdbc.sql("update poll set replaceable = true").update();
        jdbc.sql("alter table poll enable trigger poll_goes_forward").update();

        refused(SWAP, "poll_roll_no_box_twice");
        refused("update poll_roll set box = null where unit_name = '" + unit(0) + "'", "is fixed");
        done(pages.post(poll + "/dong", head));

        refused(SWAP, "is fixed");
        refused(add, "is fixed");
        refused(
                "insert into poll_roll (poll_id, membership_id, unit_name, delegate_name, status, present_at, box, cast_at)"
                        + " select poll_id, -1, 'X', 'X', 'ELIGIBLE', now(), sha256('') || box, now() from poll_roll limit 1",
                "is fixed");
    }

    @Test
    void whoseBoxWasSwappedBehindTheDatabasesBackSeesAnotherCode() {
        open();
        List<byte[]> votes = List.of(sealed(0), sealed(1), sealed(0), sealed(2));
        for (int voter = 0; voter < votes.size(); voter++) {
            put("/phieu", officers.get(voter), votes.get(voter));
        }
        String code = Envelope.receipt(votes.get(0));
        assertThat(text(pages.get(box + "/phieu", officers.get(0)))).contains(code);
        done(pages.post(poll + "/dong", head));

        exchange(unit(0), sealed(0));
        exchange(unit(1), votes.get(0));
        exchange(unit(0), votes.get(1));

        assertThat(text(pages.get(box + "/phieu", officers.get(0)))).doesNotContain(code);
    }

    @Test
    void putsNoBoxTwiceIntoTheRoll() {
        open();
        byte[] vote = sealed(0);
        put("/phieu", officers.get(0), vote);

        assertThat(put("/phieu", officers.get(1), vote))
                .as("somebody else's ciphertext")
                .hasStatus(409);
        refused(
                "update poll_roll set box = (select box from poll_roll where box is not null), cast_at = now() where unit_name = '"
                        + unit(3) + "'",
                "poll_roll_no_box_twice");
        refused(
                "update poll_roll set box = decode(repeat('00', 225), 'hex'), cast_at = now() where box is null",
                "poll_roll_box_check");
        refused("update poll_roll set box = null", "is fixed");
    }

    @Test
    void aLockIsHeldByATellerWhoKeepsNoAccountsAndHoldsOne() {
        drafted();
        done(pages.post(box + "/khoa/giu", holder(1)));
        assertThat(refusal(pages.post(box + "/khoa/giu", holder(1)))).startsWith("sealedbox.lock.hasOne");

        refused(
                "insert into poll_lock (poll_id, lock_no, account_id, holder_name) select poll_id, 2, account_id, 'X' from poll_lock",
                "poll_lock_holders_differ");
        refused(
                "insert into poll_lock (poll_id, lock_no, account_id, holder_name) select poll_id, 1, " + holder(2)
                        + ", 'X' from poll_lock",
                "poll_lock_once");
        refused(
                "insert into poll_lock (poll_id, lock_no, account_id, holder_name) select id, 2, " + head
                        + ", 'X' from poll",
                "is no teller");
        refused("update poll_lock set tested_at = now()", "poll_lock_key_was_tried");
        world.administrator(holder(2));
        refused(
                "insert into poll_lock (poll_id, lock_no, account_id, holder_name) select id, 2, " + holder(2)
                        + ", 'X' from poll",
                "keeps the accounts");
    }

    @Test
    void theFirstLockGivesTheWholeBoxOnceAndSorted() {
        closed(0, 0, 1, 0, 2);
        List<byte[]> inners = stripped();
        List<byte[]> unsorted = new ArrayList<>(inners);
        unsorted.add(unsorted.remove(0));
        List<byte[]> twice = new ArrayList<>(inners);
        twice.add(0, inners.get(0));
        assertThat(put("/mo-khoa-1", holder(1), joined(unsorted))).hasStatus(409);
        assertThat(put("/mo-khoa-1", holder(1), joined(twice))).hasStatus(409);
        assertThat(put("/mo-khoa-1", holder(1), new byte[7])).hasStatus(409);

        assertThat(put("/mo-khoa-1", holder(1), joined(inners.subList(1, 5)))).hasStatusOk();

        assertThat(text(pages.get(box + "/mo-khoa-2", holder(2)))).contains("1 phiếu không mở được lớp ngoài");
        assertThat(put("/mo-khoa-1", holder(1), joined(inners)))
                .as("a second time")
                .hasStatus(409);
        count(holder(2));
        count(third());
        assertThat(text(pages.get(poll, head))).contains("thu vào 5, hợp lệ 4, không hợp lệ 1");
    }

    @Test
    void countsThatWholeSetByTwoPeopleWhoAgree() {
        closed(0, 0, 1, 0, 2);
        strip();
        List<byte[]> inners = bytes("/mo-khoa-2/hop", holder(2));
        String whole = Envelope.setHash(inners);
        String part = Envelope.setHash(inners.subList(1, 5));
        assertThat(pages.get(box + "/mo-khoa-2/hop", holder(1)))
                .as("the holder first")
                .hasStatus(409);
        assertThat(totals(holder(2), 4, 0, part, 3, 1, 0)).as("all but one").hasStatus(409);
        assertThat(totals(holder(2), 4, 0, whole, 3, 1, 0)).as("too few").hasStatus(409);
        assertThat(totals(holder(2), 5, 0, whole, 9, 0, 0))
                .as("more votes than papers")
                .hasStatus(409);
        count(holder(2));
        assertThat(text(totals(holder(2), 5, 0, whole, 3, 1, 1))).contains("Mỗi người kiểm một lần");
        assertThat(text(totals(holder(1), 5, 0, whole, 3, 1, 1))).contains("không ai cầm cả hai khóa");

        assertThat(text(totals(third(), 5, 0, whole, 2, 2, 1))).contains("Hai lần kiểm khác nhau");

        assertThat(jdbc.sql("select count(*) from poll_head")
                        .query(Integer.class)
                        .single())
                .isZero();
        refused(
                "insert into poll_head (poll_id, entry_no, teller_id, collected, valid, invalid, opened_hash) select id, 1, "
                        + head + ", 5, 4, 0, sha256('') from poll",
                "poll_head_adds_up");
    }

    @Test
    void editsNoCountThatWasAccepted() {
        closed(0, 0, 1, 0, 2);
        strip();
        count(holder(2));
        count(third());

        refused("update poll_tally set yes = yes + 1", "is fixed");
        refused("delete from poll_head", "is fixed");
        refused("delete from poll_strip", "is fixed");
        refused("update poll_set set collected = 6", "is fixed");
    }

    @Test
    void stopsTheCountWhereSomebodyPassedTheDatabasesGuards() {
        closed(0, 0, 1, 0, 2);
        strip();
        exchange(unit(0), sealed(2));

        assertThat(text(pages.get(box + "/mo-khoa-2", holder(2))))
                .contains("không còn đúng như lúc mở khóa thứ nhất")
                .doesNotContain("key-text");
        assertThat(pages.get(box + "/mo-khoa-2/hop", holder(2))).hasStatus(409);
    }

    @Test
    void keepsTheFirstLockShutWhereABoxWasDroppedOrAddedBehindTheDatabasesBack() {
        closed(0, 0, 1, 0);
        byte[] vote = bytes("/mo-khoa-1/hop", holder(1)).get(0);
        List<byte[]> inners = stripped();

        pastTheGuards("poll_roll", "update poll_roll set box = null where box_fp = sha256(?)", vote);
        assertThat(put("/mo-khoa-1", holder(1), joined(inners))).as("dropped").hasStatus(409);
        pastTheGuards("poll_roll", "update poll_roll set box = ? where cast_at is not null and box is null", vote);
        pastTheGuards("poll_roll", "update poll_roll set box = ?, cast_at = now() where box is null", sealed(2));
        assertThat(put("/mo-khoa-1", holder(1), joined(inners))).as("added").hasStatus(409);
        pastTheGuards("poll_roll", "update poll_roll set box = null where unit_name = '" + unit(4) + "'");

        assertThat(put("/mo-khoa-1", holder(1), joined(inners))).as("as it was").hasStatusOk();
    }

    @Test
    void signsNoMinutesOfACountThatWasEditedBehindTheDatabasesBack() {
        closed(0, 0, 1, 0, 2);
        strip();
        count(holder(2));
        count(third());
        String day = jdbc.sql("select held_on::text from meeting")
                .query(String.class)
                .single();

        pastTheGuards("poll_tally", "update poll_tally set yes = yes - 1 where no = 1");
        assertThat(text(pages.post(poll + "/bien-ban", head, "signedOn", day)))
                .contains("không khớp nhau nên chưa ký được");
        assertThat(state()).isEqualTo("COUNTED");
    }

    private void exchange(String unit, byte[] box) {
        pastTheGuards("poll_roll", "update poll_roll set box = ? where unit_name = '" + unit + "'", box);
    }

    private void pastTheGuards(String table, String sql, Object... params) {
        jdbc.sql("alter table %s disable trigger user".formatted(table)).update();
        jdbc.sql(sql).params(params).update();
        jdbc.sql("alter table %s enable trigger user".formatted(table)).update();
    }
}

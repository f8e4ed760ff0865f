package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.thidua.secrecy.Envelope;

/** What goes wrong in a hall: a key is lost, a holder leaves or does not come. */
class MishapTests extends BoxScene {

    @Test
    void aLostKeyMeansTheVoteIsHeldAgainWithNewKeys() {
        closed(0, 0, 1, 0, 2);
        assertThat(text(pages.get(box + "/khoa", head))).contains("Mất cả tờ khóa lẫn tệp khóa thì hòm không mở được");
        byte[] before = bound();
        done(pages.post(poll + "/huy", head, "reason", "Mất tờ khóa thứ hai"));
        assertThat(text(pages.get(poll, officers.get(4)))).contains("Đã hủy: Mất tờ khóa thứ hai");
        assertThat(pages.get(box + "/mo-khoa-1", holder(1))).hasStatus(404);

        putToVote(ballot(), "BOX", "CHOOSE", 1);
        assertThat(text(pages.get(box + "/khoa", holder(1)))).contains("Nhận giữ một khóa");
        done(pages.post(box + "/khoa/giu", holder(1)));
        done(pages.post(box + "/khoa/giu", holder(2)));
        put("/khoa/cong-khai", holder(1), Envelope.Keys.generate().publicKey());
        put("/khoa/cong-khai", holder(2), Envelope.Keys.generate().publicKey());
        done(pages.post(poll + "/mo", head));

        assertThat(jdbc.sql(
                                "select count(*) from poll_lock a join poll_lock b on a.pub = b.pub and a.poll_id <> b.poll_id")
                        .query(Integer.class)
                        .single())
                .as("keys that were used before")
                .isZero();
        assertThat(jdbc.sql("select count(*) from poll where state = 'VOID' and position(uid::text in ?) > 0")
                        .param(new String(before, StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .as("an old vote fits no new poll")
                .isEqualTo(1);
        assertThat(put("/phieu", head, sealedFor(before))).hasStatusOk();
    }

    @Test
    void aHolderWhoLeavesHandsTheKeyToATellerWhoNeverHeldOne() {
        closed(0, 0, 1, 0, 2);
        aFourthTeller();
        String form = box + "/khoa/1/ban-giao";
        assertThat(text(pages.get(box + "/khoa", head))).contains("Bàn giao khóa cho người khác");
        assertThat(text(pages.get(form, head)))
                .contains("Đại biểu 3", "Đại biểu 4")
                .doesNotContain("Đại biểu 2</option>");
        assertThat(pages.post(form, head, "teller", third().toString(), "reason", ""))
                .hasStatus(422);

        done(pages.post(form, head, "teller", third().toString(), "reason", "Có việc gấp, phong bì còn nguyên"));

        assertThat(text(pages.get(poll, head)))
                .contains("Bàn giao khóa thứ nhất", "Đại biểu 3", "Có việc gấp, phong bì còn nguyên")
                .doesNotContain("không còn nguyên vẹn");
        assertThat(pages.get(box + "/mo-khoa-1/hop", holder(1))).as("who left").hasStatus(404);
        assertThat(put("/mo-khoa-1", third(), joined(Envelope.strip(bytes("/mo-khoa-1/hop", third()), first, bound()))))
                .hasStatusOk();
        count(holder(2));
        assertThat(text(pages.get(box + "/mo-khoa-2", holder(1)))).doesNotContain("key-text");
        assertThat(pages.get(box + "/mo-khoa-2/hop", holder(1)))
                .as("has known the first key")
                .hasStatus(409);
        assertThat(count(officers.get(4))).hasStatusOk();
        assertThat(state()).isEqualTo("COUNTED");
        assertThat(text(pages.get(poll + "/bien-ban", head)))
                .contains("Bàn giao khóa thứ nhất", "Cho Đại biểu 3: Có việc gấp, phong bì còn nguyên");
        refused("delete from poll_lock_former", "stays written");
    }

    @Test
    void whoHandedAKeyOverIsNotTheThirdWhoCountsAgain() {
        keyed();
        aFourthTeller();
        done(pages.post(box + "/khoa/1/ban-giao", head, "teller", third().toString(), "reason", "Về sớm"));
        jdbc.sql("delete from teller where account_id = ?")
                .param(officers.get(4).value())
                .update();

        assertThat(text(pages.get(poll, head))).contains("Hòm phiếu cần ba người của ban kiểm phiếu");
        assertThat(refusal(pages.post(poll + "/mo", head))).contains("sealedbox.ready.third");
    }

    @Test
    void withNobodyLeftToCountAgainTheVoteIsGivenUp() {
        closed(0, 0, 1, 0, 2);

        assertThat(text(pages.get(box + "/khoa/2/ban-giao", head)))
                .contains("Không còn ai thay được", "hủy cuộc bỏ phiếu")
                .doesNotContain("<select");
        assertThat(pages.post(box + "/khoa/2/ban-giao", head, "teller", third().toString(), "reason", "Về sớm"))
                .hasStatus(422)
                .bodyText()
                .contains("Không còn ai thay được");
        refused("update poll_lock set account_id = " + head + " where lock_no = 1", "is no teller");
        refused("update poll_lock set account_id = " + third() + ", pub = sha256('') where lock_no = 1", "are fixed");
    }

    @Test
    void aHolderWhoDoesNotComeLeavesThePaperWay() {
        drafted();
        done(pages.post(box + "/khoa/giu", holder(1)));
        assertThat(refusal(pages.post(poll + "/mo", head))).contains("poll.not.KEYED");
        assertThat(text(pages.get(box + "/khoa", head))).contains("Thiếu người giữ khóa thì bỏ phiếu giấy");
        done(pages.post(box + "/khoa/giu", holder(2)));
        put("/khoa/cong-khai", holder(1), first.publicKey());
        put("/khoa/cong-khai", holder(2), second.publicKey());

        done(pages.post(poll + "/huy", head, "reason", "Người giữ khóa vắng"));
        putToVote(ballot(), "PAPER", "CHOOSE", 1);
        assertThat(text(pages.get(poll, head))).contains("In phiếu");

        assertThat(jdbc.sql("select way || ' ' || state from poll order by id")
                        .query(String.class)
                        .list())
                .containsExactly("BOX VOID", "PAPER DRAFT");
    }

    @Test
    void somebodyWithoutAnAccountMeansPaperForAll() {
        keyed();
        jdbc.sql("update delegate set account_id = null where account_id = ?")
                .param(officers.get(4).value())
                .update();

        assertThat(refusal(pages.post(poll + "/mo", head))).isEqualTo("sealedbox.ready.noAccount [" + unit(4) + "]");
        jdbc.sql("update poll_roll set account_id = null where account_id = ?")
                .param(officers.get(4).value())
                .update();
        assertThat(text(pages.get(poll, head))).contains(unit(4), "bỏ phiếu giấy cho tất cả");
    }

    private void aFourthTeller() {
        jdbc.sql(
                        "insert into teller (assembly_id, name, account_id, leads) select id, 'Đại biểu 4', ?, false from assembly")
                .param(officers.get(4).value())
                .update();
    }

    private long ballot() {
        return jdbc.sql("select id from ballot").query(Long.class).single();
    }

    private byte[] sealedFor(byte[] binding) {
        return Envelope.seal(Envelope.ballot(0), first.publicKey(), second.publicKey(), binding);
    }
}

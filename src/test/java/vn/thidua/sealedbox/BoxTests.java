package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.secrecy.Envelope;
import vn.thidua.support.Statements;

class BoxTests extends BoxScene {

    @Test
    void goesFromTwoKeysToACountThatTwoTellersMade() {
        closed(0, 0, 1, 0, 2);
        assertThat(text(pages.get(poll + "/man-hinh", officers.get(4)))).doesNotContain("Hợp lệ");
        assertThat(strip()).hasStatusOk();
        assertThat(count(holder(2))).hasStatusOk();
        assertThat(state()).isEqualTo("STRIPPED");
        assertThat(text(pages.get(poll + "/man-hinh", head))).doesNotContain("thu vào");

        assertThat(count(third())).hasStatusOk();

        assertThat(state()).isEqualTo("COUNTED");
        assertThat(text(pages.get(poll, head))).contains("Phát ra 5, thu vào 5, hợp lệ 5, không hợp lệ 0");
        assertThat(jdbc.sql("select votes from ballot_candidate order by position")
                        .query(Integer.class)
                        .list())
                .containsExactly(3, 1, 1);
    }

    @Test
    void needsAThirdTellerSoThatNobodyHasBothKeys() {
        drafted();
        jdbc.sql("delete from teller where account_id = ?")
                .param(third().value())
                .update();

        assertThat(refusal(pages.post(box + "/khoa/giu", holder(1)))).isEqualTo("sealedbox.ready.third [2]");
    }

    @Test
    void opensForThoseWhoAreThereByThen() {
        keyed();
        long gone = jdbc.sql("select id from delegate where membership_id = ?")
                .param(members.get(4).value())
                .query(Long.class)
                .single();
        long assembly = jdbc.sql("select id from assembly").query(Long.class).single();
        done(pages.post(meetings() + "/" + assembly + "/dai-bieu/" + gone + "/vang", head));

        done(pages.post(poll + "/mo", head));

        assertThat(text(pages.get(poll, head))).contains("4/5 đơn vị có người bỏ phiếu có mặt");
        assertThat(text(pages.get(poll + "/man-hinh", head))).contains("Còn chờ 4 phiếu");
    }

    @Test
    void givesTheSameReceiptForTheSameBytesAndRefusesOthers() {
        open();
        byte[] vote = sealed(0);
        String receipt = text(put("/phieu", officers.get(3), vote));
        assertThat(receipt).isEqualTo(Envelope.receipt(vote));

        assertThat(text(put("/phieu", officers.get(3), vote))).isEqualTo(receipt);
        MvcTestResult second = put("/phieu", officers.get(3), sealed(1));

        assertThat(second).hasStatus(409);
        assertThat(text(second)).contains("Đơn vị đã bỏ phiếu lúc", receipt);
        assertThat(text(pages.get(box + "/phieu", officers.get(3))))
                .contains(receipt)
                .doesNotContain("btn-vote");
        assertThat(text(pages.get(poll + "/man-hinh", head))).contains("Còn chờ 4 phiếu");
    }

    /** How many can vote in a minute hangs on it: who it is, where it is, which poll, and the vote itself. */
    @Test
    void takesAVoteInFourStatements() {
        open();
        byte[] vote = sealed(0);
        var person = world.as(head);
        var statements = Statements.of(() -> mvc.put()
                .uri(box + "/phieu")
                .with(csrf())
                .with(person)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(vote)
                .exchange());

        assertThat(statements).hasSize(4);
        assertThat(statements.get(3)).startsWith("update poll_roll").contains("returning");
    }

    @Test
    void takesALaterVoteInsteadWhereTheRuleSaysSo() {
        keyed();
        jdbc.sql("alter table poll disable trigger poll_goes_forward").update();
        jdbc.sql("update poll set replaceable = true").update();
        jdbc.sql("alter table poll enable trigger poll_goes_forward").update();
        done(pages.post(poll + "/mo", head));
        vote(0);
        assertThat(put("/phieu", head, sealed(1))).hasStatusOk();

        assertThat(text(pages.get(box + "/phieu", head))).contains("Đã bỏ lại 1 lần");
        assertThat(jdbc.sql("select sum(replaced) from poll_roll")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesNoVoteFromAStrangerOfAnotherLengthOrOutOfTime() {
        keyed();
        assertThat(put("/phieu", head, sealed(0))).hasStatus(409).bodyText().contains("Chưa mở hoặc đã hết giờ");
        done(pages.post(poll + "/mo", head));
        assertThat(put("/phieu", staff, sealed(0))).hasStatus(404);
        assertThat(put("/phieu", head, new byte[225])).hasStatus(409).bodyText().contains("không nguyên vẹn");
        timeIsUp();

        assertThat(put("/phieu", head, sealed(0))).hasStatus(409).bodyText().contains("Đã hết giờ bỏ phiếu");
    }

    @Test
    void knowsWhetherItsVotersAreEnoughAndHaveAccounts() {
        keyed();
        jdbc.sql("update delegate set account_id = null where account_id = ?")
                .param(officers.get(4).value())
                .update();
        assertThat(refusal(pages.post(poll + "/mo", head))).isEqualTo("sealedbox.ready.noAccount [" + unit(4) + "]");
        jdbc.sql("update delegate set present_at = null where votes and id > (select min(id) + 2 from delegate)")
                .update();
        jdbc.sql("update poll_roll set status = 'ABSENT' where unit_name in (?, ?)")
                .params(unit(3), unit(4))
                .update();
        assertThat(refusal(pages.post(poll + "/mo", head))).isEqualTo("sealedbox.ready.few [3, 4]");

        assertThat(text(pages.get(poll, head))).contains("Chỉ có 3 người bỏ phiếu có mặt. Hòm phiếu cần ít nhất 4");
        assertThat(state()).isEqualTo("KEYED");
    }

    @Test
    void staysShutWithFewerThanFourVotesAndIsRepeatedOnPaper() {
        closed(0, 1, 1);

        assertThat(jdbc.sql("select state || ': ' || void_reason from poll")
                        .query(String.class)
                        .single())
                .startsWith("VOID: Hòm chỉ có 3 phiếu, ít hơn 4 phiếu, nên không mở");
        assertThat(jdbc.sql("select count(box) || '/' || count(cast_at) from poll_roll")
                        .query(String.class)
                        .single())
                .as("no vote is left, who voted is")
                .isEqualTo("0/3");
        assertThat(pages.get(box + "/mo-khoa-1", holder(1))).hasStatus(404);
        assertThat(text(pages.get(poll + "/man-hinh", head))).contains("Cuộc bỏ phiếu đã hủy", "Hòm chỉ có 3 phiếu");
        assertThat(text(pages.get(poll, head))).contains("Hòm chỉ có 3 phiếu", "Bỏ phiếu lại trên giấy");
        assertThat(text(pages.get(poll + "/quy-tac", head)))
                .contains(
                        "<option value=\"PAPER\" selected=\"selected\"",
                        "<option value=\"CHOOSE\" selected=\"selected\"");
    }

    @Test
    void isOverWhenItsTimeIsUpThoughNobodyHasClosedItYet() {
        open();
        vote(0, 0, 1, 0);
        timeIsUp();

        for (String page : List.of("", "/man-hinh", "/hom-phieu/phieu")) {
            assertThat(text(pages.get(poll + page, officers.get(4))))
                    .as("page %s", page)
                    .contains("Đã hết giờ bỏ phiếu")
                    .doesNotContain("Còn chờ", "Đang bỏ phiếu", "btn-vote");
        }
        assertThat(text(pages.get(poll, officers.get(4)))).doesNotContain(poll + "/dong");
        done(pages.post(poll + "/dong", head));

        assertThat(pages.post(poll + "/dong", staff))
                .satisfies(second -> assertThat(refusal(second)).startsWith("poll.not.OPEN"));
        assertThat(jdbc.sql("select state || '/' || (closed_at = closes_at) from poll")
                        .query(String.class)
                        .single())
                .as("voting ended when it was said to end")
                .isEqualTo("CLOSED/true");
    }

    private void timeIsUp() {
        jdbc.sql("alter table poll disable trigger poll_goes_forward").update();
        jdbc.sql(
                        "update poll set opened_at = opened_at - interval '1 hour', closes_at = clock_timestamp() - interval '1 second'")
                .update();
        jdbc.sql("alter table poll enable trigger poll_goes_forward").update();
    }

    @Test
    void letsEachDeviceFindItsVoteBehindTheFirstLock() {
        open();
        byte[] mine = sealed(1);
        vote(0, 0, 2, 0);
        put("/phieu", officers.get(4), mine);
        done(pages.post(poll + "/dong", head));
        strip();

        byte[] inner = Envelope.strip(List.of(mine), first, bound()).get(0);
        assertThat(text(pages.get(box + "/phieu/da-mo", officers.get(4))).lines())
                .hasSize(5)
                .contains(HEX.formatHex(Envelope.sha256(inner)));
    }

    @Test
    void isForItsPeopleAlone() {
        open();
        assertThat(pages.get(box + "/khoa", officers.get(4))).hasStatus(404);
        assertThat(pages.get(box + "/khoa", staff)).hasStatusOk();
        assertThat(pages.get(box + "/mo-khoa-1", holder(2))).hasStatus(404);
        assertThat(pages.get(box + "/mo-khoa-2", head)).hasStatus(404);
        assertThat(pages.get(box + "/phieu", staff)).hasStatus(404);
        assertThat(pages.post(box + "/khoa/giu", officers.get(4))).hasStatus(404);
        assertThat(text(pages.get(poll, officers.get(4))))
                .contains("/hom-phieu/phieu")
                .doesNotContain("/hom-phieu/khoa");
    }
}

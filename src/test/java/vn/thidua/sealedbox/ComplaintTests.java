package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.shared.Today;

/** As long as the count may be complained about, keys and sealed votes stay; then they go. */
class ComplaintTests extends BoxScene {

    @Autowired
    private Forgetting forgetting;

    @Test
    void endAfterTenDaysWhereTheProgrammeDoesNotSay() {
        signed();

        assertThat(refusal(pages.post(box + "/khoa/da-huy", holder(1))))
                .isEqualTo("sealedbox.destroy.early [" + in(10) + "]");
        assertThat(text(pages.get(box + "/khoa", holder(1)))).contains("Thời hạn khiếu nại đến hết ngày " + in(10));
        assertThat(text(pages.get(poll + "/bien-ban", head))).contains("Khiếu nại kết quả kiểm phiếu", in(10));
    }

    @Test
    void endWhenTheRuleOfTheProgrammeSaysSo() {
        world.rule(programme, "COMPLAINT_DAYS", "3");
        signed();

        assertThat(text(pages.get(box + "/khoa", holder(1)))).contains("Thời hạn khiếu nại đến hết ngày " + in(3));
        ago(4);
        done(pages.post(box + "/khoa/da-huy", holder(1)));
        assertThat(boxes()).as("the other key may still be there").isEqualTo(5);
        done(pages.post(box + "/khoa/da-huy", holder(2)));

        assertThat(boxes()).isZero();
        assertThat(jdbc.sql("select count(cast_at) || '/' || (select count(*) from poll_strip) from poll_roll")
                        .query(String.class)
                        .single())
                .as("no vote is left, who voted is")
                .isEqualTo("5/0");
        assertThat(text(pages.get(poll, head)))
                .contains("Đã hủy khóa thứ nhất", "Xóa các phiếu niêm phong")
                .doesNotContain("không còn nguyên vẹn");
    }

    @Test
    void takeTheSealedVotesAwayAlsoWhereNobodyThinksOfIt() {
        signed();
        forgetting.forget();
        assertThat(boxes()).isEqualTo(5);
        ago(11);

        forgetting.forget();
        forgetting.forget();

        assertThat(boxes()).isZero();
        assertThat(jdbc.sql("select account_name from history_entry where action_key = 'sealedbox.history.emptied'")
                        .query(String.class)
                        .list())
                .containsExactly("Phần mềm Thi Đua");
        assertThat(text(pages.get(poll, head))).doesNotContain("không còn nguyên vẹn");
    }

    private void signed() {
        closed(0, 0, 1, 0, 2);
        strip();
        count(holder(2));
        count(third());
        done(pages.post(poll + "/bien-ban", head, "signedOn", in(0)));
        assertThat(state()).isEqualTo("SIGNED");
    }

    /** So many days have passed since the vote. */
    private void ago(int days) {
        jdbc.sql("alter table poll disable trigger poll_goes_forward").update();
        jdbc.sql(
                        "update poll set opened_at = opened_at - make_interval(days => :days), closed_at = closed_at - make_interval(days => :days)")
                .param("days", days)
                .update();
        jdbc.sql("alter table poll enable trigger poll_goes_forward").update();
    }

    private int boxes() {
        return jdbc.sql("select count(box) from poll_roll").query(Integer.class).single();
    }

    private static String in(int days) {
        return LocalDate.now(Today.ZONE).plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}

package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;

/** What a board said elsewhere is written down where it belongs on the road. */
class BoardPaperTests extends AwardScene {

    @Test
    void takesNoPaperOfABoardPastReceiptAndExamination() {
        theYearGoesOn();
        long id = nomination(year, first);
        assertThat(text(see(staff, id, ""))).doesNotContain("Ghi kết quả hội đồng họp ngoài");
        assertThat(text(send(staff, id, "/hoi-dong", review("8", "1")))).contains("chưa thẩm định xong");
        assertThat(count("board_review")).isZero();

        jdbc.sql("update nomination set stage = 'EXAMINED', received_on = proposed_on where id = ?")
                .param(id)
                .update();
        assertThat(text(see(staff, id, ""))).contains("Ghi kết quả hội đồng họp ngoài");
        assertThat(send(staff, id, "/hoi-dong", review("8", "1"))).hasStatus3xxRedirection();
    }

    private void theYearGoesOn() {
        jdbc.sql(
                        "insert into calendar_entry (programme_id, year, step, due_on) values (?, 2025, 'NOMINATION', '2025-12-31')")
                .param(programme.value())
                .update();
    }
}

package vn.thidua.merit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.merit.Refill.Choice;

class RefillTests {

    private static final Refill PART =
            new Refill(Section.RESULTS, "Chị em phấn khởi.\n- Xếp hạng 2.", "- Xếp hạng 1.\n- Xếp loại: Tốt.");

    @Test
    void saysWhatTheRecordAddsAndWhatItDoesNotKnow() {
        assertThat(PART.added()).containsExactly("- Xếp hạng 1.", "- Xếp loại: Tốt.");
        assertThat(PART.gone()).containsExactly("Chị em phấn khởi.", "- Xếp hạng 2.");
        assertThat(PART.choices()).containsExactly(Choice.KEEP, Choice.ADD, Choice.REPLACE);
    }

    @Test
    void losesNothingUnlessSomebodyChoosesSo() {
        assertThat(PART.after(Choice.KEEP)).isEqualTo(PART.written());
        assertThat(PART.after(Choice.ADD))
                .isEqualTo("Chị em phấn khởi.\n- Xếp hạng 2.\n- Xếp hạng 1.\n- Xếp loại: Tốt.");
        assertThat(PART.after(Choice.REPLACE)).isEqualTo(PART.drafted());
    }

    @Test
    void takesSpaceAndOrderForNoDifference() {
        Refill same = new Refill(Section.RESULTS, "- Hai.\n\n  - Một. ", "- Một.\n- Hai.");

        assertThat(same.differs()).isFalse();
        assertThat(same.choices()).containsExactly(Choice.KEEP);
    }

    @Test
    void fillsWhatNobodyWrote() {
        Refill empty = new Refill(Section.EARLIER, null, "- Năm 2024: Bằng khen.");

        assertThat(empty.after(Choice.ADD)).isEqualTo("- Năm 2024: Bằng khen.");
        assertThat(empty.after(Choice.KEEP)).isNull();
    }
}

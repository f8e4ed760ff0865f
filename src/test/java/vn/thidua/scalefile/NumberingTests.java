package vn.thidua.scalefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How officials number their lines, and what stands in what. */
class NumberingTests {

    @Test
    void goesFromRomanToArabicToLetters() {
        assertThat(depths("I", "1", "a)", "b)", "2", "II", "1", "-", "-", "2"))
                .containsExactly(0, 1, 2, 2, 1, 0, 1, 2, 2, 1);
        assertThat(depths("A.", "I.", "1.", "2.", "B.", "I.", "1.")).containsExactly(0, 1, 2, 2, 0, 1, 2);
    }

    @Test
    void standsInTheLineWhoseNumberItBeginsWith() {
        assertThat(depths("I", "I.1", "I.2", "II", "II.1")).containsExactly(0, 1, 1, 0, 1);
        assertThat(depths("1", "1.1", "1.1.1", "1.2", "2", "2.1")).containsExactly(0, 1, 2, 1, 0, 1);
        assertThat(depths("I", "1", "1.1", "1.2", "2")).containsExactly(0, 1, 2, 2, 1);
    }

    @Test
    void leavesOneNumberingFlat() {
        assertThat(depths("1", "2", "3", "+")).containsExactly(0, 0, 0, 0);
        assertThat(depths("Phần I", "Mục 1", "Mục 2", "Phần II")).containsExactly(0, 1, 1, 0);
    }

    private static List<Integer> depths(String... numbers) {
        return Numbering.depths(List.of(numbers));
    }
}

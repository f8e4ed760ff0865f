package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTests {

    @Test
    void readsPointsAsPeopleTypeOrPasteThem() {
        for (String typed : List.of("8,5", "8.5", " 8,5 ", "\u00A08,5\u00A0", "8,50\u202F", "\u200B8,5")) {
            assertThat(Points.parse(typed)).as(typed).isEqualTo(Points.of("8.5"));
        }
    }

    @Test
    void refusesWhatCouldMeanTwoThings() {
        for (String typed : List.of("", "1.000", "8,555", "-1", "8 5", "mười")) {
            assertThatThrownBy(() -> Points.parse(typed)).as(typed).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

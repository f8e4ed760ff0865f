package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.measure.Range;
import vn.thidua.shared.Points;

/** Whether the parts of a scale make its stated total, and what is said where they do not. */
class ScaleGapTests {

    private final List<CriterionView> lines = new ArrayList<>();

    @Test
    void namesWhatIsMissingAndWhatIsTooMuch() {
        base("60");
        base("30");

        assertThat(gap(terms("100", false, null)).key()).isEqualTo("criteria.gap.less");
        assertThat(gap(terms("100", false, null)).difference()).isEqualTo(Points.of("10"));
        assertThat(gap(terms("85,5", false, null)).key()).isEqualTo("criteria.gap.more");
        assertThat(gap(terms("85,5", false, null)).difference()).isEqualTo(Points.of("4.5"));
        assertThat(scale(terms("90", false, null)).gap()).isNull();
        assertThat(scale(ScaleTerms.NONE).gap()).as("no total is stated").isNull();
    }

    @Test
    void countsBonusesOnlyWhereTheyStandInsideTheTotal() {
        base("90");
        bonus("8");
        bonus("7");

        assertThat(scale(terms("90", false, "10")).gap()).isNull();
        assertThat(scale(terms("105", true, null)).gap()).isNull();
        assertThat(scale(terms("100", true, "10")).gap())
                .as("all bonuses stop at 10")
                .isNull();
        assertThat(gap(terms("100", true, null)).difference()).isEqualTo(Points.of("5"));
    }

    @Test
    void comparesABonusWithoutLimitOnlyByTheCap() {
        base("90");
        bonus(null);

        assertThat(gap(terms("100", true, null)).key()).isEqualTo("criteria.gap.boundless");
        assertThat(scale(terms("100", true, "10")).gap()).isNull();
        assertThat(scale(terms("90", false, null)).gap()).isNull();
    }

    @Test
    void refusesATotalAndAStepOfNothing() {
        assertThatThrownBy(() -> terms("0", false, null)).hasMessage("criteria.total.zero");
        assertThatThrownBy(() -> new ScaleTerms(null, false, null, Points.ZERO)).hasMessage("criteria.pointStep.zero");
    }

    private ScaleView.Gap gap(ScaleTerms terms) {
        return Objects.requireNonNull(scale(terms).gap());
    }

    private ScaleView scale(ScaleTerms terms) {
        return new ScaleView(new ScaleId(1), 1, "Thang điểm", null, terms, lines);
    }

    private static ScaleTerms terms(String total, boolean inside, @Nullable String cap) {
        return new ScaleTerms(Points.parse(total), inside, cap == null ? null : Points.parse(cap), null);
    }

    private void base(String max) {
        line(LineKind.BASE, max);
    }

    private void bonus(@Nullable String max) {
        line(LineKind.BONUS, max);
    }

    /** Lines as a draft holds them, seen from outside. */
    private void line(LineKind kind, @Nullable String max) {
        String code = String.valueOf(lines.size() + 1);
        Points most = max == null ? null : Points.parse(max);
        lines.add(new CriterionView(
                lines.size(), null, 0, code, "Dòng", null, kind, most, new Range(), false, false, lines.size(), null));
    }
}

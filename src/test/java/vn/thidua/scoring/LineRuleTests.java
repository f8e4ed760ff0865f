package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.LineKind;
import vn.thidua.measure.Range;
import vn.thidua.shared.Points;

/** Which numbers a line takes. */
class LineRuleTests {

    private final LineRule rule =
            new LineRule(LineKind.BASE, new Range(), Points.of("7.25"), new BigDecimal("0.50"), null, null);

    @Test
    void takesItsMaximumAlsoWhereThatFallsBetweenTwoSteps() {
        assertThat(rule.fault(new BigDecimal("7.25"))).isEmpty();
        assertThat(rule.fault(new BigDecimal("7.00"))).isEmpty();
        assertThat(rule.fault(new BigDecimal("7.20"))).isPresent();
        assertThat(rule.fault(new BigDecimal("7.50"))).isPresent();
    }
}

package vn.thidua.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** The maximum or nothing. */
public record YesNo() implements Measure {

    @Override
    public Kind kind() {
        return Kind.YES_NO;
    }

    @Override
    public Reckoned reckon(Facts facts) {
        return Formula.of(facts.entered()).reckoned();
    }

    @Override
    public List<Points> choices(@Nullable Points max) {
        return max == null ? List.of() : List.of(max, Points.ZERO);
    }

    @Override
    public Optional<RuleViolation> fault(BigDecimal entered, @Nullable Points max) {
        return max == null || entered.signum() == 0 || entered.compareTo(max.value()) == 0
                ? Optional.empty()
                : Optional.of(new RuleViolation("measure.yesNo.other", max));
    }
}

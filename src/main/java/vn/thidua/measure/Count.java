package vn.thidua.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * So many points for each, up to the line's maximum. What is counted is whole: nobody has half a model.
 *
 * @param each points for one; more than zero
 * @param item what is counted, such as "mô hình"; null where the criterion's text says it
 */
public record Count(Points each, @Nullable String item) implements Measure {

    /** More than that is a slip of the hand. */
    public static final int MOST_ITEMS = 9999;

    /** One line holds no more. */
    private static final BigDecimal MOST = new BigDecimal("9999.99");

    public Count {
        Each.mustBePositive(each);
    }

    @Override
    public Kind kind() {
        return Kind.COUNT;
    }

    @Override
    public boolean takesQuantity() {
        return true;
    }

    @Override
    public Reckoned reckon(Facts facts) {
        return Each.reckon(each, facts);
    }

    @Override
    public Optional<RuleViolation> fault(BigDecimal entered, @Nullable Points max) {
        if (entered.stripTrailingZeros().scale() > 0 || entered.compareTo(BigDecimal.valueOf(MOST_ITEMS)) > 0) {
            return Optional.of(new RuleViolation("measure.count.whole", MOST_ITEMS));
        }
        return max == null && each.value().multiply(entered).compareTo(MOST) > 0
                ? Optional.of(new RuleViolation("measure.tooMany"))
                : Optional.empty();
    }

    @Override
    public MeasureForm typed() {
        return new MeasureForm(kind(), null, null, null, null, null, each, item);
    }

    @Override
    public Object[] toldArgs() {
        return new Object[] {each, item == null ? "" : item};
    }
}

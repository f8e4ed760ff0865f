package vn.thidua.measure;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * A measure as it is typed. Only the fields of its kind are read; the others may hold what was typed for another kind.
 *
 * @param levels a line each, as {@link Levels#parse} reads them
 */
public record MeasureForm(
        Measure.@Nullable Kind kind,
        @Nullable @Size(max = 4000) String levels,
        @Nullable @Size(max = 500) String target,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal cap,
        @Nullable Rounding rounding,
        @Nullable Points each,
        @Nullable @Size(max = 60) String item) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** To begin with: a range. */
    public static MeasureForm empty() {
        return of(new Range());
    }

    /** What a measure looks like when it is opened. */
    public static MeasureForm of(Measure measure) {
        return measure.typed();
    }

    /** Of a kind that needs nothing more. */
    static MeasureForm only(Measure.Kind kind) {
        return new MeasureForm(kind, null, null, null, null, null, null, null);
    }

    /**
     * The measure that was typed.
     *
     * @throws RuleViolation told at the field, as "measure.each"
     */
    public Measure read() {
        return switch (Objects.requireNonNullElse(kind, Measure.Kind.RANGE)) {
            case RANGE -> new Range();
            case YES_NO -> new YesNo();
            case LEVELS -> typedLevels();
            case PROPORTIONAL ->
                new Proportional(
                        Names.clean(Objects.requireNonNullElse(target, "")),
                        floor,
                        Objects.requireNonNullElse(cap, WHOLE),
                        Objects.requireNonNullElse(rounding, Rounding.NEAREST));
            case COUNT -> new Count(typedEach(), Names.cleanOrNull(item));
            case DAYS_LATE -> new DaysLate(typedEach());
            case MEETINGS_MISSED -> new MeetingsMissed(typedEach());
        };
    }

    private Levels typedLevels() {
        try {
            return Levels.parse(Objects.requireNonNullElse(levels, ""));
        } catch (RuleViolation fault) {
            throw fault.at("measure.levels");
        }
    }

    private Points typedEach() {
        if (each == null) {
            throw new RuleViolation("measure.each.missing").at("measure.each");
        }
        return each;
    }
}

package vn.thidua.measure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * How the points of a criterion come about. What is entered is a number: the points themselves, or, where {@link
 * #takesQuantity}, how much was done; for a measure {@link #byRule} the program counts it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Range.class, name = "RANGE"),
    @JsonSubTypes.Type(value = YesNo.class, name = "YES_NO"),
    @JsonSubTypes.Type(value = Levels.class, name = "LEVELS"),
    @JsonSubTypes.Type(value = Proportional.class, name = "PROPORTIONAL"),
    @JsonSubTypes.Type(value = Count.class, name = "COUNT"),
    @JsonSubTypes.Type(value = DaysLate.class, name = "DAYS_LATE"),
    @JsonSubTypes.Type(value = MeetingsMissed.class, name = "MEETINGS_MISSED")
})
public sealed interface Measure permits Range, YesNo, Levels, Proportional, Count, ByRule {

    /** The kinds to choose from, in the order in which they are offered. */
    enum Kind {
        /** 0 to the maximum, by judgement. */
        RANGE,
        /** The maximum or nothing. */
        YES_NO,
        /** One of several conditions with their points. */
        LEVELS,
        /** By what was reached of a target. */
        PROPORTIONAL,
        /** So many points for each. */
        COUNT,
        /** So many points for each day a sheet came too late. */
        DAYS_LATE,
        /** So many points for each meeting a unit missed without leave. */
        MEETINGS_MISSED;

        /** Message key of the kind's name. */
        public String key() {
            return "measure.kind." + name();
        }
    }

    /**
     * What the points are reckoned from.
     *
     * @param entered the points, or the quantity; never negative
     * @param target what was to be reached; needed by {@link Proportional} alone
     * @param max the most points the line can have; null where it has no limit
     * @param step the smallest step of points; null: two decimals
     */
    record Facts(
            BigDecimal entered,
            @Nullable BigDecimal target,
            @Nullable Points max,
            @Nullable BigDecimal step) {}

    Kind kind();

    /** The points, with the formula they come from. What {@link #fault} has nothing against can be reckoned. */
    Reckoned reckon(Facts facts);

    /** What is wrong with the number that was entered; empty where nothing is. Its maximum is asked apart. */
    default Optional<RuleViolation> fault(BigDecimal entered, @Nullable Points max) {
        return Optional.empty();
    }

    /** Is a quantity entered instead of points? */
    default boolean takesQuantity() {
        return false;
    }

    /** Does the program count, so that nobody enters anything? */
    default boolean byRule() {
        return false;
    }

    /** Can no points be given without a target? */
    default boolean needsTarget() {
        return false;
    }

    /** The points to choose from where not everything up to the maximum can be given; empty otherwise. */
    default List<Points> choices(@Nullable Points max) {
        return List.of();
    }

    /** As its form shows it. */
    default MeasureForm typed() {
        return MeasureForm.only(kind());
    }

    /** Message key of the sentence that says how points come about. */
    default String told() {
        return "measure.told." + kind();
    }

    /** What that sentence speaks of. */
    default Object[] toldArgs() {
        return new Object[0];
    }
}

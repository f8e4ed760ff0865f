package vn.thidua.programme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** A programme's rules as they hold on one day. A rule that is not set answers empty; only the steps then are all steps. */
public record RuleSet(Map<RuleKey, String> values) {

    private static final int USUAL_COMPLAINT_DAYS = 10;
    private static final List<String> UNIT_AND_HEAD = List.of("SELF", "HEAD");

    public RuleSet {
        values = Map.copyOf(values);
    }

    /**
     * A grade, such as "Xuất sắc".
     *
     * @param least the fewest points that earn it
     */
    public record GradeBand(String name, BigDecimal least) {}

    /**
     * A condition that costs a grade where it is missed.
     *
     * @param code of the criterion, alone or after the codes of its sections: "3" or "I.3"
     * @param full it must have its full points; else it must have some
     */
    public record KnockOut(String code, boolean full) {

        private static final Pattern WRITTEN = Pattern.compile("([^:]{1,40})(?::([^:]*))?");

        /** From the way people write it; empty where it is no condition. */
        static Optional<KnockOut> read(String written) {
            Matcher parts = WRITTEN.matcher(written);
            String asked = !parts.matches() || parts.group(2) == null ? "du diem" : Names.fold(parts.group(2));
            return parts.matches() && (asked.equals("du diem") || asked.equals("co diem"))
                    ? Optional.of(new KnockOut(parts.group(1).strip(), asked.equals("du diem")))
                    : Optional.empty();
        }
    }

    /** One rule alone; null where it is not set. */
    public static RuleSet of(RuleKey key, @Nullable String value) {
        return new RuleSet(value == null ? Map.of() : Map.of(key, value));
    }

    /** The value as written. */
    public Optional<String> text(RuleKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A number or percentage. */
    public Optional<BigDecimal> number(RuleKey key) {
        return text(key).map(value -> new BigDecimal(value.replace(',', '.')));
    }

    /** Of what votes are a percentage. */
    public Optional<RuleKey.Base> base(RuleKey key) {
        return text(key).map(RuleKey.Base::valueOf);
    }

    /** A list, in its order; not set is an empty list. */
    public List<String> list(RuleKey key) {
        return text(key).map(key::items).orElse(List.of());
    }

    /** A yes or no; empty where the programme does not say. */
    public Optional<Boolean> flag(RuleKey key) {
        return text(key).map(Boolean::valueOf);
    }

    /** The grades from the top. */
    public List<GradeBand> gradeBands() {
        return list(RuleKey.GRADE_BANDS).stream()
                .map(band -> band.split(":(?=[^:]*$)", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new GradeBand(
                        parts[0].strip(), new BigDecimal(parts[1].strip().replace(',', '.'))))
                .toList();
    }

    /** The conditions that cost a grade. */
    public List<KnockOut> knockOuts() {
        return list(RuleKey.GRADE_KNOCK_OUT).stream()
                .flatMap(written -> KnockOut.read(written).stream())
                .toList();
    }

    /** The ranks between which and the next no tie may stay open; the first where the programme does not say. */
    public List<Integer> prizeRanks() {
        List<Integer> ranks = list(RuleKey.PRIZE_RANKS).stream()
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return ranks.isEmpty() ? List.of(1) : ranks;
    }

    /** For how many days the count of a box may be complained about; ten where the programme does not say. */
    public int complaintDays() {
        return number(RuleKey.COMPLAINT_DAYS).map(BigDecimal::intValue).orElse(USUAL_COMPLAINT_DAYS);
    }

    /** The stages a score sheet passes, in their order; where the programme does not say, the unit and the head. */
    public List<String> stages() {
        List<String> used = list(RuleKey.STAGES_USED);
        return RuleKey.STAGES_USED.choices().stream()
                .filter(used.isEmpty() ? UNIT_AND_HEAD::contains : used::contains)
                .toList();
    }

    /** The stage whose points are official: the one that is named if sheets pass it, else the last they pass. */
    public String officialStage() {
        List<String> stages = stages();
        return text(RuleKey.OFFICIAL_STAGE).filter(stages::contains).orElse(stages.get(stages.size() - 1));
    }

    /** Does no rule name a stage as official that no sheet passes? */
    boolean officialStageIsUsed() {
        return text(RuleKey.OFFICIAL_STAGE).map(stages()::contains).orElse(true);
    }

    /** The steps the programme uses, in the order of the year; where it does not say, all. */
    public List<YearStep> steps() {
        List<String> used = list(RuleKey.STEPS_USED);
        return Arrays.stream(YearStep.values())
                .filter(step -> used.isEmpty() || used.contains(step.name()))
                .toList();
    }
}

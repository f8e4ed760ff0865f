package vn.thidua.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.evidence.EvidenceView;
import vn.thidua.measure.Levels;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Reckoned;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.Points;

/**
 * Why a unit has its points: every line with its formula, every sum.
 *
 * @param official the stage whose points count, by the programme's rules
 * @param base what the base criteria add up to
 * @param bonus cut at the scale's cap
 * @param earned base and bonus, cut at the unit's ceiling where bonuses stand inside the stated total
 * @param total earned − penalty
 */
record Why(
        SheetData sheet, Stage official, List<Part> parts, Sum base, Sum bonus, Sum penalty, Sum earned, Points total) {

    /**
     * A section with its sum, or a line.
     *
     * @param sum null for a line
     * @param line null for a section
     */
    record Part(
            int depth,
            String code,
            String text,
            @Nullable Points max,
            @Nullable Sum sum,
            @Nullable Line line) {}

    /**
     * A line.
     *
     * @param counts what counts: of the outcome of an objection and what the official stage gave the later; null while nothing does
     * @param reckoned how its points came about; null while there are none
     * @param condition the condition of the level it reached; null where it has no levels
     * @param others what every other stage gave, in order
     */
    record Line(
            SheetData.Line data,
            SheetData.@Nullable Entry counts,
            @Nullable Reckoned reckoned,
            @Nullable String condition,
            List<SheetData.Entry> others,
            List<EvidenceView> evidence) {

        /** Are the points as they were given, without anything reckoned? */
        public boolean given() {
            return reckoned != null && !reckoned.reckoned();
        }

        /** Was it given after the outcome of an objection, which counted until then? */
        public boolean afterOutcome() {
            return counts != null
                    && counts.stage() != Stage.REVISED
                    && others.stream().anyMatch(other -> other.isOf(Stage.REVISED));
        }

        /** Is it what the members that check gave taken together? */
        public boolean mean(SheetData.Entry entry) {
            return entry.isOf(Stage.PEER)
                    && data.entries().stream().anyMatch(one -> one.stage() == Stage.PEER && !one.isOf(Stage.PEER));
        }
    }

    /** Has the official stage given anything, besides what goes by rule? Until then there is no sum to explain. */
    public boolean begun() {
        return sheet.officialTotals(official).begun();
    }

    /** Does any line go by the days that the sheet came too late? */
    boolean countsDays() {
        return sheet.lines().stream().anyMatch(line -> line.rule().measure().kind() == Measure.Kind.DAYS_LATE);
    }

    static Why of(SheetData sheet, ScaleView scale, Stage official, Map<Long, List<EvidenceView>> evidence) {
        Sum base = Sum.of(points(sheet, LineKind.BASE, official), null);
        Sum bonus =
                Sum.of(points(sheet, LineKind.BONUS, official), sheet.terms().bonusCap());
        Sum penalty = Sum.of(points(sheet, LineKind.PENALTY, official), null);
        Sum earned = Sum.of(List.of(base.result(), bonus.result()), sheet.ceiling());
        return new Why(
                sheet,
                official,
                parts(sheet, scale, official, evidence),
                base,
                bonus,
                penalty,
                earned,
                earned.result().minus(penalty.result()));
    }

    private static List<Points> points(SheetData sheet, LineKind kind, Stage official) {
        return sheet.lines().stream()
                .filter(line -> line.applies() && line.kind() == kind)
                .map(line -> line.official(official))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Part> parts(
            SheetData sheet, ScaleView scale, Stage official, Map<Long, List<EvidenceView>> evidence) {
        Map<Long, SheetData.Line> lines =
                sheet.lines().stream().collect(Collectors.toMap(SheetData.Line::criterion, Function.identity()));
        List<Part> parts = new ArrayList<>();
        for (CriterionView criterion : scale.criteria()) {
            SheetData.Line line = lines.get(criterion.id());
            if (criterion.section()) {
                parts.add(part(criterion, section(sheet, scale, criterion, official), null));
            } else if (line != null) {
                parts.add(part(criterion, null, line(line, official, evidence.getOrDefault(line.id(), List.of()))));
            }
        }
        return parts;
    }

    private static Part part(CriterionView criterion, @Nullable Sum sum, @Nullable Line line) {
        return new Part(criterion.depth(), criterion.code(), criterion.text(), criterion.max(), sum, line);
    }

    private static Sum section(SheetData sheet, ScaleView scale, CriterionView section, Stage official) {
        Set<Long> counted = scale.countedWithin(section.id());
        return Sum.of(
                sheet.lines().stream()
                        .filter(line -> line.applies() && counted.contains(line.criterion()))
                        .map(line -> line.official(official))
                        .filter(Objects::nonNull)
                        .toList(),
                null);
    }

    private static Line line(SheetData.Line line, Stage official, List<EvidenceView> evidence) {
        Stage counting = line.decisive(official);
        SheetData.Entry counts =
                line.entry(counting).filter(entry -> entry.points() != null).orElse(null);
        Points points = line.official(official);
        return new Line(
                line,
                counts,
                points == null ? null : reckoned(line, counting, points),
                points != null && line.rule().measure() instanceof Levels levels ? levels.condition(points) : null,
                line.entries().stream()
                        .filter(entry -> !entry.equals(counts) && entry.points() != null)
                        .toList(),
                evidence);
    }

    /** Points that come from no quantity are their own formula. */
    private static Reckoned reckoned(SheetData.Line line, Stage stage, Points points) {
        Reckoned reckoned = line.reckoned(stage);
        return reckoned == null ? new Reckoned(points, points.toString(), points.value(), List.of()) : reckoned;
    }

    /** Was the outcome of an objection entered somewhere? */
    public boolean revised() {
        return sheet.has(Stage.REVISED);
    }
}

package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.measure.Reckoned;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * A sheet as it is read: its lines with what every stage gave.
 *
 * @param returned why it was last given back to the unit; null where it never was
 */
public record SheetData(
        long id,
        MembershipId member,
        String subUnit,
        long scaleId,
        ScaleTerms terms,
        SheetStatus status,
        @Nullable Instant submittedAt,
        @Nullable Instant finalisedAt,
        @Nullable String takenOverReason,
        @Nullable Returned returned,
        List<Line> lines) {

    /** Who gave the sheet back to the unit, when, and why. */
    public record Returned(String reason, String by, Instant at) {}

    /**
     * What one stage's points add up to.
     *
     * @param bonus cut at the scale's cap
     * @param maximum what the unit could have: its ceiling, else what the base criteria that apply to it could give; zero
     *     where none applies
     * @param ceiling as {@link SheetData#ceiling}
     * @param begun any line has points; a sheet without any has no total, not the total zero
     * @param missing lines that still wait for points
     */
    public record Totals(
            Points base,
            Points bonus,
            Points penalty,
            Points maximum,
            @Nullable Points ceiling,
            boolean begun,
            int missing) {

        public static final Totals NONE =
                new Totals(Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO, null, false, 0);

        /** Of the points that {@code shown} finds on each line, null where there are none. */
        static Totals of(SheetData sheet, Function<Line, @Nullable Points> shown, int missing) {
            List<Line> counted = sheet.lines.stream().filter(Line::applies).toList();
            Points most = sum(counted, LineKind.BASE, Line::max);
            Points ceiling = sheet.ceiling();
            return new Totals(
                    sum(counted, LineKind.BASE, shown),
                    sheet.terms.capped(sum(counted, LineKind.BONUS, shown)),
                    sum(counted, LineKind.PENALTY, shown),
                    ceiling == null || most.equals(Points.ZERO) ? most : ceiling,
                    ceiling,
                    counted.stream().anyMatch(line -> line.ruled() == null && shown.apply(line) != null),
                    missing);
        }

        private static Points sum(List<Line> lines, LineKind kind, Function<Line, @Nullable Points> shown) {
            return lines.stream()
                    .filter(line -> line.kind() == kind)
                    .map(shown)
                    .filter(Objects::nonNull)
                    .reduce(Points.ZERO, Points::plus);
        }

        /** base + bonus − penalty; a unit may pass the scale's maximum by a bonus on top, none falls below zero. */
        public Points total() {
            Points earned = base.plus(bonus);
            return (ceiling != null && earned.exceeds(ceiling) ? ceiling : earned).minus(penalty);
        }

        public boolean complete() {
            return missing == 0;
        }
    }

    /**
     * What a stage gave a line.
     *
     * @param quantity what the points come from, where they come from a quantity
     */
    public record Entry(
            Stage stage,
            String scorer,
            @Nullable Points points,
            @Nullable BigDecimal quantity,
            @Nullable String reason,
            String by,
            Instant at,
            long version) {

        public boolean isOf(Stage wanted) {
            return stage == wanted && scorer.isEmpty();
        }

        /** As it stands in its cell: 9,50, so that commas stand under each other; a quantity as short as it can be said. */
        public @Nullable String written() {
            if (quantity != null) {
                return Points.written(quantity);
            }
            return points == null ? null : points.value().toPlainString().replace('.', ',');
        }
    }

    /**
     * A line with its entries.
     *
     * @param ruled what the program counted, for a penalty by rule; null for every other line
     */
    public record Line(
            long id,
            long criterion,
            String code,
            String text,
            LineRule rule,
            boolean evidenceRequired,
            boolean explanationRequired,
            @Nullable String targetMeasure,
            @Nullable String targetSource,
            @Nullable Reckoned ruled,
            List<Entry> entries) {

        Line ruledBy(SheetFacts.Counted counted) {
            BigDecimal number = BigDecimal.valueOf(counted.of(rule.measure().kind()));
            return new Line(
                    id,
                    criterion,
                    code,
                    text,
                    rule,
                    evidenceRequired,
                    explanationRequired,
                    targetMeasure,
                    targetSource,
                    rule.reckon(number),
                    entries);
        }

        /** What was decided about the line for this unit. */
        public LineRule.Setting setting() {
            return new LineRule.Setting(rule.excludedReason(), rule.target(), targetMeasure, targetSource);
        }

        public LineKind kind() {
            return rule.kind();
        }

        public @Nullable Points max() {
            return rule.max();
        }

        public boolean applies() {
            return rule.applies();
        }

        /** Asked many times for every cell of a grid, hence a plain loop. */
        public Optional<Entry> entry(Stage stage) {
            for (Entry entry : entries) {
                if (entry.isOf(stage)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        /** What this stage gave; a penalty by rule is the same at every stage. */
        public @Nullable Points points(Stage stage) {
            return ruled == null ? entry(stage).map(Entry::points).orElse(null) : ruled.points();
        }

        /** How the points of this stage were reckoned; null where they were given as they are. */
        public @Nullable Reckoned reckoned(Stage stage) {
            BigDecimal quantity = entry(stage).map(Entry::quantity).orElse(null);
            return ruled != null || quantity == null ? ruled : rule.reckon(quantity);
        }

        /** Whose points count: of the outcome of an objection and the official stage whoever gave points last. */
        public Stage decisive(Stage official) {
            Entry outcome = given(Stage.REVISED);
            Entry mark = outcome == null ? null : given(official);
            return outcome == null || mark != null && mark.at().isAfter(outcome.at()) ? official : Stage.REVISED;
        }

        private @Nullable Entry given(Stage stage) {
            return entry(stage).filter(entry -> entry.points() != null).orElse(null);
        }

        /** The points that count. */
        public @Nullable Points official(Stage stage) {
            return points(decisive(stage));
        }

        /** What this stage gave beside what stood there before. */
        public Deviation deviation(Stage stage) {
            return Deviation.of(rule, stage, points(stage), this::points);
        }

        /** The same of the points that count here: those of the stage, or the outcome of an objection. */
        public Deviation counting(Stage stage) {
            return deviation(decisive(stage));
        }

        /** The points that count here, or while there are none those they are compared with. */
        public @Nullable Points provisional(Stage stage) {
            return counting(stage).standing();
        }

        /** What may be taken over at this stage as it is; null where nothing stands there that could have been entered. */
        public @Nullable String offered(Stage stage) {
            return entry(deviation(stage).from())
                    .filter(before -> rule.takes(before.points(), before.quantity()))
                    .map(Entry::written)
                    .orElse(null);
        }

        /** The official stage gave something else than the unit itself. */
        public boolean differs(Stage stage) {
            return counting(stage).differsFromUnit();
        }

        /** How the line stands at this stage; also its colour. */
        public CellState state(Stage stage) {
            Deviation deviation = counting(stage);
            if (!applies()) {
                return CellState.EXCLUDED;
            }
            if (stage == Stage.SELF || deviation.given() == null) {
                return deviation.standing() == null
                        ? CellState.MISSING
                        : deviation.from() == Stage.SELF ? CellState.SELF : CellState.EARLIER;
            }
            return deviation.differsFrom() == null ? CellState.CONFIRMED : CellState.DIFFERS;
        }
    }

    /**
     * What base and bonus of this unit together never pass: the stated total without the base criteria that do not apply to
     * it. Null where the bonus stands on top of the total, and where none is stated.
     */
    public @Nullable Points ceiling() {
        Points whole = terms.ceiling();
        List<Line> left = lines.stream().filter(line -> !line.applies()).toList();
        return whole == null ? null : whole.minus(Totals.sum(left, LineKind.BASE, Line::max));
    }

    /** The totals of one stage, as far as it has come. */
    public Totals totals(Stage stage) {
        return Totals.of(this, line -> line.points(stage), missing(stage));
    }

    /** The totals that count: those of the official stage with the outcomes of objections. */
    public Totals officialTotals(Stage byRule) {
        Stage official = byRule.countedOn(this);
        return Totals.of(this, line -> line.official(official), missing(official));
    }

    /** The totals of this stage as far as there are any, filled up with the points they are compared with. */
    public Totals provisionalTotals(Stage stage) {
        return Totals.of(this, line -> line.provisional(stage), missing(stage));
    }

    /** Lines that still wait for points of this stage. */
    public int missing(Stage stage) {
        return Math.toIntExact(
                lines.stream().filter(line -> line.deviation(stage).isOwed()).count());
    }

    /** Points that differ from those they are compared with, and nothing says why? */
    public boolean lacksReason(Line line, Stage stage) {
        String reason = line.entry(stage).map(Entry::reason).orElse(null);
        return line.deviation(stage).needsReason(reason, takenOverReason != null);
    }

    /** Did this stage give anything? */
    public boolean has(Stage stage) {
        return lines.stream().anyMatch(line -> line.entry(stage).isPresent());
    }

    public boolean main() {
        return subUnit.isEmpty();
    }
}

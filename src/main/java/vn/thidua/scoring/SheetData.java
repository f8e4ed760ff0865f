package vn.thidua.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** A sheet as it is read: its lines with what every stage gave. */
public record SheetData(
        long id,
        MembershipId member,
        String subUnit,
        long scaleId,
        SheetStatus status,
        @Nullable Instant submittedAt,
        @Nullable Instant finalisedAt,
        @Nullable String takenOverReason,
        List<Line> lines) {

    /**
     * What one stage's points add up to.
     *
     * @param begun any line has points; a sheet without any has no total, not the total zero
     * @param missing lines that still wait for points
     */
    public record Totals(Points base, Points bonus, Points penalty, boolean begun, int missing) {

        public static final Totals NONE = new Totals(Points.ZERO, Points.ZERO, Points.ZERO, false, 0);

        /** Of the points that {@code shown} finds on each line, null where there are none. */
        public static Totals of(List<Line> lines, Function<Line, @Nullable Points> shown, int missing) {
            return new Totals(
                    sum(lines, LineKind.BASE, shown),
                    sum(lines, LineKind.BONUS, shown),
                    sum(lines, LineKind.PENALTY, shown),
                    lines.stream().anyMatch(line -> shown.apply(line) != null),
                    missing);
        }

        private static Points sum(List<Line> lines, LineKind kind, Function<Line, @Nullable Points> shown) {
            return lines.stream()
                    .filter(line -> line.kind() == kind)
                    .map(shown)
                    .filter(Objects::nonNull)
                    .reduce(Points.ZERO, Points::plus);
        }

        /** base + bonus − penalty; a unit may pass the scale's maximum by its bonus, none falls below zero. */
        public Points total() {
            return base.plus(bonus).minus(penalty);
        }

        public boolean complete() {
            return missing == 0;
        }
    }

    /** What a stage gave a line. */
    public record Entry(
            Stage stage,
            String scorer,
            @Nullable Points points,
            @Nullable String reason,
            String by,
            Instant at,
            long version) {

        public boolean isOf(Stage wanted) {
            return stage == wanted && scorer.isEmpty();
        }
    }

    /** A line with its entries. */
    public record Line(
            long id,
            long criterion,
            String code,
            String text,
            LineKind kind,
            @Nullable Points max,
            boolean evidenceRequired,
            List<Entry> entries) {

        public Optional<Entry> entry(Stage stage) {
            return entries.stream().filter(entry -> entry.isOf(stage)).findFirst();
        }

        @Nullable
        public Points points(Stage stage) {
            return entry(stage).map(Entry::points).orElse(null);
        }

        /** The stage gave nothing where something is due: a base criterion, or a claim of the unit. */
        public boolean lacks(Stage stage) {
            Points self = points(Stage.SELF);
            boolean claimed = self != null && !self.equals(Points.ZERO);
            return points(stage) == null && (kind == LineKind.BASE || claimed);
        }

        /** Two stages gave different points. */
        public boolean differs() {
            Points self = points(Stage.SELF);
            Points head = points(Stage.HEAD);
            return head != null && !head.equals(self == null && kind != LineKind.BASE ? Points.ZERO : self);
        }
    }

    /** The totals of one stage, as far as it has come. */
    public Totals totals(Stage stage) {
        return Totals.of(lines, line -> line.points(stage), missing(stage));
    }

    private int missing(Stage stage) {
        return (int) lines.stream().filter(line -> line.lacks(stage)).count();
    }

    /** Nothing was entered and nothing done with it. */
    boolean isEmpty() {
        return status == SheetStatus.SELF_SCORING
                && lines.stream().allMatch(line -> line.entries().isEmpty());
    }

    public boolean main() {
        return subUnit.isEmpty();
    }
}

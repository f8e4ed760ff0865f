package vn.thidua.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.scoring.ScoreEntry.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** A sheet as it is read: its lines with what every stage gave. */
record SheetData(
        long id,
        MembershipId member,
        String subUnit,
        long scaleId,
        ScoreSheet.Status status,
        @Nullable Instant submittedAt,
        @Nullable Instant finalisedAt,
        @Nullable String takenOverReason,
        List<Line> lines) {

    /**
     * What one stage's points add up to.
     *
     * @param missing lines that still wait for points
     */
    record Totals(Points base, Points bonus, Points penalty, int missing) {

        static final Totals NONE = new Totals(Points.ZERO, Points.ZERO, Points.ZERO, 0);

        /** base + bonus − penalty; a unit may pass the scale's maximum by its bonus, none falls below zero. */
        public Points total() {
            return base.plus(bonus).minus(penalty);
        }

        public boolean complete() {
            return missing == 0;
        }
    }

    /** What a stage gave a line. */
    record Entry(
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
    record Line(
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
        return new Totals(sum(stage, LineKind.BASE), sum(stage, LineKind.BONUS), sum(stage, LineKind.PENALTY), (int)
                lines.stream().filter(line -> line.lacks(stage)).count());
    }

    private Points sum(Stage stage, LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> line.points(stage))
                .filter(Objects::nonNull)
                .reduce(Points.ZERO, Points::plus);
    }

    /** Nothing was entered and nothing done with it. */
    boolean isEmpty() {
        return status == ScoreSheet.Status.SELF_SCORING
                && lines.stream().allMatch(line -> line.entries().isEmpty());
    }

    public boolean main() {
        return subUnit.isEmpty();
    }
}

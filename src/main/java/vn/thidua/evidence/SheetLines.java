package vn.thidua.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/**
 * The lines of all sheets of one unit in one year, in the order of the sheets. Here stands who may show something for a
 * line, and until when.
 */
record SheetLines(List<Line> all) {

    SheetLines {
        all = List.copyOf(all);
    }

    /**
     * A line that evidence can serve.
     *
     * @param part the part of the unit whose sheet it is in; empty for the unit itself
     * @param newest it is in the unit's newest sheet, not in one of an earlier edition of the scale
     * @param late why the unit's own time for the sheet is over; null while it is not
     * @param disputed the unit can ask now to look at its points again
     */
    record Line(
            long id,
            String part,
            SheetStatus status,
            boolean newest,
            String code,
            String text,
            boolean evidenceRequired,
            @Nullable RuleViolation late,
            boolean disputed) {

        /**
         * Units show what they have while they score themselves, checkers what they found until the sheet is final; all of
         * them what an objection rests on, as long as one can be raised.
         */
        boolean takesFrom(Hand hand) {
            return status == SheetStatus.FINAL ? disputed : isOpenTo(hand);
        }

        /** Points were given by what was shown: once they are final, nothing of it is taken away. */
        boolean canChange(Hand hand) {
            return hand.takesAway() && isOpenTo(hand);
        }

        private boolean isOpenTo(Hand hand) {
            return status != SheetStatus.FINAL && (hand.checks() || !status.handedIn() && late == null);
        }

        /** As lists name it: II.3, or with the part of the unit before it. */
        public String label() {
            return part.isEmpty() ? code : part + ": " + code;
        }
    }

    /** The lines for which this person can show something now. */
    List<Line> openTo(Hand hand) {
        return some(line -> line.newest() && line.takesFrom(hand));
    }

    /** The chosen lines, at least one. What this person did not have to choose from is refused. */
    List<Line> chosen(Collection<Long> ids, Hand hand) {
        List<Line> open = openTo(hand);
        if (open.isEmpty()) {
            throw closed(hand);
        }
        if (ids.isEmpty()) {
            throw new RuleViolation("evidence.lines.missing").at("lines");
        }
        List<Line> chosen = withIds(ids);
        if (chosen.size() < Set.copyOf(ids).size()) {
            throw new NotFound();
        }
        if (!open.containsAll(chosen)) {
            throw new RuleViolation("evidence.lines.closed").at("lines");
        }
        return chosen;
    }

    /** What an item serves from now on: the chosen lines, and those it served already that are not open to this person. */
    List<Line> servedNow(Collection<Long> before, Collection<Long> ids, Hand hand) {
        List<Line> open = openTo(hand);
        Set<Line> now = new HashSet<>(withIds(before));
        open.stream().filter(line -> line.canChange(hand)).forEach(now::remove);
        if (open.isEmpty() || now.isEmpty() || !ids.isEmpty()) {
            now.addAll(chosen(ids, hand));
        }
        return some(now::contains);
    }

    /** What rests on one of these lines can be changed by this person now. */
    boolean canChangeAll(Collection<Long> ids, Hand hand) {
        return withIds(ids).stream().allMatch(line -> line.canChange(hand));
    }

    void mustChangeAll(Collection<Long> ids, Hand hand) {
        if (!hand.takesAway()) {
            throw new RuleViolation("evidence.withdraw.others");
        }
        if (!canChangeAll(ids, hand)) {
            throw closed(hand);
        }
    }

    List<Line> withIds(Collection<Long> ids) {
        return some(line -> ids.contains(line.id()));
    }

    /** The lines of the newest sheets that demand evidence and have none of these items. */
    List<Line> bare(List<EvidenceView> items) {
        Set<Long> shown = items.stream()
                .filter(item -> !item.withdrawn())
                .flatMap(item -> item.lines().stream())
                .collect(Collectors.toSet());
        return some(line -> line.newest() && line.evidenceRequired() && !shown.contains(line.id()));
    }

    /** Why this person can show nothing, or take nothing away, now. */
    RuleViolation closed(Hand hand) {
        if (all.isEmpty()) {
            return new RuleViolation("evidence.notOpen");
        }
        if (hand.checks() || all.stream().anyMatch(Line::disputed)) {
            return new RuleViolation("evidence.closed.final");
        }
        return all.stream()
                .filter(line -> line.newest() && !line.status().handedIn())
                .map(Line::late)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new RuleViolation("evidence.closed.handedIn"));
    }

    /** The codes of these lines, as the history names them. */
    static String labels(List<Line> lines) {
        return lines.stream().map(Line::label).collect(Collectors.joining(", "));
    }

    private List<Line> some(Predicate<Line> wanted) {
        return all.stream().filter(wanted).toList();
    }
}

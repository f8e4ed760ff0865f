package vn.thidua.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** An edition of a scale as its page shows it, with what the other editions are. */
record ScalePage(
        ScaleView scale,
        Scale.Status status,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate frozenOn,
        @Nullable String reason,
        boolean latest,
        Set<Long> used,
        List<Edition> editions) {

    /** Another edition to look at. */
    record Edition(int number, String statusKey) {}

    static ScalePage of(Scale shown, List<Scale> editions) {
        return new ScalePage(
                ScaleReading.view(shown),
                shown.status(),
                shown.publishedOn(),
                shown.frozenOn(),
                shown.reason(),
                shown == editions.get(0),
                ScoringScales.usedBefore(shown, editions),
                editions.stream()
                        .map(scale -> new Edition(scale.edition(), "criteria.status." + scale.status()))
                        .toList());
    }

    public String statusKey() {
        return "criteria.status." + status;
    }

    public String tone() {
        return switch (status) {
            case DRAFT -> "active";
            case PUBLISHED, FROZEN -> "done";
            case REPLACED -> "muted";
        };
    }

    /** Id of the line that follows this one in its section; null where it is the last. */
    @Nullable
    public Long next(CriterionView line) {
        return scale.lines().stream()
                .filter(other -> Objects.equals(other.parent(), line.parent()))
                .dropWhile(other -> other.id() != line.id())
                .skip(1)
                .map(CriterionView::id)
                .findFirst()
                .orElse(null);
    }

    /** Id of the first line in this section; null where it is empty. */
    @Nullable
    public Long first(CriterionView section) {
        return scale.lines().stream()
                .filter(other -> Objects.equals(other.parent(), section.id()))
                .map(CriterionView::id)
                .findFirst()
                .orElse(null);
    }

    /** An earlier edition used this line: it can be retired, not taken away. */
    public boolean used(CriterionView line) {
        return used.contains(line.origin());
    }

    /** Is there something to compare it with: an earlier edition, or the scale it was copied from? */
    public boolean comparable() {
        return scale.edition() > 1 || scale.lines().stream().anyMatch(line -> line.origin() != line.id());
    }

    public boolean draft() {
        return status == Scale.Status.DRAFT;
    }

    public boolean published() {
        return status == Scale.Status.PUBLISHED;
    }

    /** Is it the latest, and in use, so that only a new edition changes it? */
    public boolean revisable() {
        return latest && status == Scale.Status.FROZEN;
    }

    public Points base() {
        return scale.sum(LineKind.BASE);
    }

    public Points bonus() {
        return scale.sum(LineKind.BONUS);
    }

    public Points penalty() {
        return scale.sum(LineKind.PENALTY);
    }

    public boolean hasBonus() {
        return has(LineKind.BONUS);
    }

    /** Message key of whether bonuses count inside the stated total. */
    public String bonusKey() {
        return scale.bonusInside() ? "criteria.bonus.inside" : "criteria.bonus.onTop";
    }

    public boolean hasPenalty() {
        return has(LineKind.PENALTY);
    }

    private boolean has(LineKind kind) {
        return scale.criteria().stream().anyMatch(line -> line.line() == kind);
    }
}

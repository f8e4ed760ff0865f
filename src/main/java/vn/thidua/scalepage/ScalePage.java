package vn.thidua.scalepage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.EditionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleStatus;
import vn.thidua.criteria.ScaleView;
import vn.thidua.shared.Points;

/**
 * An edition of a scale as its page shows it, with what the other editions are.
 *
 * @param used origins of the lines that earlier editions hold
 * @param step the step of points on its sheets; null where there is none
 */
record ScalePage(
        EditionView shown,
        boolean latest,
        Set<Long> used,
        List<EditionView> editions,
        @Nullable BigDecimal step) {

    static ScalePage of(EditionView shown, List<EditionView> editions, @Nullable BigDecimal step) {
        Set<Long> used = editions.stream()
                .filter(earlier -> earlier.number() < shown.number())
                .flatMap(earlier -> earlier.scale().lines().stream())
                .map(CriterionView::origin)
                .collect(Collectors.toUnmodifiableSet());
        return new ScalePage(shown, shown == editions.get(0), used, editions, step);
    }

    public ScaleView scale() {
        return shown.scale();
    }

    /** Id of the line that follows this one in its section; null where it is the last. */
    @Nullable
    public Long next(CriterionView line) {
        return scale().lines().stream()
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
        return scale().lines().stream()
                .filter(other -> Objects.equals(other.parent(), section.id()))
                .map(CriterionView::id)
                .findFirst()
                .orElse(null);
    }

    /** An earlier edition used this line: it can be retired, not taken away. */
    public boolean used(CriterionView line) {
        return used.contains(line.origin());
    }

    /** Is there something to compare it with: what it follows, or the scale it was copied from? */
    public boolean comparable() {
        return shown.reason() != null || scale().lines().stream().anyMatch(line -> line.origin() != line.id());
    }

    public boolean draft() {
        return shown.status() == ScaleStatus.DRAFT;
    }

    public boolean published() {
        return shown.status() == ScaleStatus.PUBLISHED;
    }

    /** Is it the latest, and in use, so that only a new edition changes it? */
    public boolean revisable() {
        return latest && shown.status() == ScaleStatus.FROZEN;
    }

    public Points base() {
        return scale().sum(LineKind.BASE);
    }

    public Points bonus() {
        return scale().sum(LineKind.BONUS);
    }

    public Points penalty() {
        return scale().sum(LineKind.PENALTY);
    }

    /** Message key of what the lines of bonuses add up to: the most of all bonuses only where nothing else limits them. */
    public String bonusSumKey() {
        if (scale().bonusWithoutLimit()) {
            return "criteria.sum.BONUS.limited";
        }
        return scale().bonusCap() == null ? "criteria.sum.BONUS" : "criteria.sum.BONUS.lines";
    }

    public boolean hasBonus() {
        return has(LineKind.BONUS);
    }

    /** Message key of whether bonuses count inside the stated total. */
    public String bonusKey() {
        return scale().bonusInside() ? "criteria.bonus.inside" : "criteria.bonus.onTop";
    }

    /** Numbers of the criteria whose maximum is no multiple of the step. */
    public String betweenSteps() {
        return scale().betweenSteps(step).stream().map(CriterionView::code).collect(Collectors.joining(", "));
    }

    public boolean hasPenalty() {
        return has(LineKind.PENALTY);
    }

    private boolean has(LineKind kind) {
        return scale().has(kind);
    }
}

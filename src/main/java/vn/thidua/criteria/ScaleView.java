package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/**
 * One edition of a scale with its lines in the order in which they are printed.
 *
 * @param lines all of them, those retired in this edition among them
 * @param source at which meeting it was adopted or from what it was taken
 */
public record ScaleView(
        ScaleId id, int edition, String title, @Nullable String source, ScaleTerms terms, List<CriterionView> lines) {

    /**
     * Why the parts of a scale do not make its stated total.
     *
     * @param key message key of the sentence that names it
     * @param difference how many points; null where the parts have no sum
     * @param total the stated total
     */
    public record Gap(String key, @Nullable Points difference, Points total) {

        /** For {@code #messages.msgWithParams}. */
        public Object[] arguments() {
            return new Object[] {difference == null ? "" : difference.toString(), total.toString()};
        }
    }

    public ScaleView {
        lines = List.copyOf(lines);
    }

    /** The lines that hold: all but the retired ones. */
    public List<CriterionView> criteria() {
        return lines.stream().filter(line -> line.retired() == null).toList();
    }

    /** The stated total; null where the scale states none. */
    public @Nullable Points total() {
        return terms.total();
    }

    /** Do bonuses count inside the stated total? Else they stand on top of it. */
    public boolean bonusInside() {
        return terms.bonusInside();
    }

    /** The most that all bonuses together add; null where only the lines limit them. */
    public @Nullable Points bonusCap() {
        return terms.bonusCap();
    }

    /** The step in which points are given; null where the programme's rules say it. */
    public @Nullable Points step() {
        return terms.step();
    }

    /** The lines that are scored. */
    public List<CriterionView> leaves() {
        return criteria().stream().filter(line -> !line.section()).toList();
    }

    /** Does it hold lines that came from that one, or from where those came? */
    boolean sharesLines(ScaleView other) {
        return lines.stream()
                .anyMatch(line -> other.lines.stream().anyMatch(theirs -> theirs.origin() == line.origin()));
    }

    /**
     * The scored lines that an earlier scale had as well, each with its own there: known by where they come from, whatever they
     * are numbered or called now; those written anew by their number and words.
     */
    public Map<Long, Long> predecessors(ScaleView earlier) {
        Map<Long, Long> known = new HashMap<>();
        match(earlier, known, (line, before) -> line.origin() == before.origin());
        match(earlier, known, CriterionView::readsLike);
        return known;
    }

    private void match(ScaleView earlier, Map<Long, Long> known, BiPredicate<CriterionView, CriterionView> same) {
        for (CriterionView line : leaves()) {
            if (!known.containsKey(line.id())) {
                earlier.leaves().stream()
                        .filter(before -> !known.containsValue(before.id()) && same.test(line, before))
                        .findFirst()
                        .ifPresent(before -> known.put(line.id(), before.id()));
            }
        }
    }

    /** The sections in which lines stand. */
    public List<CriterionView> sections() {
        return criteria().stream().filter(CriterionView::section).toList();
    }

    /** The sections in which this line could stand: not in itself, nor in what stands in it. */
    public List<CriterionView> sectionsFor(long line) {
        Set<Long> within = new HashSet<>(Set.of(line));
        List<CriterionView> others = new ArrayList<>();
        for (CriterionView section : sections()) { // parents come before what stands in them
            if (section.id() == line || section.parent() != null && within.contains(section.parent())) {
                within.add(section.id());
            } else {
                others.add(section);
            }
        }
        return others;
    }

    /** Is any criterion of this kind? */
    public boolean has(LineKind kind) {
        return leaves().stream().anyMatch(line -> line.line() == kind);
    }

    /** What the criteria of a kind add up to; lines without a limit add nothing. */
    public Points sum(LineKind kind) {
        return leaves().stream()
                .filter(line -> line.line() == kind)
                .map(CriterionView::max)
                .filter(Objects::nonNull)
                .reduce(Points.ZERO, Points::plus);
    }

    /** What a unit could have to which all of it applies; bonuses on top of it left aside. */
    public Points maximum() {
        return Objects.requireNonNullElse(terms.ceiling(), sum(LineKind.BASE));
    }

    /**
     * Criteria whose maximum lies between two of these steps: it can be given, but no points just below it. Points to choose
     * from are as the scale has them.
     */
    public List<CriterionView> betweenSteps(@Nullable BigDecimal step) {
        return step == null
                ? List.of()
                : leaves().stream()
                        .filter(line -> line.max() != null
                                && line.measure().choices(line.max()).isEmpty()
                                && line.max().value().remainder(step).signum() != 0)
                        .toList();
    }

    /** What is wrong between the parts and the stated total; null where they make it, or where none is stated. */
    public @Nullable Gap gap() {
        Points total = total();
        if (total == null) {
            return null;
        }
        if (bonusInside() && mostBonus().isEmpty()) {
            return new Gap("criteria.gap.boundless", null, total);
        }
        Points parts = sum(LineKind.BASE).plus(bonusInside() ? mostBonus().orElseThrow() : Points.ZERO);
        if (parts.equals(total)) {
            return null;
        }
        return parts.exceeds(total)
                ? new Gap("criteria.gap.more", parts.minus(total), total)
                : new Gap("criteria.gap.less", total.minus(parts), total);
    }

    /** The most that the bonuses add: a line without a limit goes up to the cap; empty where there is neither. */
    public Optional<Points> mostBonus() {
        Points cap = bonusCap();
        if (bonusWithoutLimit()) {
            return Optional.ofNullable(cap);
        }
        return Optional.of(terms.capped(sum(LineKind.BONUS)));
    }

    /** Is there a bonus that goes up to the cap of all bonuses, or has no limit at all? */
    public boolean bonusWithoutLimit() {
        return leaves().stream().anyMatch(line -> line.line() == LineKind.BONUS && line.max() == null);
    }

    /** Ids of the criteria a section adds up: the base ones in it; where it has none, its bonuses or penalties. */
    public Set<Long> countedWithin(long section) {
        List<CriterionView> leaves = leavesWithin(section);
        boolean counted = leaves.stream().anyMatch(leaf -> leaf.line() == LineKind.BASE);
        return leaves.stream()
                .filter(leaf -> !counted || leaf.line() == LineKind.BASE)
                .map(CriterionView::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the base is made of: sections at the top that hold base criteria, and base criteria that stand in none. */
    public List<CriterionView> baseParts() {
        return criteria().stream()
                .filter(line -> line.depth() == 0 && (line.line() == LineKind.BASE || holdsBase(line)))
                .toList();
    }

    private boolean holdsBase(CriterionView line) {
        return leavesWithin(line.id()).stream().anyMatch(leaf -> leaf.line() == LineKind.BASE);
    }

    private List<CriterionView> leavesWithin(long section) {
        Set<Long> inside = new HashSet<>(Set.of(section));
        List<CriterionView> leaves = new ArrayList<>();
        for (CriterionView line : criteria()) { // parents come before what stands in them
            if (line.parent() != null && inside.contains(line.parent())) {
                inside.add(line.id());
                if (!line.section()) {
                    leaves.add(line);
                }
            }
        }
        return leaves;
    }
}

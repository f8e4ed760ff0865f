package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/**
 * One edition of a scale with its lines in the order in which they are printed.
 *
 * @param source at which meeting it was adopted or from what it was taken
 */
public record ScaleView(
        ScaleId id, int edition, String title, @Nullable String source, List<CriterionView> criteria) {

    public ScaleView {
        criteria = List.copyOf(criteria);
    }

    /** The lines that are scored. */
    public List<CriterionView> leaves() {
        return criteria.stream().filter(line -> !line.section()).toList();
    }

    /** What the criteria of a kind add up to; lines without a limit add nothing. */
    public Points sum(LineKind kind) {
        return criteria.stream()
                .filter(line -> line.line() == kind && line.max() != null)
                .map(CriterionView::max)
                .reduce(Points.ZERO, Points::plus);
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

    private List<CriterionView> leavesWithin(long section) {
        Set<Long> inside = new HashSet<>(Set.of(section));
        List<CriterionView> leaves = new ArrayList<>();
        for (CriterionView line : criteria) { // parents come before what stands in them
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

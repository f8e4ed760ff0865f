package vn.thidua.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Ids of the base criteria anywhere within a section. */
    public Set<Long> basesWithin(long section) {
        Set<Long> inside = new HashSet<>(Set.of(section));
        Set<Long> bases = new HashSet<>();
        for (CriterionView line : criteria) { // parents come before what stands in them
            if (line.parent() != null && inside.contains(line.parent())) {
                inside.add(line.id());
                if (line.line() == LineKind.BASE) {
                    bases.add(line.id());
                }
            }
        }
        return bases;
    }
}

package vn.thidua.criteria;

import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Measure;
import vn.thidua.shared.Points;

/**
 * One line of a scale.
 *
 * @param parent the section it stands in; null at the top
 * @param depth 0 at the top
 * @param origin the same number for the same criterion in all editions and years it was copied to
 * @param retired why it is no longer scored; null where it is
 * @param max the most points it can have; for a section the sum of what it counts; null where there is no limit
 */
public record CriterionView(
        long id,
        @Nullable Long parent,
        int depth,
        String code,
        String text,
        @Nullable String guidance,
        LineKind line,
        @Nullable Points max,
        Measure measure,
        boolean evidenceRequired,
        boolean explanationRequired,
        long origin,
        @Nullable String retired) {

    /** Is it of the same kind, number and words? */
    boolean readsLike(CriterionView other) {
        return line == other.line && code.equals(other.code) && text.equals(other.text);
    }

    public boolean section() {
        return line == LineKind.SECTION;
    }
}

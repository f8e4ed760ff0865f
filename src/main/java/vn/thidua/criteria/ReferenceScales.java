package vn.thidua.criteria;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** Scales that were published elsewhere, to start from. */
public interface ReferenceScales {

    /**
     * One of them, read-only.
     *
     * @param source where it was read
     * @param note what is known to be missing in it
     * @param terms what it says of itself as a whole, its total among it where it states one that could be read
     */
    record Reference(
            String key,
            String title,
            String source,
            @Nullable String note,
            ScaleTerms terms,
            List<ScaleLine> lines) {

        /** The total it states; null where it states none. */
        public @Nullable Points total() {
            return terms.total();
        }

        /** What its criteria add up to. */
        public Points sum() {
            return ScaleLine.sum(lines);
        }
    }

    List<Reference> all();

    /** The one with this key. */
    default Optional<Reference> find(String key) {
        return all().stream().filter(scale -> scale.key().equals(key)).findFirst();
    }
}

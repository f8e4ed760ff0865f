package vn.thidua.merit;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merit report part by part; a part that nobody wrote is null.
 *
 * @param version {@link #UNWRITTEN} while none was saved
 */
record MeritReport(long version, Map<Section, @Nullable String> texts) {

    /** The version of a report that is not there. */
    static final long UNWRITTEN = -1;

    static MeritReport of(long version, @Nullable String features, @Nullable String results, @Nullable String earlier) {
        Map<Section, @Nullable String> texts = new EnumMap<>(Section.class);
        texts.put(Section.FEATURES, features);
        texts.put(Section.RESULTS, results);
        texts.put(Section.EARLIER, earlier);
        return new MeritReport(version, texts);
    }

    public @Nullable String text(Section section) {
        return texts.get(section);
    }

    public boolean written() {
        return version != UNWRITTEN;
    }
}

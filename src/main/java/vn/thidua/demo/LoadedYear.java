package vn.thidua.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster-year that has been added, with what later rows refer to by name: its members and its meetings. */
record LoadedYear(long id, long programme, Map<String, Long> members, Map<String, Long> meetings) {

    static LoadedYear of(long id, long programme) {
        return new LoadedYear(id, programme, new HashMap<>(), new HashMap<>());
    }

    /** The membership of a unit, called by its name or short name; nothing for no name. */
    @Nullable
    Long member(@Nullable String unit) {
        return unit == null ? null : known(members, unit);
    }

    /** The meeting with this title; nothing for no title. */
    @Nullable
    Long meeting(@Nullable String title) {
        return title == null ? null : known(meetings, title);
    }

    /** What was added under this name before. */
    static <K, V> V known(Map<K, V> added, K name) {
        V found = added.get(name);
        if (found == null) {
            throw new IllegalArgumentException("not named before: " + name);
        }
        return found;
    }
}

package vn.thidua.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with the fingerprint of the one before: the text of which its own is taken.
 *
 * @param before 64 hexadecimal digits; zeros before the first
 * @param at to the microsecond, as the database keeps it
 */
record Linked(
        String before,
        String at,
        long accountId,
        String who,
        String kind,
        long id,
        @Nullable Long year,
        String actionKey,
        String what,
        List<Change> changes) {

    /** What stands for the entry before the first. */
    static final String NONE = "0".repeat(64);

    /** As it lies in the database, with the fingerprint that was taken when it was written. */
    record Stored(Linked linked, String hash) {

        HistoryChain.Link link() {
            return new HistoryChain.Link(linked.actionKey(), linked.changes(), hash);
        }
    }
}

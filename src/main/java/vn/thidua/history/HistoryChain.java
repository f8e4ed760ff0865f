package vn.thidua.history;

import java.util.List;
import java.util.Optional;

/**
 * All entries about one thing, each of which holds the fingerprint of the one before.
 *
 * @param links the entries, oldest first
 * @param whole none of them was changed, taken out or put in between since it was written; that the newest were not taken
 *     away, only a fingerprint kept elsewhere can say
 */
public record HistoryChain(List<Link> links, boolean whole) {

    /** An entry: what was done, what it says, and its fingerprint, 64 hexadecimal digits. */
    public record Link(String actionKey, List<Change> changes, String hash) {

        /** What it says under this label. */
        public Optional<String> told(String labelKey) {
            return changes.stream()
                    .filter(change -> change.labelKey().equals(labelKey))
                    .findFirst()
                    .map(Change::after);
        }
    }

    /** The fingerprint of the newest entry, which stands for all of them. */
    public Optional<String> head() {
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(links.get(links.size() - 1).hash());
    }

    /** Is this the fingerprint of one of the entries? */
    public boolean has(String hash) {
        return links.stream().anyMatch(link -> link.hash().equals(hash));
    }

    /** Which of these was done last? */
    public Optional<String> last(List<String> actionKeys) {
        return links.stream().map(Link::actionKey).filter(actionKeys::contains).reduce((earlier, later) -> later);
    }

    /** The newest entry about this act. */
    public Optional<Link> newest(String actionKey) {
        return links.stream().filter(link -> link.actionKey().equals(actionKey)).reduce((earlier, later) -> later);
    }
}

package vn.thidua.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * Who was chosen in a cluster-year to lead the next one, as far as a vote, an agreement or a handover says so; empty where nothing
 * was decided. The memberships are those of the year in which the choice was made.
 */
public interface NextHeads {

    /** How the choice was made, as far as its record says; an earlier one outweighs a later one. */
    enum Way {
        ELECTED,
        AGREED,
        UNKNOWN,
        HANDED_OVER,
        /** It is the member's turn; nobody decided anything. */
        IN_TURN;

        /** Message key of the words, which are those of a headship's basis. */
        public String key() {
            return "cluster.basis." + name();
        }
    }

    /** A member that was chosen, and how. */
    record Choice(MembershipId member, Way way) {}

    /** The member chosen as next year's head. */
    Optional<Choice> head(ClusterYearId year);

    /**
     * The members chosen as next year's deputies, in the order in which they were proposed.
     *
     * @param head who leads the next year and is passed over here; null passes nobody over
     */
    List<Choice> deputies(ClusterYearId year, @Nullable MembershipId head);

    /** The head by the weightiest of these sources. */
    static Optional<Choice> headOf(List<NextHeads> sources, ClusterYearId year) {
        return sources.stream().flatMap(source -> source.head(year).stream()).min(Comparator.comparing(Choice::way));
    }

    /** The deputies by the weightiest of these sources, of which the head is none. */
    static List<Choice> deputiesOf(List<NextHeads> sources, ClusterYearId year, @Nullable MembershipId head) {
        return sources.stream()
                .map(source -> source.deputies(year, head))
                .filter(deputies -> !deputies.isEmpty())
                .min(Comparator.comparing(deputies -> deputies.get(0).way()))
                .orElse(List.of());
    }
}

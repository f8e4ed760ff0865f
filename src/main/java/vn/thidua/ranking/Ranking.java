package vn.thidua.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** Ranks by total, apart for each group of a cluster. Equal totals share a rank, the next rank is left out: 1, 2, 2, 4. */
final class Ranking {

    /**
     * One unit to be ranked.
     *
     * @param total null while its official score is incomplete
     */
    record Candidate(
            MembershipId member,
            @Nullable String group,
            @Nullable Points total) {

        String groupName() {
            return Objects.requireNonNullElse(group, "");
        }
    }

    private Ranking() {}

    /** The ranks; while one unit of a group is incomplete nobody in it has a rank, since the order may still turn. */
    static Map<MembershipId, Integer> of(List<Candidate> candidates) {
        Map<MembershipId, Integer> ranks = new HashMap<>();
        candidates.stream()
                .collect(Collectors.groupingBy(Candidate::groupName))
                .values()
                .forEach(group -> rank(group, ranks));
        return ranks;
    }

    private static void rank(List<Candidate> group, Map<MembershipId, Integer> ranks) {
        if (group.stream().anyMatch(candidate -> candidate.total() == null)) {
            return;
        }
        for (Candidate candidate : group) {
            Points total = Objects.requireNonNull(candidate.total());
            long better = group.stream()
                    .filter(other -> Objects.requireNonNull(other.total()).exceeds(total))
                    .count();
            ranks.put(candidate.member(), (int) better + 1);
        }
    }
}

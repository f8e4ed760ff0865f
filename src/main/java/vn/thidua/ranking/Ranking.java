package vn.thidua.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * Ranks by share of the maximum, then by what the rules look at between equal units, apart for each group of a cluster. Who
 * is equal in all of it shares a rank, and the next rank is left out: 1, 2, 2, 4.
 */
final class Ranking {

    /**
     * One unit to be ranked.
     *
     * @param share null while there is nothing to rank it by
     * @param keys one for each term the program applies, in their order
     */
    record Candidate(
            MembershipId member,
            @Nullable String group,
            @Nullable Share share,
            List<TieKey> keys) {

        String groupName() {
            return Objects.requireNonNullElse(group, "");
        }

        Share known() {
            return Objects.requireNonNull(share);
        }
    }

    private static final Comparator<Candidate> BY_KEYS =
            (one, other) -> IntStream.range(0, Math.min(one.keys.size(), other.keys.size()))
                    .map(at -> one.keys.get(at).compareTo(other.keys.get(at)))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);

    /** The better first. */
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::known).thenComparing(BY_KEYS).reversed();

    private Ranking() {}

    /** The ranks; while one unit of a group has no share nobody in it has a rank, since the order may still turn. */
    static Map<MembershipId, Integer> of(List<Candidate> candidates) {
        Map<MembershipId, Integer> ranks = new HashMap<>();
        for (List<Candidate> group : completeGroups(candidates)) {
            for (Candidate candidate : group) {
                long better = group.stream()
                        .filter(other -> BEST_FIRST.compare(other, candidate) < 0)
                        .count();
                ranks.put(candidate.member(), (int) better + 1);
            }
        }
        return ranks;
    }

    /** The units of each group that have the same share, where there are several; the best first. */
    static List<List<Candidate>> equalShares(List<Candidate> candidates) {
        List<List<Candidate>> equal = new ArrayList<>();
        for (List<Candidate> group : completeGroups(candidates)) {
            List<Candidate> ordered = group.stream().sorted(BEST_FIRST).toList();
            for (int from = 0, to; from < ordered.size(); from = to) {
                Share share = ordered.get(from).known();
                to = from + 1;
                while (to < ordered.size() && ordered.get(to).known().isLike(share)) {
                    to++;
                }
                if (to - from > 1) {
                    equal.add(ordered.subList(from, to));
                }
            }
        }
        return equal;
    }

    private static List<List<Candidate>> completeGroups(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.groupingBy(Candidate::groupName)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(group -> group.stream().allMatch(candidate -> candidate.share() != null))
                .toList();
    }
}

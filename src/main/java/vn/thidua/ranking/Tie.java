package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thidua.ranking.Ranking.Candidate;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * Units with the same share, and what decided between them.
 *
 * @param members the best first
 * @param rounds what was looked at, in order, as long as it parted anybody
 * @param open units that are equal in all of it, set by set; people have to decide
 */
public record Tie(Points total, List<MembershipId> members, List<Round> rounds, List<List<MembershipId>> open) {

    /** What was looked at, and what each unit had that was still equal before. */
    public record Round(TieTerm term, List<Value> values) {}

    /** What a unit had. */
    public record Value(MembershipId member, Points points) {}

    /** Goes through the terms until everybody is parted or there are no more. */
    static Tie of(List<Candidate> equal, List<TieTerm> terms) {
        List<Round> rounds = new ArrayList<>();
        List<List<Candidate>> still = List.of(equal);
        for (int at = 0; at < terms.size() && !still.isEmpty(); at++) {
            int term = at;
            List<Value> values = still.stream()
                    .flatMap(List::stream)
                    .map(one -> new Value(
                            one.member(), new Points(one.keys().get(term).abs())))
                    .toList();
            List<List<Candidate>> parted =
                    still.stream().flatMap(set -> part(set, term).stream()).toList();
            if (parted.size() > still.size()) {
                rounds.add(new Round(terms.get(term), values));
            }
            still = parted.stream().filter(set -> set.size() > 1).toList();
        }
        return new Tie(
                equal.get(0).known().total(),
                members(equal),
                rounds,
                still.stream().map(Tie::members).toList());
    }

    private static List<List<Candidate>> part(List<Candidate> set, int term) {
        Map<BigDecimal, List<Candidate>> parts = new TreeMap<>(Comparator.reverseOrder());
        set.forEach(one -> parts.computeIfAbsent(one.keys().get(term), key -> new ArrayList<>())
                .add(one));
        return List.copyOf(parts.values());
    }

    private static List<MembershipId> members(List<Candidate> set) {
        return set.stream().map(Candidate::member).toList();
    }
}

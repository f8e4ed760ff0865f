package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.ranking.Ranking.Candidate;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * Units with the same share, and what decided between them.
 *
 * @param total of each of them; null where their totals differ, since their maxima do
 * @param percent their share of the maximum; null in a table published before it was kept
 * @param members the best first
 * @param rounds what was looked at, in order, as long as it parted anybody
 * @param open units that are equal in all of it, set by set; people have to decide
 */
public record Tie(
        @Nullable Points total,
        @Nullable BigDecimal percent,
        List<MembershipId> members,
        List<Round> rounds,
        List<List<MembershipId>> open) {

    /** What was looked at, and what each unit had that was still equal before. */
    public record Round(TieTerm term, List<Value> values) {

        /** Could the units have had more or less than each other, so that their shares were compared and not their points? */
        public boolean byShare() {
            return values.stream().map(Value::of).distinct().count() > 1;
        }
    }

    /**
     * What a unit had.
     *
     * @param of of what it was compared as a share; null in a table published before it was kept
     */
    public record Value(
            MembershipId member, Points points, @Nullable Points of) {

        /** The share in percent, to two decimals; null where there is none. */
        public @Nullable BigDecimal percent() {
            return of == null || of.equals(Points.ZERO) ? null : Share.percent(points, of);
        }
    }

    /** Goes through the terms until everybody is parted or there are no more. */
    static Tie of(List<Candidate> equal, List<TieTerm> terms) {
        List<Round> rounds = new ArrayList<>();
        List<List<Candidate>> still = List.of(equal);
        for (int at = 0; at < terms.size() && !still.isEmpty(); at++) {
            int term = at;
            List<Value> values = still.stream()
                    .flatMap(List::stream)
                    .map(one -> value(one.member(), one.keys().get(term)))
                    .toList();
            List<List<Candidate>> parted =
                    still.stream().flatMap(set -> part(set, term).stream()).toList();
            if (parted.size() > still.size()) {
                rounds.add(new Round(terms.get(term), values));
            }
            still = parted.stream().filter(set -> set.size() > 1).toList();
        }
        return new Tie(
                total(equal),
                equal.get(0).known().percent(),
                members(equal),
                rounds,
                still.stream().map(Tie::members).toList());
    }

    private static @Nullable Points total(List<Candidate> equal) {
        List<Points> totals =
                equal.stream().map(one -> one.known().total()).distinct().toList();
        return totals.size() == 1 ? totals.get(0) : null;
    }

    private static Value value(MembershipId member, TieKey key) {
        return new Value(member, key.points(), key.of());
    }

    private static List<List<Candidate>> part(List<Candidate> set, int term) {
        Map<TieKey, List<Candidate>> parts = new TreeMap<>(Comparator.reverseOrder());
        set.forEach(one -> parts.computeIfAbsent(one.keys().get(term), key -> new ArrayList<>())
                .add(one));
        return List.copyOf(parts.values());
    }

    private static List<MembershipId> members(List<Candidate> set) {
        return set.stream().map(Candidate::member).toList();
    }
}

package vn.thidua.rotation;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.rotation.Picture.Cell;
import vn.thidua.rotation.Picture.Mark;
import vn.thidua.shared.MembershipId;

/**
 * A unit through the years of a cluster, together with the units that it follows: what they served, it has served.
 *
 * @param member its membership in the year that is looked at; null where it is no member of it any more
 * @param position its place in that year's list
 */
record Line(@Nullable MembershipId member, int position, NavigableMap<Integer, Stay> stays) {

    /** One year of it. */
    record Stay(String name, boolean head, boolean deputy) {

        boolean had(Duty duty) {
            return duty == Duty.HEAD ? head : deputy;
        }

        /** Of two units that later became one, in the same year. */
        Stay with(Stay other) {
            return new Stay(head || !other.head ? name : other.name, head || other.head, deputy || other.deputy);
        }

        Mark mark() {
            return head ? Mark.HEAD : deputy ? Mark.DEPUTY : Mark.MEMBER;
        }
    }

    static Line empty(@Nullable MembershipId member, int position) {
        return new Line(member, position, new TreeMap<>());
    }

    String name() {
        return stays.lastEntry().getValue().name();
    }

    boolean had(Duty duty, int year) {
        Stay stay = stays.get(year);
        return stay != null && stay.had(duty);
    }

    /** As a candidate in this year: what is planned for later years does not count yet. */
    Rotation.Candidate<MembershipId> candidate(Duty duty, int year, List<Integer> yearsOfCluster) {
        SortedSet<Integer> served = stays.headMap(year, true).entrySet().stream()
                .filter(stay -> stay.getValue().had(duty))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Rotation.Candidate<>(Objects.requireNonNull(member), joined(year, yearsOfCluster), served, position);
    }

    /** The first year of its membership without a break, among the years that are recorded of the cluster. */
    private int joined(int year, List<Integer> yearsOfCluster) {
        int joined = year;
        for (int before : yearsOfCluster.stream()
                .filter(other -> other <= year)
                .sorted((a, b) -> b - a)
                .toList()) {
            if (!stays.containsKey(before)) {
                break;
            }
            joined = before;
        }
        return joined;
    }

    Picture.Row row(List<Integer> years) {
        return new Picture.Row(
                name(), member != null, years.stream().map(this::cell).toList());
    }

    private Cell cell(int year) {
        Stay stay = stays.get(year);
        return stay == null
                ? new Cell(Mark.NONE, null)
                : new Cell(stay.mark(), stay.name().equals(name()) ? null : stay.name());
    }
}

package vn.thidua.rotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The fair order of a duty that goes round (ADR 28). Who has never served goes first, whoever joined earlier before whoever
 * joined later; then whoever served longest ago. So nobody serves twice before another member has served once.
 */
final class Rotation {

    /**
     * A member at the time of choosing.
     *
     * @param joined since which year it has been a member without a break
     * @param served the years in which it, or a unit that it follows, had the duty
     * @param position its place in the list of members, which decides between equals
     */
    record Candidate<M>(M member, int joined, SortedSet<Integer> served, int position) {

        /** Since when it has been waiting: the year it joined, or last served. */
        int waitsSince() {
            return served.isEmpty() ? joined : served.last();
        }
    }

    /**
     * A recorded reason to leave the order this year.
     *
     * @param with who changes places with it; null where it is passed over
     */
    record Choice<M>(M member, @Nullable M with) {}

    private Rotation() {}

    /** The members in fair order: the first is next. */
    static <M> List<M> order(Collection<Candidate<M>> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing((Candidate<M> candidate) -> !candidate.served.isEmpty())
                        .thenComparing(Candidate::waitsSince)
                        .thenComparing(candidate -> candidate.served.size())
                        .thenComparing(Candidate::position))
                .map(Candidate::member)
                .toList();
    }

    /** The order after this year's choices: places are changed, then whoever is passed over goes to the end. */
    static <M> List<M> order(Collection<Candidate<M>> candidates, Collection<Choice<M>> choices) {
        List<M> order = new ArrayList<>(order(candidates));
        List<M> passedOver = new ArrayList<>();
        for (Choice<M> choice : choices) {
            if (choice.with == null) {
                passedOver.add(choice.member);
            } else if (order.contains(choice.member) && order.contains(choice.with)) {
                Collections.swap(order, order.indexOf(choice.member), order.indexOf(choice.with));
            }
        }
        passedOver.retainAll(order);
        order.removeAll(passedOver);
        order.addAll(passedOver);
        return order;
    }
}

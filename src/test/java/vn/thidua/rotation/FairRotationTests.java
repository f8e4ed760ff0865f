package vn.thidua.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.rotation.Rotation.Candidate;
import vn.thidua.rotation.Rotation.Choice;

/**
 * Clusters of 3 to 15 units over thirty years, with joins, leaves, returns, renames, mergers and reasons to pass over or change
 * places. Nobody serves twice before another member has served once, without a recorded reason; nobody waits for ever.
 */
class FairRotationTests {

    private static final int SEEDS = 3_000;
    private static final int YEARS = 30;
    private static final int FEWEST = 3;
    private static final int MOST = 15;

    /** The way in which the next head is named out of the members, given this year's choices. */
    private interface Planner {
        Integer next(Collection<Candidate<Integer>> members, Collection<Choice<Integer>> choices);
    }

    @Test
    void isFairInThirtyYearsWhateverHappens() {
        assertThat(unfair((members, choices) -> Rotation.order(members, choices).get(0)))
                .isEmpty();
    }

    @Test
    void thePropertyCatchesAPlannerThatGoesByLengthOfMembership() {
        assertThat(unfair((members, choices) -> first(members, Comparator.comparing(Candidate::joined))))
                .isNotEmpty();
    }

    @Test
    void thePropertyCatchesAPlannerThatLetsNewcomersQueueBehindThoseWhoServed() {
        assertThat(unfair((members, choices) -> first(members, Comparator.comparing(Candidate::waitsSince))))
                .isNotEmpty();
    }

    @Test
    void thePropertyCatchesAPlannerThatForgetsWhatHappensToTheFirst() {
        assertThat(unfair((members, choices) -> first(members, Comparator.comparing(Candidate::position))))
                .isNotEmpty();
    }

    @Test
    void thePropertyCatchesAPlannerThatForgetsWhomAUnitFollows() {
        assertThat(unfair((members, choices) -> {
                    int youngest =
                            members.stream().mapToInt(Candidate::member).max().orElseThrow();
                    List<Candidate<Integer>> told = members.stream()
                            .map(one -> one.member() == youngest ? forgotten(one) : one)
                            .toList();
                    return Rotation.order(told, choices).get(0);
                }))
                .isNotEmpty();
    }

    private static Candidate<Integer> forgotten(Candidate<Integer> one) {
        return new Candidate<>(one.member(), one.joined(), new TreeSet<>(), one.position());
    }

    @Test
    void thePropertyCatchesAPlannerThatPassesOverSomebodyWithoutAReason() {
        assertThat(unfair((members, choices) -> Rotation.order(members, choices).get(1)))
                .isNotEmpty();
    }

    private static Integer first(Collection<Candidate<Integer>> members, Comparator<Candidate<Integer>> order) {
        return members.stream().min(order).orElseThrow().member();
    }

    /** What went wrong, each with the seed that shows it again. */
    private static List<String> unfair(Planner planner) {
        return IntStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> new Cluster(seed, planner).thirtyYears().stream())
                .limit(5)
                .toList();
    }

    /** One cluster, the planner and what the seed makes happen to it. */
    private static final class Cluster {

        private final int seed;
        private final Random random;
        private final Planner planner;
        private final Map<Integer, Candidate<Integer>> members = new HashMap<>();
        private final List<Candidate<Integer>> former = new ArrayList<>();
        private final Map<Integer, Integer> waited = new HashMap<>();
        private final List<String> faults = new ArrayList<>();
        private int names;

        Cluster(int seed, Planner planner) {
            this.seed = seed;
            this.random = new Random(seed);
            this.planner = planner;
            int size = FEWEST + random.nextInt(MOST - FEWEST + 1);
            for (int i = 0; i < size; i++) {
                join(0, new TreeSet<>());
            }
        }

        List<String> thirtyYears() {
            for (int year = 1; year <= YEARS; year++) {
                change(year);
                choose(year);
            }
            return faults;
        }

        private void change(int year) {
            if (members.size() > FEWEST && random.nextInt(6) == 0) {
                former.add(leave());
            }
            if (members.size() < MOST && random.nextInt(5) == 0) {
                join(year, new TreeSet<>());
            }
            if (members.size() < MOST && !former.isEmpty() && random.nextInt(10) == 0) {
                join(year, former.remove(random.nextInt(former.size())).served());
            }
            if (random.nextInt(8) == 0) {
                Candidate<Integer> renamed = leave();
                join(renamed.joined(), renamed.served());
            }
            if (members.size() > FEWEST + 1 && random.nextInt(12) == 0) {
                Candidate<Integer> one = leave();
                Candidate<Integer> other = leave();
                TreeSet<Integer> served = new TreeSet<>(one.served());
                served.addAll(other.served());
                join(Math.min(one.joined(), other.joined()), served);
            }
        }

        private void join(int year, Collection<Integer> served) {
            members.put(names, new Candidate<>(names, year, new TreeSet<>(served), names));
            names++;
        }

        private Candidate<Integer> leave() {
            List<Integer> all = members.keySet().stream().sorted().toList();
            return members.remove(all.get(random.nextInt(all.size())));
        }

        private void choose(int year) {
            List<Choice<Integer>> choices = choices();
            Set<Integer> reasons = new HashSet<>(); // whom a recorded reason names: passed over, or changing places
            choices.forEach(choice -> reasons.addAll(
                    Arrays.asList(choice.member(), choice.with() == null ? choice.member() : choice.with())));
            Candidate<Integer> next = members.get(planner.next(members.values(), choices));
            for (Candidate<Integer> other : members.values()) {
                boolean waits = other.served().isEmpty() && !other.equals(next);
                boolean named = reasons.contains(other.member()) || reasons.contains(next.member());
                if (waits && !named && !next.served().isEmpty()) {
                    faults.add("seed " + seed + ", year " + year + ": " + next + " before " + other);
                }
                // ahead of a new member are only those that never served either: fewer than there are members
                if (waits && choices.isEmpty() && waited.merge(other.member(), 1, Integer::sum) >= MOST) {
                    faults.add("seed " + seed + ", year " + year + ": " + other + " waits for ever");
                }
            }
            next.served().add(year);
        }

        /** In every third year somebody is passed over, or changes places with another. */
        private List<Choice<Integer>> choices() {
            List<Choice<Integer>> choices = new ArrayList<>();
            List<Integer> order = new ArrayList<>(Rotation.order(members.values()));
            while (order.size() > FEWEST - 1 && random.nextInt(3) == 0) {
                Integer member = order.remove(random.nextInt(2));
                boolean passed = random.nextBoolean();
                choices.add(new Choice<>(member, passed ? null : order.remove(random.nextInt(order.size()))));
            }
            return choices;
        }
    }
}

package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.thidua.crosscheck.Allocation.Check;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/** The draw by lot, held against its rules counted in another way, for clusters of 2 to 30 members and many seeds. */
class AllocationTests {

    private static final int SEEDS = 60;

    @Test
    void everySizeAndSeedKeepsTheRules() {
        for (int members = 3; members <= 30; members++) {
            for (int perSheet = 1; 2 * perSheet < members; perSheet++) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Allocation drawn = Allocation.drawn(members(members), Set.of(), perSheet, seed * 16_661);

                    assertThat(faults(drawn, members(members), perSheet))
                            .as("members %d, checks a sheet %d, seed %d", members, perSheet, seed * 16_661)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void membersThatTakeNoPartAreCheckedAllTheSame() {
        for (int members = 4; members <= 30; members++) {
            for (int aside = 1; members - aside >= 3; aside++) {
                for (int perSheet = 1; 2 * perSheet < members - aside; perSheet++) {
                    Set<MembershipId> none = new HashSet<>(members(members).subList(0, aside));
                    Allocation drawn = Allocation.drawn(members(members), none, perSheet, members * 31 + aside);

                    assertThat(faults(drawn, members(members), perSheet))
                            .as("members %d, aside %d, checks a sheet %d", members, aside, perSheet)
                            .isEmpty();
                    assertThat(drawn.loads()).doesNotContainKeys(none.toArray(MembershipId[]::new));
                }
            }
        }
    }

    @Test
    void twoMembersCheckEachOther() {
        assertThat(Allocation.drawn(members(2), Set.of(), 1, 7).checks())
                .containsExactlyInAnyOrder(check(1, 2), check(2, 1));
    }

    @Test
    void theSameSeedGivesTheSameDrawOnEveryJavaAndInEveryOrderOfTheList() {
        List<MembershipId> reversed = new ArrayList<>(members(7));
        Collections.reverse(reversed);

        assertThat(Allocation.drawn(members(7), Set.of(), 1, 482_913).checks())
                .isEqualTo(Allocation.drawn(reversed, Set.of(), 1, 482_913).checks())
                .extracting(check -> check.checker() + " > " + check.checked())
                .containsExactly("1 > 5", "5 > 2", "2 > 6", "6 > 4", "4 > 3", "3 > 7", "7 > 1");
    }

    @Test
    void anotherSeedGivesAnotherDraw() {
        assertThat(IntStream.rangeClosed(1, 100)
                        .mapToObj(seed -> Set.copyOf(
                                Allocation.drawn(members(8), Set.of(), 1, seed).checks()))
                        .distinct()
                        .count())
                .isGreaterThan(90);
    }

    @Test
    void tooFewCheckersAreRefusedWithASentence() {
        for (int members = 1; members <= 12; members++) {
            for (int perSheet = 1; perSheet <= 6; perSheet++) {
                boolean possible = members > 2 * perSheet || members == 2 && perSheet == 1;
                int checks = perSheet;
                List<MembershipId> all = members(members);
                if (possible) {
                    assertThatCode(() -> Allocation.drawn(all, Set.of(), checks, 1))
                            .doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> Allocation.drawn(all, Set.of(), checks, 1))
                            .isInstanceOf(RuleViolation.class)
                            .hasMessage("crosscheck.tooFew");
                }
            }
        }
        assertThatThrownBy(() -> Allocation.drawn(members(3), Set.of(member(3)), 1, 1))
                .as("two of three would check each other")
                .hasMessage("crosscheck.tooFew");
    }

    @Test
    void brokenAllocationsAreFoundOut() {
        assertThat(faults(allocation(check(1, 1), check(2, 3), check(3, 2)), members(3), 1))
                .contains("own sheet", "mutual");
        assertThat(faults(allocation(check(1, 2), check(2, 1), check(3, 1)), members(3), 1))
                .containsExactly("mutual");
        assertThat(faults(allocation(check(1, 4), check(2, 4), check(3, 4), check(4, 5), check(5, 3)), members(5), 1))
                .containsExactly("unequal load");
        assertThat(faults(allocation(check(1, 2), check(1, 2), check(2, 3), check(2, 3)), members(3), 2))
                .contains("not checked as often as wanted");

        int found = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            found += faults(carelesslyDrawn(6, seed), members(6), 1).isEmpty() ? 0 : 1;
        }
        assertThat(found).as("draws that only shuffle and hope").isGreaterThan(SEEDS / 2);
    }

    @Test
    void theGuardSaysWhichRuleIsBroken() {
        assertThatThrownBy(() -> guard(check(1, 1), check(2, 3), check(3, 2))).hasMessage("crosscheck.rule.own");
        assertThatThrownBy(() -> guard(check(1, 2), check(1, 2), check(2, 3), check(3, 1)))
                .hasMessage("crosscheck.rule.twice");
        assertThatThrownBy(() -> guard(check(1, 2), check(2, 1), check(3, 1))).hasMessage("crosscheck.rule.reciprocal");
        assertThatThrownBy(() -> guard(check(1, 4), check(2, 4), check(3, 4), check(4, 5), check(5, 1)))
                .hasMessage("crosscheck.rule.load");
        assertThatCode(() -> guard(check(1, 2), check(2, 3), check(3, 1))).doesNotThrowAnyException();
    }

    @Test
    void theGuardAgreesWithTheCountOnRandomChanges() {
        Random random = new Random(20_261_126);
        for (int round = 0; round < 2_000; round++) {
            int members = 3 + random.nextInt(8);
            Allocation drawn = Allocation.drawn(members(members), Set.of(), 1, 1 + random.nextInt(999_999));
            Check one = drawn.checks().get(random.nextInt(members));
            Check other = drawn.checks().get(random.nextInt(members));
            Allocation changed = random.nextBoolean() ? drawn.with(one, other.checker()) : drawn.exchanged(one, other);

            assertThat(changed.holds(anybody -> true))
                    .as("%s", changed)
                    .isEqualTo(faults(changed, members(members), 1).isEmpty());
        }
    }

    /** The rules again, counted independently of the code under test. */
    private static List<String> faults(Allocation allocation, List<MembershipId> members, int perSheet) {
        int size = members.size();
        int[][] times = new int[size + 1][size + 1];
        allocation.checks().forEach(check -> times[at(check.checker())][at(check.checked())]++);
        List<String> faults = new ArrayList<>();
        List<Integer> loads = new ArrayList<>();
        for (int a = 1; a <= size; a++) {
            int load = IntStream.of(times[a]).sum();
            if (load > 0) {
                loads.add(load);
            }
            int column = a;
            long checkers = IntStream.rangeClosed(1, size)
                    .filter(b -> times[b][column] > 0)
                    .count();
            report(faults, times[a][a] > 0, "own sheet");
            report(faults, checkers != perSheet, "not checked as often as wanted");
        }
        report(faults, Collections.max(loads) - Collections.min(loads) > 1, "unequal load");
        for (int a = 1; a <= size; a++) {
            for (int b = a + 1; b <= size; b++) {
                report(faults, size > 2 && times[a][b] > 0 && times[b][a] > 0, "mutual");
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void report(List<String> faults, boolean found, String fault) {
        if (found) {
            faults.add(fault);
        }
    }

    /** Every sheet to somebody, each once: what a shuffled list gives when nobody looks at it again. */
    private static Allocation carelesslyDrawn(int size, int seed) {
        List<MembershipId> checkers = new ArrayList<>(members(size));
        Collections.shuffle(checkers, new Random(seed));
        return new Allocation(IntStream.range(0, size)
                .mapToObj(at -> new Check(member(at + 1), checkers.get(at)))
                .toList());
    }

    private static void guard(Check... checks) {
        allocation(checks).mustHold(MembershipId::toString, anybody -> true);
    }

    private static Allocation allocation(Check... checks) {
        return new Allocation(List.of(checks));
    }

    private static Check check(long checked, long checker) {
        return new Check(member(checked), member(checker));
    }

    private static List<MembershipId> members(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(MembershipId::new).toList();
    }

    private static MembershipId member(long id) {
        return new MembershipId(id);
    }

    private static int at(MembershipId member) {
        return (int) member.value();
    }
}

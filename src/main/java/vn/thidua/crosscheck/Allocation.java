package vn.thidua.crosscheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/**
 * Who checks whose sheet. Nobody checks the own sheet or one sheet twice; from three members up no two check each other;
 * the numbers of sheets that the checkers check differ by at most one. Who is left without a sheet by a change with its reason
 * has stepped aside, as those who were set aside before the draw, and is no checker.
 */
record Allocation(List<Check> checks) {

    /** One member checks the sheet of another. */
    record Check(MembershipId checked, MembershipId checker) {

        boolean isReverseOf(Check other) {
            return checked.equals(other.checker) && checker.equals(other.checked);
        }
    }

    private static final Comparator<MembershipId> BY_ID = Comparator.comparingLong(MembershipId::value);

    Allocation {
        checks = List.copyOf(checks);
    }

    /**
     * Draws by lot. The checkers stand in a circle in drawn order and each checks the next ones, which is free of mutual
     * checks as long as nobody reaches half around. Sheets of members set aside go round the same circle.
     *
     * @param aside members that check nobody; their sheets are checked
     * @param perSheet how many check each sheet
     * @param seed the same members and seed give the same draw at any time, on any computer
     * @throws RuleViolation where so few checkers cannot do it by the rules
     */
    static Allocation drawn(Collection<MembershipId> members, Set<MembershipId> aside, int perSheet, int seed) {
        List<MembershipId> circle = shuffled(
                members.stream().filter(member -> !aside.contains(member)).sorted(BY_ID), seed);
        int fewest = fewestCheckers(members.size(), perSheet);
        if (circle.size() < fewest) {
            throw new RuleViolation("crosscheck.tooFew", perSheet, fewest, circle.size());
        }
        List<Check> checks = new ArrayList<>();
        for (int step = 1; step <= perSheet; step++) {
            for (int at = 0; at < circle.size(); at++) {
                checks.add(new Check(circle.get((at + step) % circle.size()), circle.get(at)));
            }
        }
        List<MembershipId> others =
                members.stream().filter(aside::contains).sorted(BY_ID).toList();
        for (int turn = 0; turn < others.size() * perSheet; turn++) {
            checks.add(new Check(others.get(turn / perSheet), circle.get(turn % circle.size())));
        }
        return new Allocation(checks);
    }

    /** Among c checkers c·k checks are to be spread over c·(c−1)/2 pairs, one each. Two members alone check each other. */
    static int fewestCheckers(int members, int perSheet) {
        return members == 2 && perSheet == 1 ? 2 : 2 * perSheet + 1;
    }

    /** {@link Random} because its algorithm is fixed by the Java specification; the shuffle is Fisher and Yates's. */
    private static List<MembershipId> shuffled(Stream<MembershipId> inOrder, int seed) {
        List<MembershipId> order = new ArrayList<>(inOrder.toList());
        Random random = new Random(seed);
        for (int last = order.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            MembershipId moved = order.get(last);
            order.set(last, order.get(other));
            order.set(other, moved);
        }
        return order;
    }

    /** The same, but this sheet is checked by somebody else. Whether the rules still hold is another question. */
    Allocation with(Check check, MembershipId checker) {
        return new Allocation(checks.stream()
                .map(old -> old.equals(check) ? new Check(old.checked(), checker) : old)
                .toList());
    }

    /** The same, but the checkers of two sheets take each other's place. */
    Allocation exchanged(Check one, Check other) {
        return new Allocation(checks.stream()
                .map(old -> old.equals(one)
                        ? new Check(one.checked(), other.checker())
                        : old.equals(other) ? new Check(other.checked(), one.checker()) : old)
                .toList());
    }

    /**
     * Refuses what breaks a rule.
     *
     * @param name of a member, for the sentence
     * @param takesPart who still checks; sheets that others have not yet handed on are no load of anybody
     */
    void mustHold(Function<MembershipId, String> name, Predicate<MembershipId> takesPart) {
        Set<Check> seen = new HashSet<>();
        for (Check check : checks) {
            if (check.checked().equals(check.checker())) {
                throw new RuleViolation("crosscheck.rule.own", name.apply(check.checked()));
            }
            if (!seen.add(check)) {
                throw new RuleViolation(
                        "crosscheck.rule.twice", name.apply(check.checker()), name.apply(check.checked()));
            }
            if (members() > 2 && seen.stream().anyMatch(check::isReverseOf)) {
                throw new RuleViolation(
                        "crosscheck.rule.reciprocal", name.apply(check.checker()), name.apply(check.checked()));
            }
        }
        loadsMustBeEqual(name, takesPart);
    }

    boolean holds(Predicate<MembershipId> takesPart) {
        try {
            mustHold(MembershipId::toString, takesPart);
            return true;
        } catch (RuleViolation broken) {
            return false;
        }
    }

    private void loadsMustBeEqual(Function<MembershipId, String> name, Predicate<MembershipId> takesPart) {
        List<Map.Entry<MembershipId, Integer>> loads = loads().entrySet().stream()
                .filter(load -> takesPart.test(load.getKey()))
                .sorted(Map.Entry.<MembershipId, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(BY_ID)))
                .toList();
        if (loads.isEmpty()) {
            return;
        }
        Map.Entry<MembershipId, Integer> least = loads.get(0);
        Map.Entry<MembershipId, Integer> most = loads.get(loads.size() - 1);
        if (most.getValue() - least.getValue() > 1) {
            throw new RuleViolation(
                    "crosscheck.rule.load",
                    name.apply(most.getKey()),
                    most.getValue(),
                    name.apply(least.getKey()),
                    least.getValue());
        }
    }

    /** How many sheets each checker checks; who takes no part is not among them. */
    Map<MembershipId, Integer> loads() {
        return checks.stream().collect(Collectors.toMap(Check::checker, check -> 1, Integer::sum));
    }

    private long members() {
        return checks.stream().map(Check::checked).distinct().count();
    }
}

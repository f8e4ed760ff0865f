package vn.thidua.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A voter and a choice that one transaction wrote, or two transactions that a third row ties together because one made it and the
 * other took it. Transactions that touched several voters, such as the one that laid the roll, say nothing.
 */
final class XminJoin {

    private final Map<Long, Set<String>> voters = new HashMap<>();
    private final Map<Long, List<String>> choices = new HashMap<>();
    private final Map<Long, Set<Long>> tied = new HashMap<>();

    private XminJoin() {}

    static List<Guesses> guess(Evidence evidence) {
        XminJoin join = new XminJoin();
        evidence.rows().forEach(row -> join.note(row, evidence));
        Map<String, String> together = new HashMap<>();
        Map<String, String> overOne = new HashMap<>();
        join.voters.forEach((transaction, who) -> {
            if (who.size() == 1) {
                String voter = who.iterator().next();
                join.choiceOf(transaction).ifPresent(choice -> together.put(voter, choice));
                for (Long next : join.tied.getOrDefault(transaction, Set.of())) {
                    join.choiceOf(next).ifPresent(choice -> overOne.put(voter, choice));
                }
            }
        });
        return List.of(
                new Guesses(evidence.source() + ": same transaction", together),
                new Guesses(evidence.source() + ": tied transactions", overOne));
    }

    private void note(Row row, Evidence evidence) {
        Optional<String> voter = evidence.voter(row);
        Optional<String> choice = evidence.choice(row);
        for (long transaction : row.xmax() == 0 ? new long[] {row.xmin()} : new long[] {row.xmin(), row.xmax()}) {
            voter.ifPresent(who ->
                    voters.computeIfAbsent(transaction, none -> new HashSet<>()).add(who));
        }
        choice.ifPresent(what ->
                choices.computeIfAbsent(row.xmin(), none -> new ArrayList<>()).add(what));
        if (row.xmax() != 0) {
            tied.computeIfAbsent(row.xmin(), none -> new HashSet<>()).add(row.xmax());
        }
    }

    /** The choice, where the transaction wrote exactly one. */
    private Optional<String> choiceOf(long transaction) {
        List<String> written = choices.getOrDefault(transaction, List.of());
        return written.size() == 1 ? Optional.of(written.get(0)) : Optional.empty();
    }
}

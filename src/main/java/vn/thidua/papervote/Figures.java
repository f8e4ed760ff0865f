package vn.thidua.papervote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollRule;
import vn.thidua.poll.PollView;
import vn.thidua.shared.RuleViolation;

/**
 * What a teller counted.
 *
 * @param issued voters who were given a paper; one given out for a spoiled one is not counted again
 * @param spoiled papers that were handed back for another one
 * @param collected papers in the box
 * @param yes papers for each candidate, by number
 * @param against papers against each candidate; zeros where that is not asked
 */
record Figures(
        int printed,
        int issued,
        int spoiled,
        int unused,
        int collected,
        int valid,
        int invalid,
        List<Integer> yes,
        List<Integer> against) {

    /**
     * Refuses what cannot be true, each equation written out at its field.
     *
     * @param noted papers of the poll by the notes of who printed them
     */
    void mustBePossible(PollView poll, int noted) {
        List<RuleViolation> wrong = new ArrayList<>();
        if (printed != noted) {
            wrong.add(new RuleViolation("papervote.wrong.noted", printed, noted).at("printed"));
        }
        int accounted = issued + spoiled + unused;
        if (printed != accounted) {
            wrong.add(new RuleViolation("papervote.wrong.printed", issued, spoiled, unused, accounted, printed)
                    .at("printed"));
        }
        if (issued > poll.present()) {
            wrong.add(new RuleViolation("papervote.wrong.issued", issued, poll.present()).at("issued"));
        }
        if (collected > issued) {
            wrong.add(new RuleViolation("papervote.wrong.collected", collected, issued).at("collected"));
        }
        if (valid + invalid != collected) {
            wrong.add(
                    new RuleViolation("papervote.wrong.valid", valid, invalid, valid + invalid, collected).at("valid"));
        }
        wrong.addAll(wrongVotes(poll.rule()));
        if (!wrong.isEmpty()) {
            throw RuleViolation.all(wrong);
        }
    }

    private List<RuleViolation> wrongVotes(PollRule rule) {
        List<RuleViolation> wrong = new ArrayList<>();
        boolean each = rule.form() == PollRule.Form.YES_NO;
        for (int i = 0; i < yes.size(); i++) {
            int all = yes.get(i) + against.get(i);
            if (all > valid) {
                wrong.add((each
                                ? new RuleViolation("papervote.wrong.each", yes.get(i), against.get(i), all, valid)
                                : new RuleViolation("papervote.wrong.votes", all, valid))
                        .at("votes[" + i + "].yes"));
            }
        }
        int sum = yes.stream().mapToInt(Integer::intValue).sum();
        int most = valid * rule.seats();
        if (!each && sum > most) {
            wrong.add(new RuleViolation("papervote.wrong.sum", sum, valid, rule.seats(), most).at("votes"));
        }
        if (!each && sum < valid) {
            wrong.add(new RuleViolation("papervote.wrong.blank", sum, valid).at("votes"));
        }
        return wrong;
    }

    /** The same as the poll counts it. */
    PollCount count() {
        return new PollCount(
                issued,
                collected,
                valid,
                invalid,
                IntStream.range(0, yes.size())
                        .mapToObj(i -> new PollCount.Line(i + 1, yes.get(i), against.get(i)))
                        .toList());
    }
}

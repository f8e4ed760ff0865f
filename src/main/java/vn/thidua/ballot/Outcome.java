package vn.thidua.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/**
 * What came of a question.
 *
 * @param notReported a vote was held and its figures are not known
 * @param votes one for each candidate, in their order
 */
record Outcome(
        boolean notReported,
        Counts counts,
        List<Candidate.Vote> votes,
        @Nullable String note) {

    /** The figures as they are kept of a question that was settled so; refuses those that are missing or too many. */
    Counts figures(Method method) {
        return method.isCounted() && !notReported ? whole(method) : withoutVotes(method);
    }

    private Counts whole(Method method) {
        Counts figures = method == Method.OPEN ? counts.byHands() : counts;
        if (method == Method.OPEN) {
            figures.requireHands();
        }
        figures.requireWhole();
        return figures;
    }

    /** Agreed, or not reported: then there are no figures of votes either. */
    private Counts withoutVotes(Method method) {
        if (hasVotes() && !method.isCounted()) {
            throw new RuleViolation("ballot.counts.noneForMethod");
        }
        if (hasVotes()) {
            throw new RuleViolation("ballot.counts.notReportedButGiven").at("notReported");
        }
        return counts.attendance();
    }

    private boolean hasVotes() {
        return counts.hasVotes() || votes.stream().anyMatch(vote -> vote.votes() != null);
    }
}

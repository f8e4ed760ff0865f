package vn.thidua.sealedbox;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.poll.PollCandidate;
import vn.thidua.poll.PollCount;
import vn.thidua.shared.RuleViolation;

/**
 * The totals as a teller's device sends them: never a single vote.
 *
 * @param set fingerprint of the papers it opened, 64 hexadecimal digits
 * @param yes one for each candidate, in the order of their numbers
 * @param against likewise
 */
record Tally(
        int valid,
        int invalid,
        @Nullable String set,
        @Nullable List<Integer> yes,
        @Nullable List<Integer> against) {

    /** Each candidate's votes. @throws RuleViolation where figures are missing */
    List<PollCount.Line> lines(List<PollCandidate> candidates) {
        if (yes == null || against == null || yes.size() != candidates.size() || against.size() != candidates.size()) {
            throw new RuleViolation("sealedbox.count.damaged");
        }
        return IntStream.range(0, candidates.size())
                .mapToObj(at -> new PollCount.Line(candidates.get(at).no(), yes.get(at), against.get(at)))
                .toList();
    }
}

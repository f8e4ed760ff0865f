package vn.thidua.papervote;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.cluster.YearView;
import vn.thidua.poll.PollCandidate;
import vn.thidua.poll.PollRule;
import vn.thidua.poll.PollView;

/**
 * What stands on a paper, the same on every one of a poll.
 *
 * @param each asks yes or no of each candidate; else up to {@code seats} of them are ticked
 * @param threshold does whoever is chosen have to reach a share of the votes?
 * @param selfVote may a unit vote on itself?
 */
record Paper(
        String organiser,
        String cluster,
        int year,
        String meeting,
        LocalDate heldOn,
        String question,
        int round,
        boolean each,
        int seats,
        boolean threshold,
        boolean selfVote,
        List<PollCandidate> candidates) {

    /** So many rows leave room for wide ones on A5. */
    private static final int FEW = 12;

    static Paper of(YearView year, PollView poll) {
        return new Paper(
                year.organiserName(),
                year.name(),
                year.year(),
                poll.assembly().title(),
                poll.assembly().heldOn(),
                poll.question().text(),
                poll.round(),
                poll.rule().form() == PollRule.Form.YES_NO,
                poll.rule().seats(),
                poll.rule().threshold() != null,
                poll.rule().selfVote(),
                poll.candidates());
    }

    /**
     * What it asks, and how, as text: papers with another face are not this poll's any more. A meeting or a cluster that gets
     * another name makes no paper useless.
     */
    String face() {
        Stream<Object> head = Stream.of(question, round, each, seats, threshold, selfVote);
        Stream<Object> names = candidates.stream().map(candidate -> candidate.no() + ". " + candidate.name());
        return Stream.concat(head, names).map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** Message key of how many are chosen, where each candidate is voted on. */
    public String seatsKey() {
        return threshold ? "papervote.paper.seats.threshold" : "papervote.paper.seats";
    }

    /** Are there so many candidates that the rows have to be narrow? */
    public boolean isDense() {
        return candidates.size() > FEW;
    }
}

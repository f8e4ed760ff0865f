package vn.thidua.poll;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.thidua.shared.RuleViolation;

/**
 * What the papers of a poll say.
 *
 * @param issued papers given out; in the box, voters that were there
 * @param returned papers in the box
 * @param votes one for each candidate, by number
 */
public record PollCount(int issued, int returned, int valid, int invalid, List<Line> votes) {

    /** One candidate: papers that say yes, and where each candidate is asked about, papers that say no. */
    public record Line(int no, int yes, int against) {}

    /** Papers that say yes to this candidate. */
    public int yes(int no) {
        return of(no, Line::yes);
    }

    /** Papers that say no to this candidate. */
    public int against(int no) {
        return of(no, Line::against);
    }

    private int of(int no, ToIntFunction<Line> side) {
        return votes.stream().filter(line -> line.no() == no).mapToInt(side).sum();
    }

    /** As the history keeps it. */
    List<VotingWay.Fact> facts(PollView poll) {
        return List.of(
                new VotingWay.Fact("poll.count.returned", String.valueOf(returned)),
                new VotingWay.Fact("poll.count.valid", String.valueOf(valid)),
                new VotingWay.Fact("poll.count.invalid", String.valueOf(invalid)),
                new VotingWay.Fact(
                        "poll.votes",
                        votes.stream().map(line -> written(poll, line)).collect(Collectors.joining("; "))));
    }

    private static String written(PollView poll, Line line) {
        String each = poll.rule().form() == PollRule.Form.YES_NO ? "/" + line.against() : "";
        return poll.candidate(line.no()).name() + ": " + line.yes() + each;
    }

    /** Refuses figures that cannot be true, with the equation that fails written out. */
    public void mustBePossible(PollView poll) {
        if (returned > issued) {
            throw new RuleViolation("poll.count.returnedAboveIssued", returned, issued);
        }
        if (valid + invalid != returned) {
            throw new RuleViolation("poll.count.validAndInvalid", valid, invalid, valid + invalid, returned);
        }
        votes.forEach(line -> mustBePossible(poll, line));
        int sum = votes.stream().mapToInt(Line::yes).sum();
        int most = valid * poll.rule().seats();
        if (poll.rule().form() == PollRule.Form.CHOOSE && sum > most) {
            throw new RuleViolation("poll.count.sum", sum, valid, poll.rule().seats(), most);
        }
    }

    private void mustBePossible(PollView poll, Line line) {
        int all = line.yes() + line.against();
        if (all > valid) {
            throw new RuleViolation(
                    "poll.count.aboveValid", poll.candidate(line.no()).name(), line.yes(), line.against(), all, valid);
        }
    }
}

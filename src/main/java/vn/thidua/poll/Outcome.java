package vn.thidua.poll;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.thidua.shared.Share;

/**
 * What the votes of a round decide.
 *
 * @param chosen numbers of the candidates that have a seat
 * @param next who stands in a further round: the tied, or, where nobody reached the threshold, those with the most votes
 */
public record Outcome(Kind kind, List<Line> lines, List<Integer> chosen, List<Integer> next) {

    /** How a round can end. */
    public enum Kind {
        /** The votes decide. */
        DECIDED,
        /** More have the same number of votes than there are seats left. */
        TIED,
        /** Nobody reached the threshold. */
        NOBODY;

        /** Message key of the sentence. */
        public String key() {
            return "poll.outcome." + name();
        }
    }

    /** A candidate's votes: share of the base, and whether that reaches the threshold; true where there is none. */
    public record Line(int no, int votes, BigDecimal percent, boolean reached) {}

    /**
     * @param candidates the numbers of all who stand
     * @param base what votes are a share of
     */
    static Outcome of(PollRule rule, List<Integer> candidates, PollCount count, int base) {
        List<Line> lines = candidates.stream()
                .map(no -> line(rule, no, count.yes(no), base))
                .sorted(Comparator.comparingInt(Line::votes).reversed().thenComparingInt(Line::no))
                .toList();
        List<Line> passed = lines.stream()
                .filter(line -> line.reached() && line.votes() > 0)
                .toList();
        if (passed.isEmpty()) {
            return new Outcome(Kind.NOBODY, lines, List.of(), best(lines, rule.seats() + 1));
        }
        if (passed.size() <= rule.seats()) {
            return new Outcome(Kind.DECIDED, lines, numbers(passed), List.of());
        }
        int border = passed.get(rule.seats() - 1).votes();
        if (passed.get(rule.seats()).votes() < border) {
            return new Outcome(Kind.DECIDED, lines, numbers(passed.subList(0, rule.seats())), List.of());
        }
        return new Outcome(
                Kind.TIED,
                lines,
                numbers(passed.stream().filter(line -> line.votes() > border).toList()),
                numbers(passed.stream().filter(line -> line.votes() == border).toList()));
    }

    /** Those with the most votes, so many of them, and all who have as many as the last. */
    private static List<Integer> best(List<Line> lines, int most) {
        if (lines.size() <= most) {
            return numbers(lines);
        }
        int last = lines.get(most - 1).votes();
        return numbers(lines.stream().filter(line -> line.votes() >= last).toList());
    }

    private static Line line(PollRule rule, int no, int votes, int base) {
        Share share = new Share(votes, base);
        return new Line(no, votes, share.percent(), rule.threshold() == null || share.reaches(rule.threshold()));
    }

    private static List<Integer> numbers(List<Line> lines) {
        return lines.stream().map(Line::no).sorted().toList();
    }
}

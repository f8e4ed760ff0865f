package vn.thidua.poll;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.thidua.shared.Share;

/**
 * What the votes of a round decide.
 *
 * @param chosen numbers of the candidates that have a seat
 * @param left how many seats have nobody
 * @param next who stands in a further round: the tied, or, where too few reached the threshold, those of the others with
 *     the most votes
 */
public record Outcome(Kind kind, List<Line> lines, List<Integer> chosen, int left, List<Integer> next) {

    /** How a round can end. */
    public enum Kind {
        /** The votes decide. */
        DECIDED,
        /** More have the same number of votes than there are seats left. */
        TIED,
        /** Some have a seat; for the others nobody reached the threshold. */
        SEATS_LEFT,
        /** Nobody reached the threshold. */
        NOBODY,
        /** There is no threshold, and nobody has a vote. */
        NO_VOTES;

        /** Message key of the sentence. */
        public String key() {
            return "poll.outcome." + name();
        }

        /** May the meeting leave the seats without anybody, rounds that it could still hold notwithstanding? */
        public boolean mayStayOpen() {
            return this == SEATS_LEFT || this == NOBODY || this == NO_VOTES;
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
        int seats = rule.seats();
        if (passed.size() < seats) {
            Kind nobody = rule.threshold() == null ? Kind.NO_VOTES : Kind.NOBODY;
            Kind kind = passed.isEmpty() ? nobody : Kind.SEATS_LEFT;
            List<Line> others =
                    lines.stream().filter(line -> !passed.contains(line)).toList();
            int left = seats - passed.size();
            return new Outcome(kind, lines, numbers(passed), left, best(others, left + 1));
        }
        int border = passed.get(seats - 1).votes();
        if (passed.size() == seats || passed.get(seats).votes() < border) {
            return new Outcome(Kind.DECIDED, lines, numbers(passed.subList(0, seats)), 0, List.of());
        }
        List<Integer> above =
                numbers(passed.stream().filter(line -> line.votes() > border).toList());
        List<Integer> tied =
                numbers(passed.stream().filter(line -> line.votes() == border).toList());
        return new Outcome(Kind.TIED, lines, above, seats - above.size(), tied);
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

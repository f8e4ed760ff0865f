package vn.thidua.ballot;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Share;

/** The result of one question, worked out: shares, who reached the threshold, and where votes are equal at the border. */
record Tally(@Nullable Integer base, List<Line> lines) {

    /**
     * One candidate's result.
     *
     * @param percent share of the base; null where votes or base are not known
     * @param reached threshold reached; null where there is none
     * @param tied as many votes as another, and the votes alone do not say which of them has the seat
     */
    record Line(
            Candidate candidate,
            @Nullable BigDecimal percent,
            @Nullable Boolean reached,
            boolean tied) {}

    /**
     * Refuses votes that cannot have been cast, with the comparison that fails.
     *
     * @param named how many a paper may name; null where nobody said
     * @param places how many can win; null where nobody said
     */
    static void requirePossible(
            Counts figures, List<Candidate> results, @Nullable Integer named, @Nullable Integer places) {
        Integer valid = figures.valid();
        if (valid != null) {
            for (int i = 0; i < results.size(); i++) {
                Integer votes = results.get(i).votes();
                if (votes != null && votes > valid) {
                    throw new RuleViolation("ballot.votes.aboveValid", votes, valid).at("rows[" + i + "].votes");
                }
            }
            List<Integer> all = results.stream()
                    .map(Candidate::votes)
                    .filter(Objects::nonNull)
                    .toList();
            long total = all.stream().mapToLong(Integer::longValue).sum();
            if (named != null && total > (long) valid * named) {
                String sum = all.stream().map(String::valueOf).collect(Collectors.joining(" + "));
                throw new RuleViolation("ballot.votes.sumAbovePapers", sum, total, valid, named, (long) valid * named)
                        .at("valid");
            }
        }
        long chosen = results.stream().filter(Candidate::chosen).count();
        if (places != null && chosen > places) {
            throw new RuleViolation("ballot.chosen.aboveSeats", chosen, places);
        }
    }

    static Tally of(Ballot ballot, VoteRule rule) {
        Integer base = rule.baseOf(ballot.counts()).orElse(null);
        Integer border = tiedVotes(ballot.candidates(), ballot.asked().seats());
        return new Tally(
                base,
                ballot.candidates().stream()
                        .map(candidate -> line(candidate, base, rule, border))
                        .toList());
    }

    private static Line line(Candidate candidate, @Nullable Integer base, VoteRule rule, @Nullable Integer border) {
        Integer votes = candidate.votes();
        boolean tied = votes != null && votes.equals(border);
        if (votes == null || base == null) {
            return new Line(candidate, null, null, tied);
        }
        Share share = new Share(votes, base);
        return new Line(candidate, share.percent(), rule.isReached(share), tied);
    }

    /** The number of votes that both the last with a seat and the first without one have; null where there is none. */
    private static @Nullable Integer tiedVotes(List<Candidate> candidates, @Nullable Integer seats) {
        List<Integer> votes = candidates.stream()
                .map(Candidate::votes)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (seats == null || votes.size() <= seats) {
            return null;
        }
        Integer last = votes.get(seats - 1);
        return last > 0 && last.equals(votes.get(seats)) ? last : null;
    }
}

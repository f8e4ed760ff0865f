package vn.thidua.boardsession;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Share;

/**
 * How the votes on a nomination stand.
 *
 * @param members the base of all members, by the rule with or without those that have a conflict of interest
 * @param present those of them who are there
 * @param abstained openly; of papers, those valid that say neither
 * @param base the number of which the votes are a share; null where no base is set
 */
public record Tally(
        int members,
        int present,
        int yes,
        int against,
        int abstained,
        @Nullable Integer base,
        @Nullable Boolean reached) {

    public static Tally of(Session session, Item item) {
        List<Seat> counted = session.seats().stream()
                .filter(seat -> item.rule().conflictsCount() || item.conflict(seat) == null)
                .toList();
        int present = (int) counted.stream().filter(Seat::isPresent).count();
        Tally votes = item.isSecret() ? ofPapers(session, item) : ofHands(item);
        Integer base = item.rule().base() == null ? null : base(session, item, votes, counted.size(), present);
        return new Tally(
                counted.size(), present, votes.yes, votes.against, votes.abstained, base, reached(item, votes, base));
    }

    private static Tally ofHands(Item item) {
        Collection<Item.CastVote> votes = item.votes().values();
        return plain(count(votes, Item.Vote.FOR), count(votes, Item.Vote.AGAINST), count(votes, Item.Vote.ABSTAINS));
    }

    private static Tally ofPapers(Session session, Item item) {
        Item.PaperLine count = item.count();
        return count == null
                ? plain(0, 0, 0)
                : plain(
                        count.yes(),
                        count.against(),
                        Math.max(0, count.valid() - emptyLines(session, item) - count.yes() - count.against()));
    }

    private static Tally plain(int yes, int against, int abstained) {
        return new Tally(0, 0, yes, against, abstained, null, null);
    }

    private static int count(Collection<Item.CastVote> votes, Item.Vote wanted) {
        return (int) votes.stream().filter(cast -> cast.vote() == wanted).count();
    }

    /** Members with a conflict get a paper for the other nominations; the line of this one they leave empty. */
    private static int conflictedVoters(Session session, Item item) {
        return (int) item.conflicted(session).stream().filter(Seat::votes).count();
    }

    /** Papers are the same for all of the session; into a box that is about something of the own a member puts none. */
    private static int emptyLines(Session session, Item item) {
        return item.isOnPaper() ? conflictedVoters(session, item) : 0;
    }

    private static int base(Session session, Item item, Tally votes, int members, int present) {
        Item.PaperLine count = item.count();
        int voted = votes.yes + votes.against + votes.abstained;
        int leftOut = emptyLines(session, item) - (item.rule().conflictsCount() ? conflictedVoters(session, item) : 0);
        return switch (Objects.requireNonNull(item.rule().base())) {
            case ALL_MEMBERS -> members;
            case PRESENT -> present;
            case ISSUED -> count == null ? voted : count.issued() - leftOut;
            case RETURNED -> count == null ? voted : count.collected() - leftOut;
            case VALID -> count == null ? votes.yes + votes.against : count.valid() - leftOut;
        };
    }

    private static @Nullable Boolean reached(Item item, Tally votes, @Nullable Integer base) {
        return item.rule().threshold() == null || base == null || base == 0
                ? null
                : new Share(votes.yes, base).reaches(item.rule().threshold());
    }

    /** The votes for it as a share; null where that cannot be said. */
    public @Nullable Share share() {
        return base == null || base == 0 ? null : new Share(yes, base);
    }

    /** Message key of whether the threshold is reached. */
    public String reachedKey() {
        return "boardsession.reached." + (reached == null ? "noRule" : reached ? "yes" : "no");
    }
}

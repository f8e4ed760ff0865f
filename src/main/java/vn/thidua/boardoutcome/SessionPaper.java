package vn.thidua.boardoutcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.board.Board;
import vn.thidua.board.BoardRole;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Presence;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.Tally;
import vn.thidua.shared.Share;

/**
 * Biên bản họp Hội đồng: everything it says, from the record. The same text, as JSON, is what was signed and what its fingerprint
 * is taken of.
 *
 * @param decision number of the decision that set the board up
 * @param tellers who counted papers; empty where there was no secret vote
 * @param boxes votes in the electronic box; null in minutes that were signed before there was one
 */
record SessionPaper(
        String organiser,
        String board,
        String decision,
        LocalDate decidedOn,
        String authority,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<Person> members,
        List<String> tellers,
        @Nullable String note,
        List<Line> items,
        @Nullable List<SecretVotes.Vote> boxes) {

    /** A member and how it took part. */
    record Person(
            String name,
            @Nullable String job,
            String roleKey,
            boolean presides,
            boolean writes,
            String presenceKey,
            @Nullable String number) {}

    /**
     * One nomination.
     *
     * @param noSay members with a conflict of interest
     * @param ruleSource of the share, where the award asks it; null: the programme does
     * @param base the number the share is taken of; null where there is no rule
     * @param papers null where the vote was open
     */
    record Line(
            String award,
            String authority,
            @Nullable String who,
            @Nullable String of,
            String place,
            String wayKey,
            @Nullable BigDecimal threshold,
            @Nullable String baseKey,
            @Nullable String ruleSource,
            @Nullable Integer base,
            String conflictsKey,
            List<String> noSay,
            @Nullable Papers papers,
            int yes,
            int against,
            int abstained,
            String reachedKey,
            @Nullable String outcomeKey,
            @Nullable String reason,
            @Nullable String dissent) {

        /** Number of this share in percent; null where none can be told. */
        public @Nullable BigDecimal percent() {
            return base == null || base == 0 ? null : new Share(yes, base).percent();
        }
    }

    /** The papers of a secret vote. */
    record Papers(int issued, int collected, int valid) {}

    static SessionPaper of(Session session, List<Item> items, List<SecretVotes.Vote> boxes) {
        Board board = session.board();
        boolean inSecret = items.stream().anyMatch(Item::isSecret);
        return new SessionPaper(
                board.organiserName(),
                board.name(),
                board.number(),
                board.decidedOn(),
                board.authority(),
                session.heldOn(),
                session.place(),
                session.openedAt(),
                session.closedAt(),
                session.seats().stream().map(SessionPaper::person).toList(),
                inSecret ? session.tellers().stream().map(Session.Teller::name).toList() : List.of(),
                session.note(),
                items.stream().map(item -> line(session, item)).toList(),
                boxes);
    }

    private static Person person(Seat seat) {
        BoardRole role = seat.member().role();
        return new Person(
                seat.member().name(),
                seat.member().job(),
                role.key(),
                role.presides(),
                role == BoardRole.SECRETARY,
                Objects.requireNonNullElse(seat.presence(), Presence.ABSENT).key(),
                seat.number());
    }

    private static Line line(Session session, Item item) {
        Tally tally = item.tally(session);
        Item.PaperLine count = item.count();
        return new Line(
                item.nomination().award(),
                item.nomination().authority(),
                item.nomination().who(),
                item.nomination().of(),
                item.nomination().place(),
                item.way().key(),
                item.rule().threshold(),
                item.rule().base() == null ? null : item.rule().baseKey(),
                item.rule().source(),
                tally.base(),
                item.rule().conflictsKey(),
                item.conflicted(session).stream()
                        .map(seat -> seat.member().name())
                        .toList(),
                count == null ? null : new Papers(count.issued(), count.collected(), count.valid()),
                tally.yes(),
                tally.against(),
                tally.abstained(),
                tally.reachedKey(),
                item.outcome() == null ? null : item.outcome().key(),
                item.reason(),
                Concluding.dissent(session, item));
    }

    /** How many were there. */
    public long present() {
        return members.stream()
                .filter(member -> member.presenceKey().equals(Presence.PRESENT.key()))
                .count();
    }

    /** Whoever presided: of those there the chair, else a deputy. */
    public @Nullable String chair() {
        return members.stream()
                .filter(member -> member.presides() && member.presenceKey().equals(Presence.PRESENT.key()))
                .map(Person::name)
                .findFirst()
                .orElse(null);
    }

    /** Whoever wrote the minutes, where a secretary was there. */
    public @Nullable String secretary() {
        return members.stream()
                .filter(member -> member.writes() && member.presenceKey().equals(Presence.PRESENT.key()))
                .map(Person::name)
                .findFirst()
                .orElse(null);
    }
}

package vn.thidua.boardsession;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.board.Board;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Share;

/**
 * A session of a board.
 *
 * @param seats the members of its day; of one that was opened, its roll
 */
public record Session(
        long id,
        long version,
        Board board,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String note,
        SessionState state,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<Seat> seats,
        List<Teller> tellers) {

    /** Whoever counts the papers of a secret vote. */
    public record Teller(AccountId account, String name) {}

    /** So many enter a count without seeing each other's figures. */
    public static final int TELLERS = 2;

    /** Two hold the keys of a box, and one who never held one counts again. */
    public static final int BOX_TELLERS = 3;

    /** Address of its page. */
    public String path() {
        return board.path() + "/phien/" + id;
    }

    /** Is it still made ready? */
    public boolean isAhead() {
        return state == SessionState.PREPARING || state == SessionState.READING;
    }

    public boolean isOpen() {
        return state == SessionState.OPEN;
    }

    public boolean isClosed() {
        return state == SessionState.CLOSED;
    }

    /** How many are there; those who wrote are not. */
    public int present() {
        return (int) seats.stream().filter(Seat::isPresent).count();
    }

    /** The seat of whoever acts with this account. */
    public Optional<Seat> seat(AccountId account) {
        return seats.stream()
                .filter(seat -> account.equals(seat.member().account()))
                .findFirst();
    }

    /** @throws NotFound where nobody on the board acts with this account */
    public Seat mustSeat(AccountId account) {
        return seat(account).orElseThrow(NotFound::new);
    }

    public boolean countedBy(AccountId account) {
        return tellers.stream().anyMatch(teller -> teller.account().equals(account));
    }

    /** @throws RuleViolation where it is not in this state */
    public void mustBe(SessionState needed) {
        if (state != needed) {
            throw new RuleViolation(needed.missedKey());
        }
    }

    /** @throws RuleViolation where it was opened already */
    public void mustBeAhead() {
        if (!isAhead()) {
            throw new RuleViolation("boardsession.begun");
        }
    }

    /**
     * What stands in the way of opening it; empty where it can be opened.
     *
     * @param quorum percentage of all members that have to be there; null: no rule
     * @param counting how many have to be named who count what is voted on in secret; 0: nothing is
     */
    public List<RuleViolation> obstacles(LocalDate today, int items, @Nullable BigDecimal quorum, int counting) {
        List<RuleViolation> found = new ArrayList<>();
        if (items == 0) {
            found.add(new RuleViolation("boardsession.noItems"));
        }
        if (today.isBefore(heldOn)) {
            found.add(new RuleViolation("boardsession.notYet"));
        }
        if (seats.isEmpty()) {
            found.add(new RuleViolation("boardsession.noMembers"));
        } else if (seats.stream().noneMatch(seat -> seat.member().role().presides())) {
            found.add(new RuleViolation("boardsession.noChair"));
        } else if (seats.stream()
                .noneMatch(seat -> seat.isPresent() && seat.member().role().presides())) {
            found.add(new RuleViolation("boardsession.chairAbsent"));
        }
        Share there = new Share(present(), seats.size());
        if (quorum != null && !there.reaches(quorum)) {
            found.add(new RuleViolation("boardsession.noQuorum", present(), seats.size(), quorum));
        }
        if (tellers.size() < counting) {
            found.add(new RuleViolation("boardsession.noTellers", counting));
        }
        return found;
    }
}

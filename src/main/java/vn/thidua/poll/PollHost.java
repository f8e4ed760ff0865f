package vn.thidua.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Actor;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** A kind of meeting that holds polls: what is asked there, by whom it is answered and counted, and what becomes of the count. */
public interface PollHost {

    /**
     * Where a poll is held: on a question of an assembly, or in a session of a board.
     *
     * @param session null: it is held by an assembly
     */
    record Held(
            long poll,
            @Nullable ClusterYearId year,
            @Nullable Long assembly,
            @Nullable Long ballot,
            @Nullable Long session) {}

    /** Who counts at the meeting. @param account null: counts papers alone */
    record Teller(String name, @Nullable AccountId account) {}

    /** What is asked, and the meeting at which it is. */
    interface Matter {

        /** Address of the page of the poll. */
        String path();

        HistorySubject subject();

        /** What is asked. */
        String text();

        /** What the meeting is called. */
        String meeting();

        LocalDate heldOn();

        List<Teller> tellers();

        /** The cluster-year in which it is held; null: in none. */
        default @Nullable ClusterYearId clusterYear() {
            return null;
        }

        /** Who stands, as the paper will say; asked as long as the poll is not fixed. */
        List<PollCandidate> planned();

        /** Is what is asked about this person's own unit? */
        boolean concerns(AccountId account);

        /** What keeps the meeting from taking votes on it now, if anything. */
        @Nullable
        RuleViolation obstacle(int round);

        boolean hasEnded();

        /** @throws RuleViolation where the meeting has ended */
        void mustNotHaveEnded();

        /** The teller with this account. */
        default Optional<Teller> teller(AccountId account) {
            return tellers().stream()
                    .filter(teller -> account.equals(teller.account()))
                    .findFirst();
        }
    }

    /** Is this one of its polls? */
    boolean holds(Held held);

    /** The poll to which an address with these path variables leads; empty where it is none of its addresses. */
    Optional<PollId> at(Map<String, String> variables);

    Matter matter(Held held);

    /** Nobody comes or goes, by the roll call, until the transaction ends. */
    void holdRollCall(Held held);

    /** Writes candidates and roll; answers the text that says what is voted on. */
    String fix(Held held, PollView poll);

    /** Who came, left or was exchanged after the roll was fixed, but before votes are taken: it is as it is now. */
    void callRoll(Held held);

    /** Do these votes leave something open that a further round decides? */
    boolean leavesOpen(PollView poll, PollCount count);

    /** The count is accepted. */
    void counted(Actor actor, PollView poll, PollCount count);

    /** The poll is given up. @param opened after votes could be cast */
    void givenUp(Actor actor, PollView poll, boolean opened);
}

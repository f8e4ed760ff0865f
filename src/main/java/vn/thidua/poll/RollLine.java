package vn.thidua.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/**
 * One voter on the roll of a poll: a member of the cluster, or of the board.
 *
 * @param member of the cluster; null: of the board
 * @param boardMember of the board; null: of the cluster
 * @param unit what the member is called
 * @param delegate who casts its vote; null: nobody was sent
 * @param account with which it is cast in the box
 */
public record RollLine(
        @Nullable MembershipId member,
        @Nullable Long boardMember,
        String unit,
        @Nullable String delegate,
        @Nullable AccountId account,
        Status status,
        @Nullable Instant presentAt) {

    /** Whether, and how, a member votes. */
    public enum Status {
        /** Its delegate is there. */
        ELIGIBLE,
        /** Its delegate is not there; may come until the poll is closed. */
        ABSENT
    }

    /** Is its delegate there? */
    public boolean isPresent() {
        return status != Status.ABSENT;
    }

    /** As the fingerprint of the roll takes it. */
    String written() {
        return String.join(
                "|",
                member == null ? "board member " + boardMember : member.toString(),
                unit,
                String.valueOf(delegate),
                String.valueOf(account),
                status.name());
    }
}

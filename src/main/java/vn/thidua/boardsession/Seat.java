package vn.thidua.boardsession;

import org.jspecify.annotations.Nullable;
import vn.thidua.board.BoardMember;

/**
 * A member of the board in one session.
 *
 * @param presence null: not written down yet
 * @param number of the written opinion
 */
public record Seat(
        BoardMember member,
        @Nullable Presence presence,
        @Nullable String number) {

    /** Identity of the member. */
    public long id() {
        return member.id();
    }

    public boolean isPresent() {
        return presence == Presence.PRESENT;
    }

    /** Does it cast a vote, unless something speaks against it? */
    public boolean votes() {
        return presence != null && presence.votes();
    }
}

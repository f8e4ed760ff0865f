package vn.thidua.board;

/** What a member is in the board. */
public enum BoardRole {
    CHAIR,
    DEPUTY_CHAIR,
    STANDING,
    SECRETARY,
    MEMBER;

    /** Message key of the word. */
    public String key() {
        return "board.role." + name();
    }

    /** Can a session be held under this member? */
    public boolean presides() {
        return this == CHAIR || this == DEPUTY_CHAIR;
    }
}

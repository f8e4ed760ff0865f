package vn.thidua.poll;

/** How far a poll is. It goes forward only. */
public enum PollState {
    /** Its rule can still be changed. */
    DRAFT,
    /** Question, candidates and roll are fixed and the keys of the box are made. */
    KEYED,
    /** Votes are cast. */
    OPEN,
    /** No more votes are taken. */
    CLOSED,
    /** The first lock of the box is opened. */
    STRIPPED,
    /** The count is accepted. */
    COUNTED,
    /** The minutes of the count are signed. */
    SIGNED,
    /** Given up, with a reason; it may be repeated. */
    VOID;

    /** Message key of its name. */
    public String key() {
        return "poll.state." + name();
    }

    /** Message key of the sentence that it would have to be so. */
    public String missedKey() {
        return "poll.not." + name();
    }

    /** Its colour. */
    public String tone() {
        return switch (this) {
            case DRAFT, KEYED -> "waiting";
            case OPEN, CLOSED, STRIPPED -> "active";
            case COUNTED, SIGNED -> "done";
            case VOID -> "muted";
        };
    }

    /** Is there a result that may be shown? */
    public boolean hasResult() {
        return this == COUNTED || this == SIGNED;
    }
}

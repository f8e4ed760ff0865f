package vn.thidua.boardsession;

/** How far a session is. */
public enum SessionState {
    /** Its agenda is made. */
    PREPARING,
    /** Members read and send their opinions. */
    READING,
    /** It is held: members vote, outcomes are written down. */
    OPEN,
    /** Its outcomes have gone out; nothing changes any more. */
    CLOSED;

    /** Message key of the words. */
    public String key() {
        return "boardsession.state." + name();
    }

    /** Message key of the sentence that it is not so far, or no longer. */
    public String missedKey() {
        return "boardsession.mustBe." + name();
    }

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case PREPARING -> "muted";
            case READING -> "waiting";
            case OPEN -> "active";
            case CLOSED -> "done";
        };
    }
}

package vn.thidua.poll;

import java.util.Arrays;
import java.util.List;

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

    /** Message key with which history says that it came so far. */
    public String historyKey() {
        return switch (this) {
            case DRAFT -> "poll.history.prepared";
            case KEYED -> "poll.history.keyed";
            case OPEN -> "poll.history.opened";
            case CLOSED -> "poll.history.closed";
            case STRIPPED -> "poll.history.stripped";
            case COUNTED -> "poll.history.counted";
            case SIGNED -> "poll.history.signed";
            case VOID -> "poll.history.void";
        };
    }

    static List<String> historyKeys() {
        return Arrays.stream(values()).map(PollState::historyKey).toList();
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

package vn.thidua.database;

import org.jspecify.annotations.Nullable;

/** Why the program cannot do what it was started for, said to the user in one sentence of what to do. */
public final class StartFailure extends RuntimeException {

    private final transient Message reason;

    StartFailure(String key, @Nullable Throwable cause, Object... arguments) {
        this(Message.of(key, arguments), cause);
    }

    StartFailure(String key, Object... arguments) {
        this(Message.of(key, arguments), null);
    }

    private StartFailure(Message reason, @Nullable Throwable cause) {
        super(reason.key() + " " + reason.arguments(), cause);
        this.reason = reason;
    }

    /** What to tell. */
    public Message reason() {
        return reason;
    }
}

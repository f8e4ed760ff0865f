package vn.thidua.platform;

import java.io.Serializable;
import java.util.List;

/** A sentence for the next page: its message key and arguments. */
public record Notice(String key, List<Serializable> args) {

    Notice(String key, Object... args) {
        this(key, java.util.Arrays.stream(args).map(Notice::kept).toList());
    }

    /** For {@code #messages.msgWithParams}. */
    public Object[] arguments() {
        return args.toArray();
    }

    private static Serializable kept(Object arg) {
        return arg instanceof Serializable serializable ? serializable : String.valueOf(arg);
    }
}

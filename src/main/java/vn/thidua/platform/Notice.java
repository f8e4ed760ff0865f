package vn.thidua.platform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence for the next page: its message key and arguments. */
public record Notice(String key, List<Serializable> args) {

    Notice(String key, @Nullable Object... args) {
        this(key, Arrays.stream(args).map(Notice::kept).toList());
    }

    /** For {@code #messages.msgWithParams}. */
    public Object[] arguments() {
        return args.toArray();
    }

    private static Serializable kept(@Nullable Object arg) {
        return arg instanceof Serializable serializable ? serializable : String.valueOf(arg);
    }
}

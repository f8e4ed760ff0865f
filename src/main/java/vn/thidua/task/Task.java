package vn.thidua.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person.
 *
 * @param key message key of the sentence ("Tự chấm điểm")
 * @param args its arguments
 * @param where the cluster-year or unit it is about, as people call it
 * @param due last day, where the calendar names one
 * @param link page on which it is done
 */
public record Task(
        String key,
        List<Object> args,
        String where,
        @Nullable LocalDate due,
        String link) {

    /** A task without arguments in its sentence. */
    public static Task of(String key, String where, @Nullable LocalDate due, String link) {
        return new Task(key, List.of(), where, due, link);
    }

    public Object[] arguments() {
        return args.toArray();
    }
}

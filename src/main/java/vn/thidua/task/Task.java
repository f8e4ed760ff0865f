package vn.thidua.task;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** A row with the columns task, argument, place, due_on and link; an argument that is null is none. */
    public static Task of(ResultSet row) throws SQLException {
        Object argument = row.getObject("argument");
        return new Task(
                row.getString("task"),
                argument == null ? List.of() : List.of(argument),
                row.getString("place"),
                row.getObject("due_on", LocalDate.class),
                row.getString("link"));
    }

    public Object[] arguments() {
        return args.toArray();
    }
}

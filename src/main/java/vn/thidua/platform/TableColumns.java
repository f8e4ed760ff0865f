package vn.thidua.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list as a workbook: under which words stands what. Said once beside the list's handlers; adding a column
 * makes new columns.
 *
 * @param <T> a row of the list, as its page shows it
 */
public final class TableColumns<T> {

    /** What stands in a cell; null leaves it empty. */
    @FunctionalInterface
    public interface Value<T> {
        @Nullable
        Object of(T row);
    }

    /** What stands in a cell of words that are put together. */
    @FunctionalInterface
    public interface Said<T> {
        @Nullable
        Object of(T row, Choices words);
    }

    private record Column<T>(Function<Choices, String> head, Said<T> value) {}

    private final List<Column<T>> columns;

    private TableColumns(List<Column<T>> columns) {
        this.columns = columns;
    }

    /** No columns yet. */
    public static <T> TableColumns<T> none() {
        return new TableColumns<>(List.of());
    }

    /** A number, {@code Points}, a date, an instant or text as it is; of a collection all of it, as text. */
    public TableColumns<T> with(String head, Value<T> value) {
        return told(head, (row, words) -> value.of(row));
    }

    /** The words of a message key. */
    public TableColumns<T> word(String head, Value<T> key) {
        return told(head, (row, words) -> {
            Object known = key.of(row);
            return known == null ? null : words.text(known.toString());
        });
    }

    /** Đồng. */
    public TableColumns<T> money(String head, Value<T> dong) {
        return told(head, (row, words) -> dong.of(row) instanceof Number amount ? new TableSheet.Money(amount) : null);
    }

    /** Yes or no. */
    public TableColumns<T> mark(String head, Value<T> holds) {
        return told(head, (row, words) -> words.text(Boolean.TRUE.equals(holds.of(row)) ? "common.yes" : "common.no"));
    }

    /** Under a head that is no word of the product: a year, the name of a unit. */
    public TableColumns<T> under(String name, Said<T> value) {
        return longer(words -> name, value);
    }

    /** Whatever can be said of the row in words. */
    public TableColumns<T> told(String head, Said<T> value) {
        return longer(words -> words.text(head), value);
    }

    private TableColumns<T> longer(Function<Choices, String> head, Said<T> value) {
        List<Column<T>> longer = new ArrayList<>(columns);
        longer.add(new Column<>(head, value));
        return new TableColumns<>(List.copyOf(longer));
    }

    List<String> heads(Choices words) {
        return columns.stream().map(column -> column.head().apply(words)).toList();
    }

    List<List<Object>> cells(List<? extends T> rows, Choices words) {
        return rows.stream().map(row -> cells(row, words)).toList();
    }

    @SuppressWarnings("NullAway") // a cell may be empty
    private List<Object> cells(T row, Choices words) {
        List<Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(flat(column.value().of(row, words))));
        return cells;
    }

    private static @Nullable Object flat(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value;
    }
}

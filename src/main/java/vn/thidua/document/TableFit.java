package vn.thidua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Column.Align;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Table;

/**
 * A table as it fits a page: without empty optional columns, in as many parts as its columns need, each with the key columns.
 *
 * @param table a part of the table; captions stand on the first alone, notes on the last
 * @param widths of its columns in millimetres, together the width of the page
 */
record TableFit(Table table, List<Double> widths) {

    /** The parts of a table on a page that is so wide, in millimetres. */
    static List<TableFit> of(Table whole, double pageWidth) {
        Table table = withoutEmptyColumns(whole);
        List<List<Integer>> parts = parts(table, pageWidth);
        List<TableFit> fitted = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            Table part = only(table, parts.get(at));
            Table shown = new Table(
                    at == 0 ? part.caption() : null,
                    part.columns(),
                    part.rows(),
                    at == parts.size() - 1 ? part.note() : null);
            fitted.add(new TableFit(shown, widths(shown.columns(), pageWidth)));
        }
        return fitted;
    }

    /** The table without optional columns in which nothing stands. */
    static Table withoutEmptyColumns(Table table) {
        return only(
                table,
                places(table)
                        .filter(at -> !table.columns().get(at).optional() || !isEmpty(table, at))
                        .boxed()
                        .toList());
    }

    private static List<List<Integer>> parts(Table table, double pageWidth) {
        List<Column> columns = table.columns();
        List<Integer> keys =
                places(table).filter(at -> columns.get(at).key()).boxed().toList();
        double keyWidth = keys.stream().mapToInt(at -> columns.get(at).width()).sum();
        if (keys.isEmpty() || columns.stream().mapToInt(Column::width).sum() <= pageWidth) {
            return List.of(places(table).boxed().toList());
        }
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>(keys);
        double used = keyWidth;
        for (int at : places(table).filter(place -> !columns.get(place).key()).toArray()) {
            int width = columns.get(at).width();
            if (used + width > pageWidth && part.size() > keys.size()) {
                parts.add(part);
                part = new ArrayList<>(keys);
                used = keyWidth;
            }
            part.add(at);
            used += width;
        }
        parts.add(part);
        return parts;
    }

    /** What is left over goes to the columns of text in proportion, or to all where there is none; so does what is missing. */
    private static List<Double> widths(List<Column> columns, double pageWidth) {
        double sum = columns.stream().mapToInt(Column::width).sum();
        double left = pageWidth - sum;
        double growing = columns.stream()
                .filter(column -> column.align() == Align.TEXT)
                .mapToInt(Column::width)
                .sum();
        boolean all = growing == 0 || left < 0;
        return columns.stream()
                .map(column -> all
                        ? column.width() * pageWidth / sum
                        : column.align() == Align.TEXT
                                ? column.width() + left * column.width() / growing
                                : column.width())
                .toList();
    }

    private static Table only(Table table, List<Integer> kept) {
        return new Table(
                table.caption(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new Row(
                                row.kind(), kept.stream().map(row.cells()::get).toList()))
                        .toList(),
                table.note());
    }

    private static boolean isEmpty(Table table, int column) {
        return table.rows().stream().allMatch(row -> row.cells().get(column).isEmpty());
    }

    private static IntStream places(Table table) {
        return IntStream.range(0, table.columns().size());
    }
}

package vn.thidua.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** Puts the cells of a sheet together: finds the row of headings, then keeps the rows below it. */
class SheetRows implements SheetContentsHandler {

    /** Titles may stand above the headings. */
    private static final int LAST_ROW_OF_HEADINGS = 10;

    private static final Integer NONE = -1;

    private final List<SheetHeading> headings;
    private final List<SheetRow> rows = new ArrayList<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final List<Integer> formulas = new ArrayList<>();
    private @Nullable List<Integer> columns;
    private int seen;

    SheetRows(List<SheetHeading> headings) {
        this.headings = headings;
    }

    List<SheetRow> found() {
        if (columns == null) {
            throw SheetReader.refused(
                    "sheet.headings",
                    headings.stream()
                            .filter(SheetHeading::required)
                            .map(SheetHeading::name)
                            .collect(Collectors.joining(", ")));
        }
        return Collections.unmodifiableList(rows);
    }

    void formula(String cell, String formula) {
        formulas.add((int) new CellReference(cell).getCol());
    }

    @Override
    public void startRow(int row) {
        if (Thread.currentThread().isInterrupted()) {
            throw SheetReader.refused("sheet.slow");
        }
        texts.clear();
        formulas.clear();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? texts.size() : new CellReference(reference).getCol();
        String text = value == null ? "" : Names.lines(value);
        if (!text.isEmpty()) {
            texts.put(column, text);
        }
        if (texts.size() > SheetReader.MOST_COLUMNS) {
            throw SheetReader.refused("sheet.wide", SheetReader.MOST_COLUMNS);
        }
    }

    @Override
    public void endRow(int row) {
        if (columns == null) {
            if (row < LAST_ROW_OF_HEADINGS) {
                columns = columnsOfHeadings();
            }
        } else if (!texts.isEmpty() || !formulas.isEmpty()) {
            keep(row + 1, columns);
        }
    }

    /** The column of each heading, -1 for one that may be missing and is, or null where this is not the row of headings. */
    private @Nullable List<Integer> columnsOfHeadings() {
        List<Integer> found = new ArrayList<>();
        for (SheetHeading heading : headings) {
            Integer column = texts.entrySet().stream()
                    .filter(cell -> heading.isNamed(cell.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(NONE);
            if (column.equals(NONE) && heading.required()) {
                return null;
            }
            found.add(column);
        }
        return found;
    }

    private List<String> cells(List<Integer> at) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            cells.add(headings.get(i).clean(texts.getOrDefault(at.get(i), "")));
        }
        return cells;
    }

    private void keep(int number, List<Integer> at) {
        if (++seen > SheetReader.MOST_ROWS) {
            throw SheetReader.refused("sheet.tall", SheetReader.MOST_ROWS);
        }
        rows.add(new SheetRow(
                number,
                cells(at),
                at.stream()
                        .map(column -> column.equals(NONE) ? "" : CellReference.convertNumToColString(column))
                        .toList(),
                formulas.stream().filter(at::contains).map(at::indexOf).toList()));
    }
}

package vn.thidua.sheet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** Keeps the cells of a sheet by their address; cells without an address are nobody's. */
class PageCells implements SheetContentsHandler {

    private static final int MOST_CELLS = SheetReader.MOST_ROWS * SheetReader.MOST_COLUMNS;

    private final Map<String, SentBook.Cell> cells = new LinkedHashMap<>();
    private final Set<String> formulas = new HashSet<>();

    SentBook.Page page(String name) {
        formulas.forEach(at -> cells.putIfAbsent(at, new SentBook.Cell("", true)));
        return new SentBook.Page(name, cells);
    }

    void formula(String address) {
        formulas.add(address);
        mustBeFew();
    }

    @Override
    public void startRow(int row) {
        if (Thread.currentThread().isInterrupted()) {
            throw SheetReader.refused("sheet.slow");
        }
    }

    @Override
    public void endRow(int row) {
        // a cell is kept as soon as it is heard
    }

    @Override
    public void cell(@Nullable String address, @Nullable String value, @Nullable XSSFComment comment) {
        String text = value == null ? "" : Names.lines(value);
        if (address != null && (!text.isEmpty() || formulas.contains(address))) {
            cells.put(address, new SentBook.Cell(text, formulas.contains(address)));
            mustBeFew();
        }
    }

    private void mustBeFew() {
        if (cells.size() > MOST_CELLS || formulas.size() > MOST_CELLS) {
            throw SheetReader.refused("sheet.tall", SheetReader.MOST_ROWS);
        }
    }
}

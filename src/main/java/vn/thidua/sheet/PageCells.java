package vn.thidua.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** Keeps the cells of a sheet by their address; cells without a proper address are nobody's. */
class PageCells implements SheetContentsHandler {

    private static final int MOST_CELLS = SheetReader.MOST_ROWS * SheetReader.MOST_COLUMNS;

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    private final Map<String, SentBook.Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> formulas = new HashMap<>();

    SentBook.Page page(String name) {
        formulas.forEach((at, formula) -> cells.putIfAbsent(at, new SentBook.Cell("", formula)));
        return new SentBook.Page(name, cells);
    }

    void formula(String address, String formula) {
        if (isAddress(address)) {
            formulas.put(address, formula);
        }
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
        if (isAddress(address) && (!text.isEmpty() || formulas.containsKey(address))) {
            cells.put(address, new SentBook.Cell(text, formulas.get(address)));
            mustBeFew();
        }
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }

    private void mustBeFew() {
        if (cells.size() > MOST_CELLS || formulas.size() > MOST_CELLS) {
            throw SheetReader.refused("sheet.tall", SheetReader.MOST_ROWS);
        }
    }
}

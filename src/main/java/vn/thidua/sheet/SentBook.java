package vn.thidua.sheet;

import java.util.List;
import java.util.Map;

/** A workbook as it was sent in, sheet by sheet and cell by cell. */
public record SentBook(List<Page> pages) {

    /**
     * A sheet.
     *
     * @param cells by their address, such as "B7"; only those that hold something
     */
    public record Page(String name, Map<String, Cell> cells) {

        /** What stands at an address. */
        public Cell cell(String address) {
            return cells.getOrDefault(address, Cell.EMPTY);
        }
    }

    /**
     * What a cell holds.
     *
     * @param text cleaned, of several lines; a number as short as it can be said, with a decimal point
     * @param formula the text is what a formula gave
     */
    public record Cell(String text, boolean formula) {

        static final Cell EMPTY = new Cell("", false);
    }

    public SentBook {
        pages = List.copyOf(pages);
    }
}

package vn.thidua.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param formula whose result the text is; empty where the program that saved the file left it out, null where there is none
     */
    public record Cell(String text, @Nullable String formula) {

        static final Cell EMPTY = new Cell("", null);

        /** Was the text reckoned, not typed? */
        public boolean reckoned() {
            return formula != null;
        }
    }

    public SentBook {
        pages = List.copyOf(pages);
    }

    /** The sheet of that name. */
    public Optional<Page> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }
}

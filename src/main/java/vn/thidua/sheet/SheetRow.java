package vn.thidua.sheet;

import java.util.List;

/**
 * One row of a workbook that was sent in.
 *
 * @param number the row's number as Excel shows it
 * @param cells texts in the order of the expected headings, cleaned; empty where the cell is
 * @param letters the column letter of each heading
 * @param formulas positions of cells that hold a formula instead of a value
 */
public record SheetRow(int number, List<String> cells, List<String> letters, List<Integer> formulas) {

    public SheetRow {
        cells = List.copyOf(cells);
        letters = List.copyOf(letters);
        formulas = List.copyOf(formulas);
    }

    /** The cell's address as Excel shows it, such as "B7". */
    String address(int position) {
        return letters.get(position) + number;
    }
}

package vn.thidua.sheet;

import java.util.List;
import vn.thidua.sheet.CheckedRow.State;

/** A workbook that was sent in, row by row, before anything is taken over. */
public record SheetPreview(String fileName, List<String> headings, List<CheckedRow> rows) {

    /** How many rows will be taken over, are left out, and have to be mended. */
    public Object[] counts() {
        return new Object[] {
            rows.stream().filter(CheckedRow::isTaken).count(),
            CheckedRow.count(rows, State.SKIPPED),
            CheckedRow.count(rows, State.ERROR)
        };
    }

    /** Does any row say something in this column? What nobody filled in only takes room. */
    public boolean holds(int column) {
        return rows.stream()
                .map(checked -> checked.row().cells())
                .anyMatch(cells -> !cells.get(column).isBlank());
    }

    /** Message key of why nothing can be taken over, where nothing can. */
    public String hindranceKey() {
        return hasErrors() ? "sheet.mend" : "sheet.nothing";
    }

    /** Does any row have to be mended? */
    public boolean hasErrors() {
        return CheckedRow.count(rows, State.ERROR) > 0;
    }

    /** Is everything mended, and is there anything to take over? */
    public boolean ready() {
        return CheckedRow.areReady(rows);
    }
}

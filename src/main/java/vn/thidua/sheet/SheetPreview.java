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

    /** Is everything mended, and is there anything to take over? */
    public boolean ready() {
        return CheckedRow.areReady(rows);
    }
}

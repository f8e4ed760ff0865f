package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Row;

/** Rows of tables that are not plain lines. */
final class Tables {

    private Tables() {}

    /** A sum under a table; cells are the figures at the right end. */
    static Row sum(int columns, String label, List<String> cells) {
        return wide(Row.Kind.SUM, columns, label, cells);
    }

    /** The head of the lines below it. */
    static Row group(int columns, String label) {
        return wide(Row.Kind.GROUP, columns, label, List.of());
    }

    private static Row wide(Row.Kind kind, int columns, String label, List<String> cells) {
        List<String> all = new ArrayList<>(Arrays.asList("", label));
        all.addAll(cells);
        all.addAll(Collections.nCopies(columns - all.size(), ""));
        return new Row(kind, all);
    }

    /** A table alone on pages across, with its title. */
    static Block across(String title, Block... blocks) {
        return new Block.Annex(null, title, null, true, List.of(blocks));
    }
}

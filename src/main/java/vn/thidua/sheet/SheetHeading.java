package vn.thidua.sheet;

import java.util.List;
import vn.thidua.shared.Names;

/**
 * A column as it is looked for in a sheet.
 *
 * @param names what its heading may say, the first as our own workbooks write it
 * @param required without it the sheet is another one; else its cells are simply empty
 * @param lines its cells hold several lines
 */
record SheetHeading(List<String> names, boolean required, boolean lines) {

    static SheetHeading required(String name) {
        return new SheetHeading(List.of(name), true, false);
    }

    /** Is this one of its names, accents and case aside? */
    boolean isNamed(String text) {
        return names.stream().anyMatch(name -> Names.fold(name).equals(Names.fold(text)));
    }

    /** The cell's text, as it is kept. */
    String clean(String text) {
        return lines ? Names.lines(text) : Names.clean(text);
    }

    String name() {
        return names.get(0);
    }
}

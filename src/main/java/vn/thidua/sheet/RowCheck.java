package vn.thidua.sheet;

import java.io.Serializable;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.DateFormat;

/** Reads the cells of one row as values and collects what is wrong with them. Positions count the headings from 0. */
public final class RowCheck {

    private final SheetRow row;
    private final List<CheckedRow.Note> notes = new ArrayList<>();
    private final Set<Integer> wrong = new HashSet<>();
    private CheckedRow.State state = CheckedRow.State.READY;

    public RowCheck(SheetRow row) {
        this.row = row;
        row.formulas().forEach(at -> error(at, "sheet.formula"));
    }

    /** The text; empty where there is none, an error where it is longer than that. */
    public String text(int position, int longest) {
        String text = row.cells().get(position);
        if (text.length() > longest) {
            error(position, "sheet.long", longest);
        }
        return text;
    }

    /** As {@link #text}, and an error where there is none. */
    public String required(int position, int longest) {
        if (row.cells().get(position).isEmpty()) {
            error(position, "sheet.missing");
        }
        return text(position, longest);
    }

    /** The day, written as in forms; null where the cell is empty or no day. */
    public @Nullable LocalDate date(int position) {
        String text = row.cells().get(position);
        try {
            return text.isEmpty() ? null : new DateFormat().parse(text, Locale.ROOT);
        } catch (ParseException noDay) {
            error(position, "typeMismatch.java.time.LocalDate");
            return null;
        }
    }

    public void error(int position, String key, Serializable... args) {
        note(CheckedRow.State.ERROR, position, key, args);
    }

    public void warn(int position, String key, Serializable... args) {
        note(CheckedRow.State.WARNING, position, key, args);
    }

    /** The row is there already. */
    public void skip(int position, String key, Serializable... args) {
        note(CheckedRow.State.SKIPPED, position, key, args);
    }

    public boolean hasErrors() {
        return state == CheckedRow.State.ERROR;
    }

    public CheckedRow done() {
        return new CheckedRow(row, state, List.copyOf(notes));
    }

    /** What is wrong with a cell is said once: the rest would follow from it, or be found when it is mended. */
    private void note(CheckedRow.State atLeast, int position, String key, Serializable... args) {
        if (wrong.contains(position)) {
            return;
        }
        if (atLeast == CheckedRow.State.ERROR) {
            wrong.add(position);
        }
        notes.add(new CheckedRow.Note(row.address(position), key, List.of(args)));
        if (atLeast.compareTo(state) > 0) {
            state = atLeast;
        }
    }
}

package vn.thidua.sheet;

import java.io.Serializable;
import java.util.List;
import vn.thidua.shared.RuleViolation;

/** A row with what is to be said about it before it is taken over. */
public record CheckedRow(SheetRow row, State state, List<Note> notes) {

    public enum State {
        /** Will be taken over. */
        READY,
        /** Will be taken over, but somebody should look at it. */
        WARNING,
        /** Is there already and will be left out. */
        SKIPPED,
        /** Has to be mended in the file first. */
        ERROR;

        String key() {
            return "sheet.state." + name();
        }

        String tone() {
            return switch (this) {
                case READY -> "done";
                case WARNING -> "waiting";
                case SKIPPED -> "muted";
                case ERROR -> "danger";
            };
        }
    }

    /** A sentence about one cell: its address, a message key and arguments. */
    public record Note(String cell, String key, List<Serializable> args) {

        /** For {@code #messages.msgWithParams}. */
        public Object[] arguments() {
            return args.toArray();
        }
    }

    public String stateKey() {
        return state.key();
    }

    public String tone() {
        return state.tone();
    }

    boolean isTaken() {
        return state == State.READY || state == State.WARNING;
    }

    /** Is everything mended, and is there anything to take over? */
    static boolean areReady(List<CheckedRow> rows) {
        return count(rows, State.ERROR) == 0 && rows.stream().anyMatch(CheckedRow::isTaken);
    }

    /** The rows to be taken over; refused while one of all has to be mended, or none is left. */
    public static List<CheckedRow> taken(List<CheckedRow> rows) {
        if (!areReady(rows)) {
            throw new RuleViolation(count(rows, State.ERROR) > 0 ? "sheet.errorsLeft" : "sheet.nothing");
        }
        return rows.stream().filter(CheckedRow::isTaken).toList();
    }

    static long count(List<CheckedRow> rows, State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}

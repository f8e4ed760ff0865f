package vn.thidua.nextyear;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Option;

/**
 * One thing that the next year needs, in words.
 *
 * @param now how it is this year
 * @param then how it will be, or is, in the next
 * @param differences what is otherwise then; empty where nothing is
 * @param link where it is done, with what is done there; null where it is done on this page or nothing is to do
 */
record ChecklistItem(
        String name,
        State state,
        String now,
        String then,
        List<String> differences,
        @Nullable Option link) {

    /** How far a thing is. */
    enum State {
        /** Nothing is left to do. */
        DONE("done"),
        /** May be done later; the year works without. */
        LATER("waiting"),
        /** Should be looked at before people work with the year. */
        LOOK("danger");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        String key() {
            return "nextyear.state." + name();
        }
    }

    ChecklistItem {
        differences = List.copyOf(differences);
    }

    public boolean done() {
        return state == State.DONE;
    }

    /** Message key of its state. */
    public String stateKey() {
        return state.key();
    }

    /** The tone of its badge. */
    public String tone() {
        return state.tone;
    }
}

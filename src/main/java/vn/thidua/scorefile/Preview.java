package vn.thidua.scorefile;

import java.util.List;
import vn.thidua.cluster.MemberView;
import vn.thidua.scorefile.Found.State;
import vn.thidua.scoring.SheetKey;

/**
 * What a file would change, before anything is.
 *
 * @param draft where the file lies, below the sheet's address
 * @param seen what the sheet held when this was found out
 */
record Preview(SheetKey key, MemberView member, String fileName, String draft, String seen, List<Found> cells) {

    /** Where it is taken over. */
    public String address() {
        return key.act(draft);
    }

    public List<Found> changes() {
        return of(State.CHANGE);
    }

    public List<Found> conflicts() {
        return of(State.CONFLICT);
    }

    public List<Found> refusals() {
        return of(State.REFUSED);
    }

    private List<Found> of(State state) {
        return cells.stream().filter(cell -> cell.state() == state).toList();
    }

    /** Is there anything to take over? */
    public boolean ready() {
        return !changes().isEmpty() || !conflicts().isEmpty();
    }

    /** Does the file say what the sheet says? */
    public boolean same() {
        return cells.isEmpty();
    }
}

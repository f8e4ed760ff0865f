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
 * @param strangers the names of sheets in it that are not read
 */
record Preview(
        SheetKey key,
        MemberView member,
        String fileName,
        String draft,
        String seen,
        List<String> strangers,
        List<Found> cells) {

    /** So many refused cells are told one by one: a sheet may hold tens of thousands. */
    private static final int MOST_TOLD = 200;

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

    /** The refused cells that are told one by one. */
    public List<Found> told() {
        return refusals().stream().limit(MOST_TOLD).toList();
    }

    /** How many more there are. */
    public int untold() {
        return refusals().size() - told().size();
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

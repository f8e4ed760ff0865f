package vn.thidua.grid;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.MemberView;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.UnitId;

/**
 * Who looks at the grid.
 *
 * @param units sees the sheets of these units at every time, the others' once they are final
 * @param chosen the sheet asked for; null where none was
 * @param writes whether cells are offered to be entered
 */
record Viewer(Here here, Set<UnitId> units, @Nullable Long chosen, boolean writes) {

    static Viewer of(Here here, Actor actor, @Nullable Long chosen) {
        return new Viewer(here, actor.units(), chosen, true);
    }

    /** The same person with a copy on paper. */
    Viewer reading() {
        return new Viewer(here, units, chosen, false);
    }

    /** Does this person see every sheet at every time? */
    boolean all() {
        return here.allows(Action.SHEET_READ);
    }

    boolean reads(MemberView member) {
        return all() || units.contains(member.unit());
    }

    /** As whom this person may enter points into the member's sheet now. */
    Optional<Scorer> enters(MemberView member, SheetData sheet) {
        return writes
                ? Optional.ofNullable(sheet.status().opensTo(here.at(member.unit())))
                        .map(Scorer::of)
                : Optional.empty();
    }
}

package vn.thidua.crosscheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;

/**
 * Who checks whom and how far they are, as the page shows it.
 *
 * @param begun some checker has sent points, so that it is not drawn again
 * @param canChange the person may draw, change, and move sheets on
 * @param mine the checks of the units for which the person acts
 */
record AllocationPage(PeerDraw.Lot lot, List<Row> rows, boolean begun, boolean canChange, List<Cell> mine) {

    /**
     * One member.
     *
     * @param checks the sheets it checks
     * @param checkedBy who checks its own
     * @param awaited its sheet is being checked now, and somebody has not sent yet
     */
    record Row(MemberView member, List<Cell> checks, List<Cell> checkedBy, boolean awaited) {}

    /**
     * One check, named by the other member.
     *
     * @param id of the check
     * @param sheet member whose sheet is checked
     * @param fixed it was sent once, so that nobody else checks instead
     * @param changed not by lot: by whom, when and why
     * @param passedOver the sheet went on without it: by whom, when and why
     * @param stranded the checker takes no part, so that somebody has to decide how the sheet goes on
     */
    record Cell(
            long id,
            MemberView sheet,
            String name,
            CheckState state,
            boolean fixed,
            PeerCheck.@Nullable Changed changed,
            PeerCheck.@Nullable Changed passedOver,
            boolean stranded) {

        /** Does the checker have something to do, or something to look at? */
        public boolean hasPage() {
            return state != CheckState.NOT_YET;
        }

        /** May somebody else check instead? */
        public boolean changeable() {
            return !fixed && !state.isPassed();
        }

        public boolean open() {
            return state.isOpen();
        }

        /** Does the sheet wait for the checker, or for a decision to do without? */
        public boolean awaited() {
            return state.isAwaited();
        }
    }

    /** A sheet whose checker takes no part. */
    record Stranded(MemberView sheet, Cell check) {}

    /** The sheets that wait for somebody to decide who checks them now; named to those who can. */
    public List<Stranded> stranded() {
        return !canChange
                ? List.of()
                : rows.stream()
                        .flatMap(row -> row.checkedBy().stream()
                                .filter(Cell::stranded)
                                .map(check -> new Stranded(row.member(), check)))
                        .toList();
    }
}

package vn.thidua.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.CellState;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * All members side by side: one column a sheet, one row a line of the scale.
 *
 * @param waiting members that have no sheet by this scale yet
 */
record Grid(ScaleView scale, List<Column> columns, List<Row> rows, List<String> waiting) {

    /** With more columns than these a sheet of A4 no longer holds full names. */
    private static final int MOST_FULL_NAMES = 8;

    /**
     * One sheet.
     *
     * @param link its page, where this person may read it
     * @param totals as far as points are given: the official ones, else the unit's own; null where hidden
     * @param complete nothing is missing at the official stage
     * @param standing where the unit stands, as far as this person may see it; null for the sheet of a part
     */
    record Column(
            MembershipId member,
            long sheet,
            String name,
            String label,
            String part,
            @Nullable String group,
            SheetStatus status,
            @Nullable String link,
            boolean current,
            @Nullable Totals totals,
            boolean complete,
            @Nullable Standing standing) {

        public String tone() {
            return status.tone();
        }

        public boolean begun() {
            return totals != null && totals.begun();
        }

        /** Was the rank stated instead of computed? */
        public boolean stated() {
            return standing != null && standing.stated();
        }

        /** The unit's name, with the part's where the sheet is of a part of it. */
        public String title() {
            return part.isEmpty() ? name : name + " – " + part;
        }

        @Nullable
        public Integer rank() {
            return standing == null ? null : standing.rank();
        }

        /** Like ranks, grades are given to units, not to their parts. */
        @Nullable
        String grade() {
            return standing == null ? null : standing.grade();
        }
    }

    /** A section with its subtotals, or a criterion with its cells; both in the order of the columns. */
    record Row(
            boolean section,
            int depth,
            String code,
            String text,
            LineKind kind,
            @Nullable Points max,
            List<Cell> cells) {}

    /** Points of one sheet in one row; the unit's own stand beside where they differ. */
    record Cell(
            CellState state,
            @Nullable Points points,
            @Nullable Points self,
            @Nullable String reason) {

        static final Cell HIDDEN = new Cell(CellState.HIDDEN, null, null, null);
    }

    public Points max() {
        return scale.sum(LineKind.BASE);
    }

    /** Too many sheets to head each with the full name of its unit: on paper the letters would stand in a pile. */
    public boolean wide() {
        return columns.size() > MOST_FULL_NAMES;
    }

    public long criteria() {
        return rows.stream().filter(row -> !row.section()).count();
    }

    public boolean has(String kind) {
        return rows.stream().anyMatch(row -> row.kind() == LineKind.valueOf(kind));
    }

    public long handedIn() {
        return columns.stream().filter(column -> column.status().handedIn()).count();
    }

    public long finished() {
        return columns.stream()
                .filter(column -> column.status() == SheetStatus.FINAL)
                .count();
    }

    /** Is any column's rank open, so that the page says why? */
    public boolean ranksOpen() {
        return columns.stream().anyMatch(column -> column.part().isEmpty() && column.rank() == null);
    }
}

package vn.thidua.scoring;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.scoring.SheetData.Totals;
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

    /** How a cell is to be read; also its colour. */
    enum State {
        /** Neither the unit nor the official stage gave points. */
        MISSING,
        /** The unit's own points. */
        SELF,
        /** The official stage gave the same as the unit. */
        CONFIRMED,
        /** The official stage gave something else. */
        DIFFERS,
        /** Not for this person before the sheet is final. */
        HIDDEN;

        public String key() {
            return "scoring.state." + name();
        }

        public String css() {
            return "cell-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One sheet.
     *
     * @param link its page, where this person may read it
     * @param totals as far as points are given: the official ones, else the unit's own; null where hidden
     * @param complete nothing is missing at the official stage
     * @param computedRank by points; null while somebody in the group is incomplete
     * @param stated the rank that holds instead, where one was stated
     */
    record Column(
            MembershipId member,
            long sheet,
            String name,
            String label,
            String part,
            @Nullable String group,
            ScoreSheet.Status status,
            @Nullable String link,
            boolean current,
            @Nullable Totals totals,
            boolean complete,
            @Nullable Integer computedRank,
            StatedRanks.@Nullable Stated stated) {

        public String tone() {
            return switch (status) {
                case SELF_SCORING -> "waiting";
                case SUBMITTED -> "active";
                case FINAL -> "done";
            };
        }

        public boolean begun() {
            return totals != null && totals.begun();
        }

        /** The unit's name, with the part's where the sheet is of a part of it. */
        public String title() {
            return part.isEmpty() ? name : name + " – " + part;
        }

        @Nullable
        public Integer rank() {
            return stated == null ? computedRank : Integer.valueOf(stated.rank());
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

    /**
     * The sheet of a part of a member unit.
     *
     * @param empty nothing was entered, so that it can still be taken away
     */
    record Part(long sheet, String member, String name, ScoreSheet.Status status, String link, boolean empty) {}

    /** Points of one sheet in one row; the unit's own stand beside where they differ. */
    record Cell(
            State state,
            @Nullable Points points,
            @Nullable Points self,
            @Nullable String reason) {

        static final Cell HIDDEN = new Cell(State.HIDDEN, null, null, null);
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
        return columns.stream()
                .filter(column -> column.status() != ScoreSheet.Status.SELF_SCORING)
                .count();
    }

    public long finished() {
        return columns.stream()
                .filter(column -> column.status() == ScoreSheet.Status.FINAL)
                .count();
    }

    /** Is any column's rank open, so that the page says why? */
    public boolean ranksOpen() {
        return columns.stream().anyMatch(column -> column.part().isEmpty() && column.rank() == null);
    }
}

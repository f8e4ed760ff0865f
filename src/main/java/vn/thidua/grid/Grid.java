package vn.thidua.grid;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * All members side by side: one column a sheet, one row a line of the scale.
 *
 * @param sums what the rows add up to, a row for each kind of line; the total stands below
 * @param waiting members that have no sheet by this scale yet
 * @param ranked where the members stand; null where this person may not see it
 */
record Grid(
        ScaleView scale,
        List<Column> columns,
        List<Row> rows,
        List<Row> sums,
        List<String> waiting,
        @Nullable RankTable ranked) {

    /** With more columns than these a sheet of A4 no longer holds full names. */
    private static final int MOST_FULL_NAMES = 8;

    /**
     * One sheet.
     *
     * @param link its page, where this person may read it
     * @param totals as far as points are given: the official ones, else the unit's own; null where hidden, and where the unit takes
     *     no part
     * @param complete nothing is missing at the official stage
     * @param standing where the unit stands, as far as this person may see it; null for the sheet of a part
     * @param entering what this person may enter here now; null where the column is only read
     * @param closed why this person can no longer enter anything here; null where nobody would expect it
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
            @Nullable Standing standing,
            @Nullable Entering entering,
            @Nullable Closed closed) {

        /** The stage whose points the column shows: the one at which they are, or were until it ended, entered, else the official one. */
        Stage shows(Stage official) {
            return entering != null ? entering.stage() : closed != null ? closed.stage() : official;
        }

        public boolean enters() {
            return entering != null;
        }

        /** What the lines of one kind add up to; null where nothing was given yet. */
        @Nullable
        Points sum(LineKind kind) {
            Totals sums = known();
            if (sums == null) {
                return null;
            }
            return switch (kind) {
                case BONUS -> sums.bonus();
                case PENALTY -> sums.penalty();
                case BASE, SECTION -> sums.base();
            };
        }

        /** What all of it adds up to; null where nothing was given yet. */
        @Nullable
        Points sum() {
            Totals sums = known();
            return sums == null ? null : sums.total();
        }

        /** The same as it is read, a dash for nothing. */
        public String total() {
            return GridCell.written(sum());
        }

        /** The totals, once anything was given. */
        private @Nullable Totals known() {
            return totals != null && totals.begun() ? totals : null;
        }

        public String tone() {
            return status.tone();
        }

        public boolean begun() {
            return known() != null;
        }

        /** Does its unit take no part? */
        boolean absent() {
            return status == SheetStatus.ABSENT;
        }

        /** Where it is told how the unit came to its points; null for the sheet of a part and while there are none. */
        public @Nullable String why() {
            return link == null || !part.isEmpty() || !begun() ? null : link + "/vi-sao";
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

    /**
     * What somebody may enter into a column.
     *
     * @param missing lines that wait for points
     * @param unexplained points that differ and wait for a reason
     */
    record Entering(Stage stage, SheetKey key, int missing, int unexplained) {

        /** Where one cell is saved; the line's id goes into the braces. */
        public String cells() {
            return key.act(path() + "luoi/{line}");
        }

        /** Where the whole column is saved as a form. */
        public String column() {
            return key.act(path().replace("/", ""));
        }

        private String path() {
            return switch (stage) {
                case SELF -> "";
                case STAFF -> "tham-dinh/";
                default -> "diem-cum/";
            };
        }

        /** Has every line its points and its reason? */
        public boolean ready() {
            return missing == 0 && unexplained == 0;
        }
    }

    /**
     * The stage a sheet waits for has ended.
     *
     * @param stage that one
     * @param from the first day on which nothing is taken any more
     * @param why key and arguments of the sentence that says so
     */
    record Closed(Stage stage, LocalDate from, String why, List<Object> args) {}

    /** What is said of sheets that are closed for the same reason. */
    record Notice(Closed closed, List<String> units) {}

    /**
     * A section with its subtotals, a criterion with its cells, or a row of the foot; cells are in the order of the columns.
     *
     * @param code null in the foot
     * @param counted how it is counted beside the base; null where it is part of that
     * @param max the most points; null where nothing limits them
     */
    record Row(
            String css,
            @Nullable String code,
            String text,
            @Nullable String counted,
            @Nullable Points max,
            List<GridCell> cells) {}

    /** The one sheet a phone shows, and whose cells are fields where there is no script. */
    public Column current() {
        return columns.stream().filter(Column::current).findFirst().orElse(columns.get(0));
    }

    /** Can this person enter anything here? */
    public boolean enters() {
        return columns.stream().anyMatch(Column::enters);
    }

    /** Why nothing can be entered into some of the sheets, each reason once. */
    public List<Notice> closings() {
        Map<Closed, List<String>> units = columns.stream()
                .filter(column -> column.closed() != null)
                .collect(Collectors.groupingBy(
                        column -> Objects.requireNonNull(column.closed()),
                        LinkedHashMap::new,
                        Collectors.mapping(Column::title, Collectors.toList())));
        return units.entrySet().stream()
                .map(reason -> new Notice(reason.getKey(), reason.getValue()))
                .toList();
    }

    /** Too many sheets to head each with the full name of its unit: on paper the letters would stand in a pile. */
    public boolean wide() {
        return columns.size() > MOST_FULL_NAMES;
    }

    public int criteria() {
        return scale.leaves().size();
    }

    public long handedIn() {
        return columns.stream().filter(column -> column.status().handedIn()).count();
    }

    public long finished() {
        return columns.stream()
                .filter(column -> column.status() == SheetStatus.FINAL)
                .count();
    }
}

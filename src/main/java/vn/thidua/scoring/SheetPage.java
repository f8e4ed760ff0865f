package vn.thidua.scoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.LineKind;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/**
 * A sheet as its page shows it.
 *
 * @param max what the base criteria add up to
 * @param mode what this person may enter now
 */
record SheetPage(
        SheetKey key,
        ClusterKind kind,
        SheetData sheet,
        MemberView member,
        String scaleTitle,
        Points max,
        Mode mode,
        List<Row> rows,
        Totals self,
        Totals head) {

    /** What can be entered. */
    enum Mode {
        READ,
        SELF,
        FINAL
    }

    /** A message beside a cell. */
    record Fault(String key, Object[] args) {}

    /** The stored value of an entry that two people changed, beside what this person typed. */
    record Both(@Nullable Points points, @Nullable String reason, String by, Instant at) {}

    /** A section with the subtotals of both stages, or a line. */
    record Row(
            boolean section,
            int depth,
            String code,
            String text,
            @Nullable Line line,
            Sub sub) {}

    /** Subtotals of a section; nothing where no line of it has points of that stage yet. */
    record Sub(
            long section,
            @Nullable Points max,
            @Nullable Points self,
            @Nullable Points head) {}

    /**
     * A line with its cells.
     *
     * @param typed what the editable cells contain: as stored, or as typed where it was refused
     * @param others what peers, departments and councils gave
     */
    record Line(
            SheetData.Line data,
            @Nullable String guidance,
            Typed typed,
            @Nullable Fault pointsFault,
            @Nullable Fault reasonFault,
            @Nullable Both conflict,
            List<SheetData.Entry> others) {

        public long id() {
            return data.id();
        }

        public SheetData.@Nullable Entry self() {
            return data.entry(Stage.SELF).orElse(null);
        }

        public SheetData.@Nullable Entry head() {
            return data.entry(Stage.HEAD).orElse(null);
        }

        /** How the line stands; also its colour. */
        public CellState state() {
            if (head() == null || head().points() == null) {
                return self() == null || self().points() == null ? CellState.MISSING : CellState.SELF;
            }
            return data.differs() ? CellState.DIFFERS : CellState.CONFIRMED;
        }

        public boolean refused() {
            return pointsFault != null || reasonFault != null || conflict != null;
        }
    }

    /** The content of the editable cells. */
    record Typed(
            @Nullable String points,
            @Nullable String reason,
            @Nullable Long version) {}

    /** Where the whole form is saved. */
    public String saves() {
        return key.act(entersFinal() ? "diem-cum" : "");
    }

    /** Where one line is saved as soon as its cell is left; null where nothing can be entered. */
    @Nullable
    public String saves(Line line) {
        return enters() ? key.act((entersFinal() ? "diem-cum/" : "") + "dong/" + line.id()) : null;
    }

    public String act(String what) {
        return key.act(what);
    }

    /** Message key of the head's column: "Cụm chấm", "Khối chấm". */
    public String headKey() {
        return Stage.HEAD.key(kind);
    }

    public boolean enters() {
        return mode != Mode.READ;
    }

    public boolean entersSelf() {
        return mode == Mode.SELF;
    }

    public boolean entersFinal() {
        return mode == Mode.FINAL;
    }

    public String statusKey() {
        return sheet.status().key();
    }

    public String tone() {
        return sheet.status().tone();
    }

    public Line line(long id) {
        return rows.stream()
                .map(Row::line)
                .filter(line -> line != null && line.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public List<Sub> subs() {
        return rows.stream().filter(Row::section).map(Row::sub).toList();
    }

    public boolean hasOthers() {
        return rows.stream()
                .anyMatch(row -> row.line() != null && !row.line().others().isEmpty());
    }

    public boolean hasBonus() {
        return has(LineKind.BONUS);
    }

    public boolean hasPenalty() {
        return has(LineKind.PENALTY);
    }

    private boolean has(LineKind kind) {
        return sheet.lines().stream().anyMatch(line -> line.kind() == kind);
    }
}

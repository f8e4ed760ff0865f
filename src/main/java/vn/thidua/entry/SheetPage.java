package vn.thidua.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.LineKind;
import vn.thidua.evidence.EvidenceView;
import vn.thidua.measure.Levels;
import vn.thidua.measure.Measure;
import vn.thidua.platform.Option;
import vn.thidua.scoring.CellState;
import vn.thidua.scoring.Deviation;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * A sheet as its page shows it.
 *
 * @param max what the base criteria add up to, those that do not apply to the unit left out
 * @param at the stage at which this person may enter something now; null where nothing
 * @param totals by stage: the unit's, and those of the stages that check and have a column of their own
 * @param threshold differences up to it may share one reason
 * @param evidencePath where this person finds the unit's evidence, each item at its id below it
 * @param missing what keeps this person from sending the sheet on
 * @param official the stage whose points count
 * @param byRule the stage whose points should; another where the sheet passed it over
 * @param programme whose rule says so
 */
record SheetPage(
        SheetKey key,
        ClusterKind kind,
        SheetData sheet,
        MemberView member,
        String scaleTitle,
        Points max,
        @Nullable Stage at,
        List<Row> rows,
        Map<Stage, Totals> totals,
        Points threshold,
        String evidencePath,
        List<Missing> missing,
        Stage official,
        Stage byRule,
        String programme,
        InTime inTime) {

    /**
     * Until when the stage that the sheet waits for takes points.
     *
     * @param deadline null where there is none
     * @param closing why nothing is taken any more; null while it is
     */
    record InTime(
            SheetFacts.@Nullable Deadline deadline,
            @Nullable RuleViolation closing) {

        public boolean open() {
            return closing == null;
        }
    }

    /** What a line still lacks; line is 0 where it is about the sheet. */
    record Missing(long line, String code, String text, Fault what) {}

    /** A message beside a cell. */
    record Fault(String key, Object[] args) {}

    /** The stored value of an entry that two people changed, beside what this person typed. */
    record Both(@Nullable String entered, @Nullable String reason, String by, Instant at) {}

    /** A section with the subtotals of all stages, or a line. */
    record Row(
            boolean section,
            int depth,
            String code,
            String text,
            @Nullable Line line,
            Sub sub) {}

    /** Subtotals of a section by stage; nothing where no line of it has points of that stage yet. */
    record Sub(long section, @Nullable Points max, Map<Stage, Points> points) {

        @Nullable
        public Points points(Stage stage) {
            return points.get(stage);
        }
    }

    /**
     * A line with its cells.
     *
     * @param typed what the editable cells contain: as stored, or as typed where it was refused
     * @param others what peers, departments and councils gave
     * @param evidence what the unit shows for the line
     * @param state how the line stands
     * @param before what the unit officially got for it in the year before; null where nothing is known
     * @param changed the unit entered something else after this person's stage gave its points
     * @param unexplained how the points typed here differ from those before; null where not, or where a reason is there
     */
    record Line(
            SheetData.Line data,
            @Nullable String guidance,
            Typed typed,
            @Nullable Fault pointsFault,
            @Nullable Fault reasonFault,
            @Nullable Both conflict,
            List<SheetData.Entry> others,
            List<EvidenceView> evidence,
            CellState state,
            YearBefore.@Nullable Got before,
            boolean changed,
            @Nullable Deviation unexplained) {

        public long id() {
            return data.id();
        }

        public SheetData.@Nullable Entry entry(Stage stage) {
            return data.entry(stage).orElse(null);
        }

        /** The points to choose from, with the condition of each; none where everything up to the maximum can be given. */
        public List<Option> choices() {
            Measure measure = data.rule().measure();
            return measure.choices(data.max()).stream()
                    .map(points -> Option.of(points, label(measure, points)))
                    .toList();
        }

        private static String label(Measure measure, Points points) {
            String condition = measure instanceof Levels levels ? levels.condition(points) : null;
            return condition == null ? points.toString() : points + " – " + condition;
        }

        /** The choice the cell contains; null where it contains something else. */
        public @Nullable String chosen() {
            try {
                return typed.points() == null
                        ? null
                        : Points.parse(typed.points()).toString();
            } catch (IllegalArgumentException noPoints) {
                return null;
            }
        }

        /** What was typed and is none of the choices; it is shown all the same. */
        public @Nullable String unknown() {
            String chosen = chosen();
            boolean known = choices().stream().anyMatch(choice -> choice.value().equals(chosen));
            return known || "".equals(typed.points()) ? null : typed.points();
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

    /** Where one line is saved as soon as its cell is left; null where nothing can be entered. */
    @Nullable
    public String saves(Line line) {
        return enters() && line.data().rule().isEntered() ? does("dong/" + line.id()) : null;
    }

    /** Where it is told how a line came to the points that count; null while it has none, and for the sheet of a part. */
    @Nullable
    public String why(Line line) {
        return sheet.main() && line.data().official(official) != null ? act("vi-sao") + "#dong-" + line.id() : null;
    }

    /** Where something is done at the stage at which this person enters; nothing: where the whole form is saved. */
    public String does(String what) {
        if (at == Stage.PEER) {
            return CheckModel.path(key) + (what.isEmpty() ? "" : "/" + what);
        }
        String stage = at == Stage.STAFF ? "tham-dinh" : at == Stage.HEAD ? "diem-cum" : "";
        return key.act(stage.isEmpty() || what.isEmpty() ? stage + what : stage + "/" + what);
    }

    public String act(String what) {
        return key.act(what);
    }

    /** Where this very page is. */
    public String address() {
        return at == Stage.PEER ? does("") : key.page();
    }

    /** Message key of a stage's column: "Tự chấm", "Cụm chấm", "Khối chấm". */
    public String stageKey(Stage stage) {
        return stage.key(kind);
    }

    /** Is it with other members now? */
    public boolean checkedByMembers() {
        return sheet.status().takes(Stage.PEER);
    }

    public boolean enters() {
        return at != null;
    }

    public boolean enters(Stage stage) {
        return at == stage;
    }

    public boolean entersSelf() {
        return at == Stage.SELF;
    }

    /** Does this person check what the unit gave itself? */
    public boolean checksNow() {
        return enters() && !entersSelf();
    }

    /** Does this person check a sheet that was once given back to the unit? */
    public boolean checksAgain() {
        return checksNow() && sheet.returned() != null;
    }

    /** The lines that the unit changed after this person's stage gave its points. */
    public List<Line> changed() {
        return rows.stream()
                .map(Row::line)
                .filter(line -> line != null && line.changed())
                .toList();
    }

    /** What this person takes over by one act. */
    public Accepting accepting() {
        return Accepting.of(sheet, Objects.requireNonNull(at));
    }

    /** Is one reason taken for all small differences? */
    public boolean sharesReason() {
        return checksNow() && threshold.exceeds(Points.ZERO);
    }

    /** The totals of the stage at which this person enters. */
    public Totals entered() {
        return totals(Objects.requireNonNullElse(at, Stage.SELF));
    }

    public Totals totals(Stage stage) {
        return Objects.requireNonNullElse(totals.get(stage), Totals.NONE);
    }

    /** The stages with a column, in their order: the unit first. */
    public List<Stage> stages() {
        return totals.keySet().stream().sorted().toList();
    }

    /** Those of them that check. */
    public List<Stage> checks() {
        return stages().stream().filter(stage -> stage != Stage.SELF).toList();
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

    /** Is any line left out of this unit's maximum? */
    public boolean reduced() {
        return sheet.lines().stream().anyMatch(line -> !line.applies());
    }

    /** Has it any line of this kind? */
    public boolean has(String kind) {
        return sheet.lines().stream().anyMatch(line -> line.kind() == LineKind.valueOf(kind));
    }
}

package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** What is done with a sheet: the unit scores itself and hands in, each stage checks and is done, a sheet is given back. */
@Service
@Transactional
public class Entering {

    private final ScoreSheets sheets;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final LineEvidence evidence;
    private final SheetDesk desk;

    Entering(ScoreSheets sheets, ClusterYears years, ProgrammeRules rules, LineEvidence evidence, SheetDesk desk) {
        this.sheets = sheets;
        this.years = years;
        this.rules = rules;
        this.evidence = evidence;
        this.desk = desk;
    }

    /** Keeps what was typed at a stage; {@code form} may hold all lines, or one, which is then the only one looked at. */
    public void save(SheetKey key, Scorer scorer, ScoresForm form, Actor actor) {
        if (form.cells().size() == 1) {
            ScoreSheet sheet = desk.openForOneLine(key, scorer);
            enter(sheet, id -> sheets.line(id, sheet).orElseThrow(NotFound::new), key, scorer, form, actor);
        } else {
            enter(key, scorer, form, actor);
        }
    }

    /** The unit hands in what was typed and is kept first; refused while anything is missing. */
    public void submit(SheetKey key, ScoresForm form, Actor actor) {
        ScoreSheet sheet = enter(key, Scorer.SELF, form, actor);
        Set<Long> shown = evidence.shown(key.year(), key.member());
        refuse(form, sheet.missingToSubmit(shown));
        sheets.flush(); // the points stand in the database first: nothing is entered into a final sheet
        sheet.submit(shown, desk.now(), rulesOf(key).stages());
        desk.record(sheet, key, "scoring.history.submitted", actor);
    }

    /** A stage that checks is done with this sheet. */
    public void finish(SheetKey key, Scorer scorer, ScoresForm form, Actor actor) {
        ScoreSheet sheet = complete(key, scorer, form, actor);
        sheets.flush(); // the points stand in the database first: nothing is entered into a final sheet
        sheet.finish(scorer, desk.now(), rulesOf(key).stages());
        desk.record(sheet, key, "scoring.history.finished." + scorer.stage(), actor);
    }

    /** One of several that check has nothing missing; the sheet stays with the stage until {@link #passOn}. */
    public void send(SheetKey key, Scorer scorer, ScoresForm form, Actor actor) {
        ScoreSheet sheet = complete(key, scorer, form, actor);
        sheet.send(scorer);
        desk.record(sheet, key, "scoring.history.sent." + scorer.stage(), actor);
    }

    private ScoreSheet complete(SheetKey key, Scorer scorer, ScoresForm form, Actor actor) {
        ScoreSheet sheet = enter(key, scorer, form, actor);
        String common = Names.cleanOrNull(form.common());
        if (common != null) {
            sheet.explainSmall(scorer, rulesOf(key).threshold(), common, desk.hand(actor));
        }
        refuse(form, sheet.missingToSend(scorer));
        return sheet;
    }

    /**
     * The stage of the members that check ends: what they sent is unsealed and told to the history, what they did not send
     * gives way to what they sent before the sheet was given back.
     *
     * @param why the sheet goes on without somebody; null where all have sent
     */
    public void passOn(SheetKey key, @Nullable String why, Actor actor) {
        ScoreSheet sheet = desk.sheet(key);
        sheet.endPeerChecks(desk.now(), rulesOf(key).stages());
        List<Change> told = new ArrayList<>(sheet.lines().stream()
                .flatMap(line -> line.differencesOfPeers().stream())
                .toList());
        told.add(Change.of("scoring.reason", null, why));
        sheets.flush();
        desk.record(sheet, key, "scoring.history.finished.PEER", actor, told.toArray(Change[]::new));
    }

    /**
     * What keeps a scorer from sending this sheet on, each told at the field of its line; the largest differences first.
     * Four statements at most.
     */
    @Transactional(readOnly = true)
    public List<RuleViolation> missing(ClusterYearId year, long sheetId, Scorer scorer) {
        ScoreSheet sheet =
                sheets.readByIdAndClusterYearId(sheetId, year.value()).orElseThrow(NotFound::new);
        return scorer.stage() == Stage.SELF
                ? sheet.missingToSubmit(evidence.shown(year, sheet.member()))
                : sheet.missingToSend(scorer);
    }

    /** Takes the points these are compared with wherever this scorer gave none yet. */
    public void acceptAll(SheetKey key, Scorer scorer, Actor actor) {
        ScoreSheet sheet = desk.open(key, scorer);
        List<Given> before = given(sheet, scorer);
        sheet.acceptAll(scorer, desk.hand(actor));
        recordEntered(sheet, key, "scoring.history.accepted", scorer, actor, changes(sheet, scorer, before));
    }

    /** The unit hands nothing in; it is scored all the same. Nobody says so of the own unit. */
    public void takeOver(SheetKey key, String reason, Here here, Actor actor) {
        here.mustNotBeOwnCause(new RuleViolation("scoring.takeOver.own"));
        ScoreSheet sheet = desk.sheet(key);
        sheet.takeOver(Names.clean(reason), desk.now(), rulesOf(key).stages());
        desk.record(
                sheet, key, "scoring.history.takenOver", actor, Change.of("scoring.reason", null, Names.clean(reason)));
    }

    /** Back to the unit, by the stage that found something. */
    public void giveBack(SheetKey key, Stage by, String reason, Actor actor) {
        ScoreSheet sheet = desk.sheet(key);
        sheet.giveBack(by, Names.clean(reason), desk.hand(actor));
        desk.record(
                sheet, key, "scoring.history.givenBack", actor, Change.of("scoring.reason", null, Names.clean(reason)));
    }

    /** Decides whether a line applies to the unit and what it aims at, beside what was seen then; not for the own unit. */
    public void settle(SheetKey key, long lineId, long seen, LineRule.Setting setting, Here here, Actor actor) {
        here.mustNotBeOwnCause(new RuleViolation("scoring.settle.own"));
        ScoreSheet sheet = desk.sheet(key);
        ScoreLine line = sheet.line(lineId);
        LineRule.Setting before = line.setting();
        FieldEdits edits = new FieldEdits()
                .field("scoring.excludedReason", before.excludedReason(), setting.excludedReason())
                .field("scoring.targetFigure", written(before), written(setting))
                .field("scoring.targetMeasure", before.targetMeasure(), setting.targetMeasure())
                .field("scoring.targetSource", before.targetSource(), setting.targetSource())
                .expect(before.version(), seen);
        sheet.settle(line, setting);
        edits.field("scoring.line", null, line.code());
        desk.record(sheet, key, "scoring.history.settled", actor, edits.changes());
    }

    /**
     * Enters the outcome of an objection, which counts until the official stage scores the line anew.
     *
     * @param entered the points, or the quantity they come from; null keeps the mark that was there first
     * @return the points that count from now on; null where the mark is kept
     */
    public @Nullable Points revise(SheetKey key, long lineId, @Nullable String entered, String reason, Actor actor) {
        ScoreSheet sheet = desk.sheet(key);
        ScoreLine line = sheet.line(lineId);
        ScoresForm.Cell cell = new ScoresForm.Cell(entered, reason, null);
        cell.fault(lineId, line.rule()).map(fault -> fault.at("entered")).ifPresent(fault -> {
            throw fault;
        });
        Given before = line.given(Scorer.REVISED);
        sheet.revise(line, cell.given(line.rule()), desk.hand(actor));
        Given after = line.given(Scorer.REVISED);
        if (!before.equals(after)) {
            desk.record(sheet, key, "scoring.history.entered.REVISED", actor, change(line, before, after));
        }
        return after.points();
    }

    private static @Nullable String written(LineRule.Setting setting) {
        return setting.target() == null ? null : Points.written(setting.target());
    }

    private ScoreSheet enter(SheetKey key, Scorer scorer, ScoresForm form, Actor actor) {
        ScoreSheet sheet = desk.open(key, scorer);
        enter(sheet, sheet::line, key, scorer, form, actor);
        return sheet;
    }

    private void enter(
            ScoreSheet sheet,
            LongFunction<ScoreLine> lineOf,
            SheetKey key,
            Scorer scorer,
            ScoresForm form,
            Actor actor) {
        Refusals refusals = new Refusals();
        List<Change> changes = new ArrayList<>();
        form.cells().forEach((id, cell) -> {
            ScoreLine line = lineOf.apply(lineId(id));
            cell.fault(line.id(), line.rule())
                    .ifPresentOrElse(
                            refusals.faults::add,
                            () -> refusals.guard(() -> changes.add(entered(line, scorer, cell, actor))));
        });
        refuse(form, refusals.faults);
        refusals.throwConflicts();
        Change[] real = changes.stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toArray(Change[]::new);
        if (real.length > 0) {
            recordEntered(sheet, key, "scoring.history.entered." + scorer.stage(), scorer, actor, real);
        }
    }

    private Change entered(ScoreLine line, Scorer scorer, ScoresForm.Cell cell, Actor actor) {
        Given before = line.given(scorer);
        line.enter(scorer, cell.given(line.rule()), cell.version(), desk.hand(actor));
        return change(line, before, line.given(scorer));
    }

    private static Change change(ScoreLine line, Given before, Given after) {
        return Change.of("scoring.line", before.told(line.code()), after.told(line.code()));
    }

    private ScoringRules rulesOf(SheetKey key) {
        return ScoringRules.of(rules, years.get(key.year()));
    }

    /** All refusals of one save, so that people see every wrong cell at once. */
    private static final class Refusals {
        private final List<RuleViolation> faults = new ArrayList<>();
        private final List<FieldConflict> fields = new ArrayList<>();
        private long version;

        private void guard(Runnable act) {
            try {
                act.run();
            } catch (EditConflict conflict) {
                fields.addAll(conflict.fields());
                version = conflict.currentVersion();
            }
        }

        private void throwConflicts() {
            if (!fields.isEmpty()) {
                throw new EditConflict(fields, version);
            }
        }
    }

    /** A line that was not sent along has no cell to stand beside. */
    private static void refuse(ScoresForm form, List<RuleViolation> faults) {
        if (!faults.isEmpty()) {
            Function<RuleViolation, RuleViolation> place =
                    fault -> form.shows(fault.field()) ? fault : new RuleViolation(fault.key(), fault.args());
            throw RuleViolation.all(faults.stream().map(place).toList());
        }
    }

    private static List<Given> given(ScoreSheet sheet, Scorer scorer) {
        return sheet.lines().stream().map(line -> line.given(scorer)).toList();
    }

    private static Change[] changes(ScoreSheet sheet, Scorer scorer, List<Given> before) {
        List<Change> changes = new ArrayList<>();
        List<ScoreLine> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            changes.add(change(lines.get(i), before.get(i), lines.get(i).given(scorer)));
        }
        return changes.toArray(Change[]::new);
    }

    /** What is sealed is told to the history when its stage ends. */
    private void recordEntered(
            ScoreSheet sheet, SheetKey key, String actionKey, Scorer scorer, Actor actor, Change... changes) {
        if (!scorer.isSealed()) {
            desk.record(sheet, key, actionKey, actor, changes);
        }
    }

    private static long lineId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noId) {
            throw new NotFound();
        }
    }
}

package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.scoring.SheetForms.ReasonForm;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What is done with a sheet: the unit scores itself and hands in, the head scores and finishes, staff give back. */
@Service
@Transactional
class Entering {

    private final ScoreSheets sheets;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final History history;
    private final Today today;

    Entering(ScoreSheets sheets, ClusterYears years, ProgrammeRules rules, History history, Today today) {
        this.sheets = sheets;
        this.years = years;
        this.rules = rules;
        this.history = history;
        this.today = today;
    }

    void saveSelf(SheetKey key, ScoresForm form, Actor actor) {
        enter(key, Stage.SELF, form, actor);
    }

    void submit(SheetKey key, ScoresForm form, Actor actor) {
        ScoreSheet sheet = enter(key, Stage.SELF, form, actor);
        refuse(form, sheet.missing(ScoreLine::missingToSubmit));
        sheet.submit(today.now());
        record(sheet, key, "scoring.history.submitted", actor);
    }

    void saveFinal(SheetKey key, ScoresForm form, Actor actor) {
        enter(key, Stage.HEAD, form, actor);
    }

    void finalise(SheetKey key, ScoresForm form, Actor actor) {
        ScoreSheet sheet = enter(key, Stage.HEAD, form, actor);
        refuse(form, sheet.missing(ScoreLine::missingToFinalise));
        sheets.flush(); // the points stand in the database first: nothing is entered into a final sheet
        sheet.finalise(today.now());
        record(sheet, key, "scoring.history.finalised", actor);
    }

    /** Takes the unit's own points wherever the head gave none yet. */
    void acceptAll(SheetKey key, Actor actor) {
        ScoreSheet sheet = sheet(key);
        List<Given> before = given(sheet);
        sheet.acceptAll(hand(actor));
        record(sheet, key, "scoring.history.accepted", actor, changes(sheet, before));
    }

    /** The unit hands nothing in; the head scores all the same. */
    void takeOver(SheetKey key, ReasonForm form, Actor actor) {
        ScoreSheet sheet = sheet(key);
        sheet.takeOver(Names.clean(form.reason()));
        record(sheet, key, "scoring.history.takenOver", actor, Change.of("scoring.reason", null, form.reason()));
    }

    void giveBack(SheetKey key, ReasonForm form, Actor actor) {
        ScoreSheet sheet = sheet(key);
        sheet.giveBack();
        record(sheet, key, "scoring.history.givenBack", actor, Change.of("scoring.reason", null, form.reason()));
    }

    private ScoreSheet enter(SheetKey key, Stage stage, ScoresForm form, Actor actor) {
        ScoreSheet sheet = sheet(key);
        sheet.mustTake(stage);
        ScoringRules rulesNow = ScoringRules.of(rules, years.get(key.year()));
        Refusals refusals = new Refusals();
        List<Change> changes = new ArrayList<>();
        form.cells().forEach((id, cell) -> {
            ScoreLine line = sheet.line(lineId(id));
            fault(line, cell, stage, rulesNow)
                    .ifPresentOrElse(
                            refusals.faults::add,
                            () -> refusals.guard(() -> changes.add(entered(line, stage, cell, hand(actor)))));
        });
        refuse(form, refusals.faults);
        refusals.throwConflicts();
        Change[] real = changes.stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toArray(Change[]::new);
        if (real.length > 0) {
            record(sheet, key, "scoring.history.entered." + stage, actor, real);
        }
        return sheet;
    }

    /** What is wrong with a cell: as it is typed, by the programme's rules, by its line. */
    private static Optional<RuleViolation> fault(
            ScoreLine line, ScoresForm.Cell cell, Stage stage, ScoringRules rulesNow) {
        return cell.fault(line.id())
                .or(() -> rulesNow.check(cell.given().points())
                        .map(step -> step.at(ScoresForm.field(line.id(), "points"))))
                .or(() -> line.check(stage, cell.given()));
    }

    private static Change entered(ScoreLine line, Stage stage, ScoresForm.Cell cell, ScoreEntry.Hand hand) {
        Given before = line.given(stage);
        line.enter(stage, cell.given(), cell.version(), hand);
        return change(line, before, line.given(stage));
    }

    private static Change change(ScoreLine line, Given before, Given after) {
        return Change.of("scoring.line", before.told(line.code()), after.told(line.code()));
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

    private static List<Given> given(ScoreSheet sheet) {
        return sheet.lines().stream().map(line -> line.given(Stage.HEAD)).toList();
    }

    private static Change[] changes(ScoreSheet sheet, List<Given> before) {
        List<Change> changes = new ArrayList<>();
        List<ScoreLine> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            changes.add(change(lines.get(i), before.get(i), lines.get(i).given(Stage.HEAD)));
        }
        return changes.toArray(Change[]::new);
    }

    private void record(ScoreSheet sheet, SheetKey key, String actionKey, Actor actor, Change... changes) {
        String unit = years.member(key.year(), key.member()).name();
        history.record(actor, HistorySubject.in(key.year(), "SHEET", sheet.id()), actionKey, unit, changes);
    }

    private ScoreEntry.Hand hand(Actor actor) {
        return new ScoreEntry.Hand(actor.name(), today.now());
    }

    private ScoreSheet sheet(SheetKey key) {
        long year = key.year().value();
        long member = key.member().value();
        Optional<ScoreSheet> found = key.sheet() == null
                ? sheets.findFirstByClusterYearIdAndMembershipIdAndSubUnitOrderByScaleIdDesc(year, member, "")
                : sheets.findByIdAndClusterYearIdAndMembershipId(key.sheet(), year, member);
        return found.orElseThrow(NotFound::new);
    }

    private static long lineId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noId) {
            throw new NotFound();
        }
    }
}

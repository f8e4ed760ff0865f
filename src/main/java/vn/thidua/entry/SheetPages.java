package vn.thidua.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.evidence.EvidenceOf;
import vn.thidua.evidence.EvidenceView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.scoring.StageOrder;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** Reads a sheet as its page shows it; a fixed number of statements, whatever the number of criteria. */
@Service
@Transactional(readOnly = true)
class SheetPages {

    /** What was typed and refused; without it the page is a fresh page. */
    record Refused(ScoresForm form, BindingResult errors, boolean conflict) {

        /** Does what was refused as a whole concern this line alone? */
        boolean onlyOf(long line) {
            return !conflict && form.isOnly(line);
        }
    }

    /** What the lines rest on, and where this person finds it. */
    private record Evidence(String path, Map<Long, List<EvidenceView>> lines) {}

    /** How the lines of a page are drawn. */
    private record Shown(
            SheetData sheet,
            @Nullable Stage enters,
            Set<Stage> columns,
            Stage state,
            Stage official,
            SheetPage.InTime inTime,
            Evidence evidence,
            Hints.Told told,
            @Nullable Refused refused) {

        Stage typed() {
            return Objects.requireNonNullElse(enters, Stage.SELF);
        }

        ScoresForm.@Nullable Cell cell(SheetData.Line line) {
            return refused == null ? null : refused.form().cell(line.id());
        }

        boolean conflict() {
            return refused != null && refused.conflict();
        }
    }

    private final ScoreReading reading;
    private final Scales scales;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final EvidenceOf evidence;
    private final Hints hints;

    SheetPages(
            ScoreReading reading,
            Scales scales,
            ClusterYears years,
            ProgrammeRules rules,
            EvidenceOf evidence,
            Hints hints) {
        this.reading = reading;
        this.scales = scales;
        this.years = years;
        this.rules = rules;
        this.evidence = evidence;
        this.hints = hints;
    }

    /**
     * @param takes the stages at which this person may enter points, whenever the sheet waits for them
     */
    SheetPage page(SheetKey key, Set<Stage> takes, @Nullable Refused refused) {
        SheetData sheet = reading.get(key);
        YearView year = years.get(key.year());
        ScoringRules rulesNow = ScoringRules.of(rules, year);
        SheetPage.InTime inTime = hints.inTime(key, sheet, null);
        Stage enters = takes.stream()
                .filter(stage -> sheet.status().takes(stage) && inTime.open())
                .findFirst()
                .orElse(null);
        Stage official = rulesNow.official().countedOn(sheet);
        Stage state = enters == null || enters == Stage.SELF ? official : enters;
        Map<Stage, Totals> totals = totals(sheet, columns(sheet, rulesNow.stages()), official);
        return page(
                key,
                year,
                rulesNow,
                totals,
                new Shown(
                        sheet,
                        enters,
                        totals.keySet(),
                        state,
                        official,
                        inTime,
                        shown(key, EvidenceOf.path(key.year(), key.member())),
                        hints.of(key, sheet, enters == null ? null : Scorer.of(enters)),
                        refused));
    }

    /** The page as a member that checks meets it: what the unit gave, and what it gave itself. */
    SheetPage page(CheckModel.Desk desk, @Nullable Refused refused) {
        SheetData sheet = reading.ownSheet(desk.key(), desk.checker()).orElseThrow(NotFound::new);
        YearView year = years.get(desk.key().year());
        ScoringRules rulesNow = ScoringRules.of(rules, year);
        Map<Stage, Totals> totals = totals(sheet, Stream.of(Stage.SELF, Stage.PEER), rulesNow.official());
        SheetPage.InTime inTime = hints.inTime(desk.key(), sheet, desk.checker());
        Shown shown = new Shown(
                sheet,
                desk.open() && inTime.open() ? Stage.PEER : null,
                totals.keySet(),
                Stage.PEER,
                rulesNow.official(),
                inTime,
                shown(desk.key(), CheckModel.path(desk.key()) + "/minh-chung"),
                hints.of(desk.key(), sheet, desk.open() && inTime.open() ? desk.checker() : null),
                refused);
        return page(desk.key(), year, rulesNow, totals, shown);
    }

    private Evidence shown(SheetKey key, String path) {
        return new Evidence(path, evidence.lines(key.year(), key.member()));
    }

    private SheetPage page(SheetKey key, YearView year, ScoringRules rulesNow, Map<Stage, Totals> totals, Shown shown) {
        SheetData sheet = shown.sheet();
        ScaleView scale = scales.get(new ScaleId(sheet.scaleId()));
        return new SheetPage(
                key,
                year.kind(),
                sheet,
                years.member(key.year(), key.member()),
                scale.title(),
                sheet.totals(Stage.SELF).maximum(),
                shown.enters(),
                rows(scale, sheet, shown),
                totals,
                rulesNow.threshold(),
                shown.evidence().path(),
                shown.told().missing(),
                rulesNow.official().countedOn(sheet),
                rulesNow.official(),
                year.programmeName(),
                shown.inTime());
    }

    /** Of the unit, of the stages that check by the rules, and of any that gave points all the same. */
    private static Stream<Stage> columns(SheetData sheet, StageOrder stages) {
        return Stream.of(Stage.SELF, Stage.PEER, Stage.HEAD, Stage.STAFF, Stage.REVISED)
                .filter(stage -> stage == Stage.SELF || stages.checks().contains(stage) || sheet.has(stage));
    }

    /** Outcomes of objections change some lines: their column adds up the official points with them. */
    private static Map<Stage, Totals> totals(SheetData sheet, Stream<Stage> columns, Stage official) {
        return columns.collect(Collectors.toMap(
                Function.identity(),
                stage -> stage == Stage.REVISED ? sheet.officialTotals(official) : sheet.totals(stage),
                (one, same) -> one,
                () -> new EnumMap<>(Stage.class)));
    }

    private static List<SheetPage.Row> rows(ScaleView scale, SheetData sheet, Shown shown) {
        Map<Long, SheetData.Line> lines =
                sheet.lines().stream().collect(Collectors.toMap(SheetData.Line::criterion, Function.identity()));
        List<SheetPage.Row> rows = new ArrayList<>();
        for (CriterionView criterion : scale.criteria()) {
            SheetData.Line line = lines.get(criterion.id());
            if (criterion.section()) {
                rows.add(row(criterion, null, sub(scale, criterion, shown)));
            } else if (line != null) {
                rows.add(row(criterion, line(criterion, line, shown), new SheetPage.Sub(0, null, Map.of())));
            }
        }
        return rows;
    }

    private static SheetPage.Row row(CriterionView criterion, SheetPage.@Nullable Line line, SheetPage.Sub sub) {
        return new SheetPage.Row(criterion.section(), criterion.depth(), criterion.code(), criterion.text(), line, sub);
    }

    private static SheetPage.Sub sub(ScaleView scale, CriterionView section, Shown shown) {
        Set<Long> inside = scale.countedWithin(section.id());
        Map<Stage, Points> points = new EnumMap<>(Stage.class);
        shown.columns().forEach(stage -> sum(shown, inside, stage).ifPresent(sum -> points.put(stage, sum)));
        return new SheetPage.Sub(section.id(), section.max(), points);
    }

    private static Optional<Points> sum(Shown shown, Set<Long> inside, Stage stage) {
        return shown.sheet().lines().stream()
                .filter(line -> inside.contains(line.criterion()) && line.applies())
                .map(line -> stage == Stage.REVISED ? line.official(shown.official()) : line.points(stage))
                .filter(Objects::nonNull)
                .reduce(Points::plus);
    }

    private static SheetPage.Line line(CriterionView criterion, SheetData.Line line, Shown shown) {
        SheetData.Entry stored = line.entry(shown.typed()).orElse(null);
        ScoresForm.Cell cell = shown.cell(line);
        return new SheetPage.Line(
                line,
                criterion.guidance(),
                cell == null ? stored(stored) : typed(cell, stored, shown.conflict()),
                fault(line, "points", shown.refused()),
                fault(line, "reason", shown.refused()),
                cell == null || !shown.conflict() ? null : both(line, cell, stored),
                line.entries().stream()
                        .filter(entry -> !shown.columns().contains(entry.stage()))
                        .toList(),
                shown.evidence().lines().getOrDefault(line.id(), List.of()),
                line.state(shown.state()),
                shown.told().before().get(line.criterion()),
                shown.enters() != null && changedSince(line, shown.enters()),
                shown.enters() == null || !shown.sheet().lacksReason(line, shown.enters())
                        ? null
                        : line.deviation(shown.enters()));
    }

    /** Did the unit enter something else after this stage gave its points? */
    private static boolean changedSince(SheetData.Line line, Stage stage) {
        return line.entry(stage)
                .flatMap(
                        given -> line.entry(Stage.SELF).filter(self -> self.at().isAfter(given.at())))
                .isPresent();
    }

    private static SheetPage.Typed stored(SheetData.@Nullable Entry stored) {
        return stored == null
                ? new SheetPage.Typed(null, null, null)
                : new SheetPage.Typed(stored.written(), stored.reason(), stored.version());
    }

    /** After a conflict was shown, the next save is on purpose: it carries the version that is stored now. */
    private static SheetPage.Typed typed(ScoresForm.Cell cell, SheetData.@Nullable Entry stored, boolean conflict) {
        Long version = conflict && stored != null ? Long.valueOf(stored.version()) : cell.version();
        return new SheetPage.Typed(cell.points(), cell.reason(), version);
    }

    private static SheetPage.@Nullable Fault fault(SheetData.Line line, String part, @Nullable Refused refused) {
        ObjectError error = refused == null ? null : refused.errors().getFieldError(ScoresForm.field(line.id(), part));
        if (error == null && refused != null && part.equals("points") && refused.onlyOf(line.id())) {
            error = refused.errors().getGlobalError();
        }
        if (error == null || error.getCode() == null) {
            return null;
        }
        return new SheetPage.Fault(
                error.getCode(), error.getArguments() == null ? new Object[0] : error.getArguments());
    }

    /** What somebody else has stored in this cell since it was opened; nothing where it is the same. */
    private static SheetPage.@Nullable Both both(
            SheetData.Line line, ScoresForm.Cell cell, SheetData.@Nullable Entry stored) {
        if (stored == null || Objects.equals(stored.version(), cell.version()) || cell.says(line.rule(), stored)) {
            return null;
        }
        return new SheetPage.Both(stored.written(), stored.reason(), stored.by(), stored.at());
    }
}

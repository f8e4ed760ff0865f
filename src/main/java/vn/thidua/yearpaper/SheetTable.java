package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.evidence.EvidenceOf;
import vn.thidua.evidence.EvidenceView;
import vn.thidua.platform.Show;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** The lines of one sheet as a form shows them: maximum, evidence, the points of each stage, explanation; its sums below. */
@Component
class SheetTable {

    private static final Show SHOW = new Show();
    private static final List<Stage> STAGES = List.of(Stage.SELF, Stage.PEER, Stage.HEAD, Stage.STAFF, Stage.REVISED);

    /** A sheet as it is drawn: {@code shown} are the stages that gave anything, the unit's and the head's always. */
    private record Drawn(
            YearView year,
            ScaleView scale,
            SheetData sheet,
            Stage official,
            Set<Stage> shown,
            Map<Long, List<EvidenceView>> evidence) {}

    private final YearPapers papers;
    private final ProgrammeRules rules;
    private final EvidenceOf evidence;

    SheetTable(YearPapers papers, ProgrammeRules rules, EvidenceOf evidence) {
        this.papers = papers;
        this.rules = rules;
        this.evidence = evidence;
    }

    Block of(YearView year, MembershipId member, ScaleView scale, SheetData sheet) {
        Set<Stage> shown = STAGES.stream()
                .filter(stage -> stage == Stage.SELF || stage == Stage.HEAD || sheet.has(stage))
                .collect(Collectors.toSet());
        Drawn drawn = new Drawn(
                year,
                scale,
                sheet,
                ScoringRules.of(rules, year).official().countedOn(sheet),
                shown,
                evidence.lines(year.id(), member));
        List<Row> rows = new ArrayList<>(lines(drawn));
        rows.add(sum("yearpaper.sheet.base", sheet.totals(Stage.SELF).maximum(), drawn, Totals::base));
        rows.add(sum("yearpaper.sheet.bonus", null, drawn, Totals::bonus));
        rows.add(sum("yearpaper.sheet.penalty", null, drawn, Totals::penalty));
        rows.add(sum("yearpaper.sheet.total", null, drawn, Totals::total));
        return new Block.Table(null, columns(year), rows, null);
    }

    private List<Column> columns(YearView year) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.centre(papers.say("yearpaper.no"), 14).asKey(),
                Column.text(papers.say("yearpaper.scale.what"), 60).asKey(),
                Column.number(papers.say("yearpaper.max"), 18),
                Column.text(papers.say("yearpaper.sheet.evidence"), 50)));
        for (Stage stage : STAGES) {
            Column column = Column.number(papers.say(stage.key(year.kind())), 18);
            // a sheet in which nothing is entered yet is filled in by hand
            columns.add(stage == Stage.SELF || stage == Stage.HEAD ? column : column.ifAny());
        }
        columns.add(Column.text(papers.say("yearpaper.sheet.explanation"), 50));
        return columns;
    }

    private List<Row> lines(Drawn drawn) {
        Map<Long, SheetData.Line> lines = drawn.sheet().lines().stream()
                .collect(Collectors.toMap(SheetData.Line::criterion, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (CriterionView criterion : drawn.scale().criteria()) {
            SheetData.Line line = lines.get(criterion.id());
            if (criterion.section()) {
                rows.add(section(drawn, criterion));
            } else if (line != null) {
                rows.add(line(drawn, line));
            }
        }
        return rows;
    }

    private Row section(Drawn drawn, CriterionView section) {
        Set<Long> inside = drawn.scale().countedWithin(section.id());
        List<String> cells = new ArrayList<>(
                List.of(section.code(), section.text(), inside.isEmpty() ? "" : SHOW.aligned(section.max()), ""));
        for (Stage stage : STAGES) {
            Points sum = !drawn.shown().contains(stage)
                    ? null
                    : drawn.sheet().lines().stream()
                            .filter(line -> inside.contains(line.criterion()) && line.applies())
                            .map(line -> points(drawn, line, stage))
                            .filter(Objects::nonNull)
                            .reduce(Points::plus)
                            .orElse(null);
            cells.add(SHOW.aligned(sum));
        }
        cells.add("");
        return new Row(Row.Kind.GROUP, cells);
    }

    private Row line(Drawn drawn, SheetData.Line line) {
        List<String> cells = new ArrayList<>(List.of(
                line.code(),
                line.text(),
                SHOW.aligned(line.max()),
                shown(drawn.evidence().get(line.id()))));
        STAGES.forEach(stage ->
                cells.add(drawn.shown().contains(stage) && line.applies() ? SHOW.aligned(line.points(stage)) : ""));
        cells.add(explanation(drawn, line));
        return Row.of(cells);
    }

    /** The outcome of objections changes some lines: their sums are those that count. */
    private static @Nullable Points points(Drawn drawn, SheetData.Line line, Stage stage) {
        return stage == Stage.REVISED ? line.official(drawn.official()) : line.points(stage);
    }

    /** Title, number, day and place of each item. */
    private String shown(@Nullable List<EvidenceView> items) {
        return items == null ? "" : items.stream().map(this::shown).collect(Collectors.joining("\n"));
    }

    private String shown(EvidenceView item) {
        EvidenceView.Source source = item.source();
        return Stream.of(
                        item.title(),
                        source.documentNumber() == null
                                ? null
                                : papers.say("yearpaper.number", source.documentNumber()),
                        source.documentDate() == null ? null : papers.day(source.documentDate()),
                        source.page())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** What the unit says of its points; what others say of theirs, with who says it; why a line does not count. */
    private String explanation(Drawn drawn, SheetData.Line line) {
        Stream<String> reasons = STAGES.stream()
                .flatMap(stage -> line.entry(stage).stream()
                        .filter(entry -> entry.reason() != null)
                        .map(entry -> stage == Stage.SELF
                                ? String.valueOf(entry.reason())
                                : papers.say(
                                        "yearpaper.sheet.reason",
                                        papers.say(stage.key(drawn.year().kind())),
                                        entry.reason())));
        String excluded = line.rule().excludedReason();
        return Stream.concat(
                        excluded == null ? Stream.empty() : Stream.of(papers.say("yearpaper.sheet.excluded", excluded)),
                        reasons)
                .collect(Collectors.joining("\n"));
    }

    private Row sum(String key, @Nullable Points maximum, Drawn drawn, Function<Totals, Points> part) {
        List<String> cells = new ArrayList<>(List.of("", papers.say(key), SHOW.aligned(maximum), ""));
        for (Stage stage : STAGES) {
            Totals totals = stage == Stage.REVISED
                    ? drawn.sheet().officialTotals(drawn.official())
                    : drawn.sheet().totals(stage);
            cells.add(drawn.shown().contains(stage) && totals.begun() ? SHOW.aligned(part.apply(totals)) : "");
        }
        cells.add("");
        return new Row(Row.Kind.SUM, cells);
    }
}

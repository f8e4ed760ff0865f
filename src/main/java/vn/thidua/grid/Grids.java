package vn.thidua.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.EditionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Choices;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** Lays the sheets of a year side by side; a fixed number of statements, whatever the number of members and criteria. */
@Service
@Transactional(readOnly = true)
class Grids {

    /** The rows of the foot, in their order. */
    private static final Map<LineKind, String> SUMS = new EnumMap<>(Map.of(
            LineKind.BASE, "scoring.base", LineKind.BONUS, "scoring.bonus", LineKind.PENALTY, "scoring.penalty"));

    private final ScoreReading reading;
    private final Scales scales;
    private final Standings standings;
    private final ClusterYears years;
    private final SheetFacts facts;
    private final Choices choices;

    Grids(
            ScoreReading reading,
            Scales scales,
            Standings standings,
            ClusterYears years,
            SheetFacts facts,
            Choices choices) {
        this.reading = reading;
        this.scales = scales;
        this.standings = standings;
        this.years = years;
        this.facts = facts;
        this.choices = choices;
    }

    /** Empty until scoring is opened. */
    Optional<Grid> grid(YearView year, Stage official, Viewer viewer) {
        List<SheetData> sheets = reading.newest(year.id());
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        List<MemberView> members = years.members(year.id());
        ScaleView scale = scales.get(new ScaleId(sheets.get(0).scaleId()));
        RankTable ranked = standings
                .shown(year, viewer.all(), new Standings.Read(scale, members, sheets))
                .orElse(null);
        List<Standing> standing = ranked == null ? List.of() : ranked.standings();
        List<SheetData> ordered = inOrderOfMembers(members, sheets);
        List<Grid.Column> columns = new Columns(
                        year, official, viewer, deadlines(year, members, sheets, viewer), toldAt(year, viewer))
                .of(members, ordered, standing);
        Words words = new Words(choices);
        List<GridCells> cells = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            SheetData sheet = ordered.get(i);
            cells.add(new GridCells(sheet, columns.get(i), official.countedOn(sheet), year.kind(), words, null));
        }
        List<Grid.Row> rows = scale.criteria().stream()
                .map(line -> row(scale, line, cells, words))
                .toList();
        List<String> waiting = withoutSheet(members, sheets, ranked);
        return Optional.of(new Grid(scale, columns, rows, sums(scale, cells, words), waiting, ranked));
    }

    private @Nullable Instant toldAt(YearView year, Viewer viewer) {
        return viewer.all() || year.settled()
                ? null
                : standings.publishedAt(year.id()).orElse(null);
    }

    /** The scale published since, by which new sheets are to be made; empty where these are by the newest. */
    Optional<EditionView> newer(YearView year, Grid grid) {
        return scales.publishedAfter(year.id(), grid.scale().id());
    }

    /**
     * What one saved cell changes on the page at once.
     *
     * @param grid its row and the subtotals it counts in, with its column alone
     * @param movesRanks whether the ranks, which are read apart, may be others now
     */
    record Saved(Grid grid, boolean movesRanks) {}

    /** @param answer what was typed, and why it is not kept where it is not */
    Saved cell(YearView year, SheetKey key, long line, Stage byRule, Viewer viewer, GridCells.Answer answer) {
        SheetData sheet = reading.get(key);
        Stage official = byRule.countedOn(sheet);
        SheetData.Line saved = sheet.lines().stream()
                .filter(candidate -> candidate.id() == line)
                .findFirst()
                .orElseThrow(NotFound::new);
        Words words = new Words(choices);
        MemberView member = years.member(year.id(), key.member());
        Grid.Column column = new Columns(year, official, viewer, Map.of(), null).of(member, sheet);
        ScaleView scale = scales.get(new ScaleId(sheet.scaleId()));
        List<GridCells> cells = List.of(new GridCells(sheet, column, official, year.kind(), words, answer));
        List<Grid.Row> rows = rows(scale, saved, cells, words);
        return new Saved(
                new Grid(scale, List.of(column), rows, sums(scale, cells, words), List.of(), null),
                !answer.refused() && movesRanks(column, sheet, saved, official));
    }

    /** Only points of the official stage do, where the unit is complete, or was until now. */
    private static boolean movesRanks(Grid.Column column, SheetData sheet, SheetData.Line saved, Stage official) {
        return column.shows(official) == official
                && sheet.status() != SheetStatus.SELF_SCORING
                && (sheet.missing(official) == 0 || saved.points(official) == null);
    }

    /** The sections that add up a line, and the line. */
    private static List<Grid.Row> rows(ScaleView scale, SheetData.Line line, List<GridCells> cells, Words words) {
        return scale.criteria().stream()
                .filter(row -> row.section()
                        ? scale.countedWithin(row.id()).contains(line.criterion())
                        : row.id() == line.criterion())
                .map(row -> row(scale, row, cells, words))
                .toList();
    }

    private static List<SheetData> inOrderOfMembers(List<MemberView> members, List<SheetData> sheets) {
        return members.stream()
                .flatMap(
                        member -> sheets.stream().filter(sheet -> sheet.member().equals(member.id())))
                .toList();
    }

    private static List<String> withoutSheet(
            List<MemberView> members, List<SheetData> sheets, @Nullable RankTable ranked) {
        return members.stream()
                .filter(member -> !member.left()
                        && (ranked == null || !ranked.isAbsent(member.id()))
                        && sheets.stream().noneMatch(sheet -> sheet.member().equals(member.id())))
                .map(MemberView::name)
                .toList();
    }

    /** The deadlines of the stages at which this person enters something; nothing is asked for who only reads. */
    private Map<SheetFacts.Turn, SheetFacts.Deadline> deadlines(
            YearView year, List<MemberView> members, List<SheetData> sheets, Viewer viewer) {
        Set<Stage> stages = members.stream()
                .flatMap(member -> sheets.stream()
                        .filter(sheet -> sheet.member().equals(member.id()))
                        .flatMap(sheet -> viewer.enters(member, sheet).stream()))
                .map(Scorer::stage)
                .collect(Collectors.toSet());
        return stages.isEmpty() ? Map.of() : facts.deadlines(year.id(), stages);
    }

    private static Grid.Row row(ScaleView scale, CriterionView line, List<GridCells> sheets, Words words) {
        Set<Long> inside = line.section() ? scale.countedWithin(line.id()) : Set.of();
        List<GridCell> cells = sheets.stream()
                .map(sheet -> line.section() ? sheet.subtotal(line, inside) : sheet.cell(line))
                .toList();
        LineKind kind = line.line();
        return new Grid.Row(
                (line.section() ? "section" : "row-line") + " depth-" + line.depth() + " line-" + kind,
                line.code(),
                line.text(),
                kind == LineKind.BONUS || kind == LineKind.PENALTY ? words.text(kind.key()) : null,
                line.max(),
                cells);
    }

    /** One row for the base, and one for each kind beside it that the scale has. */
    private static List<Grid.Row> sums(ScaleView scale, List<GridCells> sheets, Words words) {
        return SUMS.entrySet().stream()
                .filter(sum -> sum.getKey() == LineKind.BASE || scale.has(sum.getKey()))
                .map(sum -> new Grid.Row(
                        "sum",
                        null,
                        words.text(sum.getValue()),
                        null,
                        most(scale, sum.getKey()),
                        sheets.stream().map(sheet -> sheet.sum(sum.getKey())).toList()))
                .toList();
    }

    private static @Nullable Points most(ScaleView scale, LineKind kind) {
        return switch (kind) {
            case BONUS -> scale.bonusCap();
            case PENALTY -> null;
            case BASE, SECTION -> scale.sum(LineKind.BASE);
        };
    }
}

package vn.thidua.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.YearStep;
import vn.thidua.ranking.RankSheet;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The summary as a workbook, with what the person sees on the page. */
@Controller
class GridExportController implements RecordFiles {

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Grids grids;
    private final Standings standings;
    private final Workbooks workbooks;
    private final Choices words;

    GridExportController(
            ClusterYears years,
            ProgrammeRules rules,
            Grids grids,
            Standings standings,
            Workbooks workbooks,
            Choices words) {
        this.standings = standings;
        this.years = years;
        this.rules = rules;
        this.grids = grids;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping("/nam/{yearId}/cham-diem/xlsx")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> summary(@PathVariable ClusterYearId yearId, Here here, Actor actor) {
        return workbook(years.get(yearId), Viewer.of(here, actor, null).reading())
                .orElseThrow(NotFound::new);
    }

    /** The totals and ranks below it. */
    @GetMapping("/nam/{yearId}/cham-diem/xep-hang/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> ranks(@PathVariable ClusterYearId yearId, Here here, Actor actor) {
        RankTable table =
                standings.shown(yearId, Viewer.of(here, actor, null).all()).orElseThrow(NotFound::new);
        return workbooks.list(RankSheet.columns(table), table.standings(), "scoring.standings");
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return workbook(year, new Viewer(reader, Set.of(), null, false))
                .map(workbook -> RecordFile.workbook(YearStep.SCORING, workbook))
                .stream()
                .toList();
    }

    /** Empty until scoring is opened. */
    private Optional<ResponseEntity<StreamingResponseBody>> workbook(YearView year, Viewer viewer) {
        ScoringRules then = ScoringRules.of(rules, year);
        return grids.grid(year, then.official(), viewer).map(grid -> workbook(year, then, grid));
    }

    private ResponseEntity<StreamingResponseBody> workbook(YearView year, ScoringRules rulesThen, Grid grid) {
        List<String> heads = new ArrayList<>(texts("criteria.code", "scoring.criterion", "scoring.max"));
        grid.columns().forEach(column -> heads.add(column.title()));
        List<List<Object>> rows = new ArrayList<>();
        grid.rows().forEach(row -> rows.add(line(row.code(), row.text(), row.max(), row.cells(), GridCell::points)));
        List<Grid.Column> columns = grid.columns();
        rows.add(line("", words.text("scoring.state"), null, columns, this::state));
        grid.sums().forEach(row -> rows.add(line("", row.text(), row.max(), row.cells(), GridCell::points)));
        rows.add(line("", words.text("scoring.total"), null, columns, Grid.Column::sum));
        rows.add(line("", words.text("scoring.rank"), null, columns, Grid.Column::rank));
        if (!rulesThen.grades().isEmpty()) {
            rows.add(line("", words.text("scoring.grade"), null, columns, Grid.Column::grade));
        }
        return workbooks.xlsx(
                "bang-cham-diem-" + year.year(),
                words.text("scoring.title") + " – " + year.name() + " " + year.year(),
                heads,
                rows);
    }

    /** How far the sheet is; totals of one that is not complete are provisional, on paper as on the screen. */
    private String state(Grid.Column column) {
        String status = words.text(column.status().key());
        return column.complete() || column.absent() ? status : status + ", " + words.text("scoring.provisional");
    }

    private static <T> List<Object> line(
            @Nullable String code,
            String text,
            @Nullable Object max,
            List<T> cells,
            Function<T, @Nullable Object> value) {
        List<Object> line = new ArrayList<>(Arrays.asList(code, text, max));
        cells.forEach(cell -> line.add(value.apply(cell)));
        return line;
    }

    private List<String> texts(String... keys) {
        return Arrays.stream(keys).map(words::text).toList();
    }
}

package vn.thidua.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.YearStep;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** A sheet as a workbook. */
@Controller
class SheetExportController implements RecordFiles {

    private final SheetPages pages;
    private final ScoreReading reading;
    private final ClusterYears years;
    private final Workbooks workbooks;
    private final Choices words;

    SheetExportController(
            SheetPages pages, ScoreReading reading, ClusterYears years, Workbooks workbooks, Choices words) {
        this.pages = pages;
        this.reading = reading;
        this.years = years;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping("/nam/{yearId}/cham-diem/{membershipId}/xlsx")
    @Allow(Action.SHEET_READ)
    ResponseEntity<StreamingResponseBody> sheet(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet) {
        return workbook(new SheetKey(yearId, membershipId, sheet));
    }

    /** The sheets by the newest scale; each is read when its turn comes. */
    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        Map<MembershipId, String> names =
                years.members(year.id()).stream().collect(Collectors.toMap(MemberView::id, MemberView::name));
        return reading.newest(year.id()).stream()
                .map(sheet -> RecordFile.workbook(
                        YearStep.SCORING,
                        name(sheet, names),
                        () -> workbook(new SheetKey(
                                year.id(), sheet.member(), sheet.subUnit().isEmpty() ? null : sheet.id())),
                        words.text("scoring.sheet")))
                .toList();
    }

    private static String name(SheetData sheet, Map<MembershipId, String> names) {
        String unit = String.valueOf(names.get(sheet.member()));
        return sheet.subUnit().isEmpty() ? unit : unit + " – " + sheet.subUnit();
    }

    private ResponseEntity<StreamingResponseBody> workbook(SheetKey key) {
        MembershipId membershipId = key.member();
        SheetPage page = pages.page(key, Set.of(), null);
        List<List<Object>> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(line(page, row)));
        rows.add(totals("scoring.base", page, Totals::base));
        rows.add(totals("scoring.bonus", page, Totals::bonus));
        rows.add(totals("scoring.penalty", page, Totals::penalty));
        rows.add(totals("scoring.total", page, Totals::total));
        return workbooks.xlsx(
                "bang-diem-" + membershipId,
                words.text("scoring.sheet") + " – " + page.member().name(),
                heads(page),
                rows);
    }

    private List<String> heads(SheetPage page) {
        List<String> heads = new ArrayList<>(texts(
                "criteria.code", "scoring.criterion", "scoring.max", "scoring.stage.SELF", "scoring.explanation"));
        page.checks().forEach(stage -> heads.addAll(texts(page.stageKey(stage), "scoring.headReason")));
        return heads;
    }

    private static List<Object> line(SheetPage page, SheetPage.Row row) {
        SheetPage.Line line = row.line();
        List<Object> cells = new ArrayList<>(Arrays.asList(
                row.code(),
                row.text(),
                line == null ? row.sub().max() : line.data().max()));
        page.stages().forEach(stage -> cells.addAll(cells(row, stage)));
        return cells;
    }

    private static List<Object> cells(SheetPage.Row row, Stage stage) {
        SheetPage.Line line = row.line();
        if (line == null) {
            return Arrays.asList(row.sub().points(stage), null);
        }
        SheetData.Entry entry = line.entry(stage);
        return Arrays.asList(line.data().points(stage), entry == null ? null : entry.reason());
    }

    private List<Object> totals(String key, SheetPage page, Function<Totals, Object> part) {
        List<Object> cells = new ArrayList<>(Arrays.asList("", words.text(key), null));
        page.stages().forEach(stage -> cells.addAll(Arrays.asList(part(page.totals(stage), part), null)));
        return cells;
    }

    private static @Nullable Object part(Totals totals, Function<Totals, Object> part) {
        return totals.begun() ? part.apply(totals) : null;
    }

    private List<String> texts(String... keys) {
        return Arrays.stream(keys).map(words::text).toList();
    }
}

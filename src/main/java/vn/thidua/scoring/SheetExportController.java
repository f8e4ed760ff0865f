package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** A sheet as a workbook. */
@Controller
class SheetExportController {

    private final SheetPages pages;
    private final Workbooks workbooks;
    private final Choices words;

    SheetExportController(SheetPages pages, Workbooks workbooks, Choices words) {
        this.pages = pages;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping("/nam/{yearId}/cham-diem/{membershipId}/xlsx")
    @Allow(Action.SHEET_READ)
    ResponseEntity<StreamingResponseBody> sheet(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet) {
        SheetPage page = pages.page(new SheetKey(yearId, membershipId, sheet), false, false, null);
        List<List<Object>> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(line(row)));
        rows.add(totals("scoring.base", page, Totals::base));
        rows.add(totals("scoring.bonus", page, Totals::bonus));
        rows.add(totals("scoring.penalty", page, Totals::penalty));
        rows.add(totals("scoring.total", page, Totals::total));
        return workbooks.xlsx(
                "bang-diem-" + membershipId,
                words.text("scoring.sheet") + " – " + page.member().name(),
                texts(
                        "criteria.code",
                        "scoring.criterion",
                        "scoring.max",
                        "scoring.stage.SELF",
                        "scoring.explanation",
                        page.headKey(),
                        "scoring.headReason"),
                rows);
    }

    private static List<Object> line(SheetPage.Row row) {
        SheetPage.Line line = row.line();
        if (line == null) {
            SheetPage.Sub sub = row.sub();
            return Arrays.asList(row.code(), row.text(), sub.max(), sub.self(), null, sub.head(), null);
        }
        SheetData.Entry self = line.self();
        SheetData.Entry head = line.head();
        return Arrays.asList(
                row.code(),
                row.text(),
                line.data().max(),
                self == null ? null : self.points(),
                self == null ? null : self.reason(),
                head == null ? null : head.points(),
                head == null ? null : head.reason());
    }

    private List<Object> totals(String key, SheetPage page, Function<Totals, Object> part) {
        return Arrays.asList("", words.text(key), null, part(page.self(), part), null, part(page.head(), part), null);
    }

    private static @Nullable Object part(Totals totals, Function<Totals, Object> part) {
        return totals.begun() ? part.apply(totals) : null;
    }

    private List<String> texts(String... keys) {
        return Arrays.stream(keys).map(words::text).toList();
    }
}

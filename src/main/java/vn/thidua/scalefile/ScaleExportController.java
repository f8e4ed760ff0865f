package vn.thidua.scalefile;

import static vn.thidua.access.Relation.DEPUTY;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.STAFF;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** A scale as a workbook. */
@Controller
class ScaleExportController {

    private final Scales scales;
    private final Workbooks workbooks;
    private final Choices words;

    ScaleExportController(Scales scales, Workbooks workbooks, Choices words) {
        this.scales = scales;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping("/nam/{yearId}/thang-diem/xlsx")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> scale(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ban", required = false) @Nullable Integer edition,
            Here here) {
        ScaleView scale =
                scales.edition(yearId, edition, here.is(STAFF, HEAD, DEPUTY)).orElseThrow(NotFound::new);
        List<List<Object>> rows = new ArrayList<>();
        scale.criteria()
                .forEach(line -> rows.add(Arrays.asList(
                        line.code(), line.text(), words.text(line.line().key()), line.max(), line.guidance())));
        rows.add(Arrays.asList("", words.text("criteria.sum.BASE"), "", scale.sum(LineKind.BASE), null));
        rows.add(Arrays.asList("", words.text("criteria.sum.BONUS"), "", scale.sum(LineKind.BONUS), null));
        rows.add(Arrays.asList("", words.text("criteria.sum.PENALTY"), "", scale.sum(LineKind.PENALTY), null));
        List<String> heads = Stream.of(
                        "criteria.code", "criteria.text", "criteria.kind", "criteria.max", "criteria.guidance")
                .map(words::text)
                .toList();
        return workbooks.xlsx("thang-diem", scale.title(), heads, rows);
    }
}

package vn.thidua.scalefile;

import static vn.thidua.access.Relation.DEPUTY;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.STAFF;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.NotFound;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** A scale as a workbook. */
@Controller
class ScaleExportController implements RecordFiles {

    private final Scales scales;
    private final ScaleRows rows;
    private final Workbooks workbooks;
    private final Choices words;

    ScaleExportController(Scales scales, ScaleRows rows, Workbooks workbooks, Choices words) {
        this.scales = scales;
        this.rows = rows;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping({"/nam/{yearId}/thang-diem/xlsx", "/he-thong/{programmeId}/thang-diem/{forYear}/xlsx"})
    @Allow(Action.SCALE_READ)
    ResponseEntity<StreamingResponseBody> scale(
            ScaleOwner owner, @RequestParam(name = "ban", required = false) @Nullable Integer edition, Here here) {
        return workbook(
                scales.edition(owner, edition, here.is(STAFF, HEAD, DEPUTY)).orElseThrow(NotFound::new));
    }

    /** Every edition that was published. */
    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return scales.editions(ScaleOwner.of(year.id()), false).stream()
                .map(edition -> RecordFile.workbook(YearStep.SCALE, workbook(edition.scale())))
                .toList();
    }

    private ResponseEntity<StreamingResponseBody> workbook(ScaleView scale) {
        return workbooks.xlsx(
                "thang-diem",
                scale.title(),
                ScaleSheet.headings().map(words::text).toList(),
                rows.of(scale));
    }
}

package vn.thidua.scalepage;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ProgrammeId;

/** The scales a programme writes for all its clusters. */
@Controller
class ProgrammeScaleController {

    private static final TableColumns<ProgrammeScales.Row> COLUMNS = TableColumns.<ProgrammeScales.Row>none()
            .with("criteria.scales.year", ProgrammeScales.Row::year)
            .with("criteria.scaleTitle", ProgrammeScales.Row::title)
            .with("criteria.scales.edition", row -> row.status() == null ? null : row.edition())
            .word(
                    "criteria.scales.state",
                    row -> row.status() == null
                            ? "criteria.scales.none"
                            : row.status().key())
            .with("criteria.scales.users", ProgrammeScales.Row::users);

    private final ProgrammeScales scales;
    private final ProgrammeRules programmes;

    ProgrammeScaleController(ProgrammeScales scales, ProgrammeRules programmes) {
        this.scales = scales;
        this.programmes = programmes;
    }

    @GetMapping("/he-thong/{programmeId}/thang-diem")
    @Allow(Action.SCALE_READ)
    String list(@PathVariable ProgrammeId programmeId, Here here, Model model) {
        boolean edits = here.allows(Action.SCALE_EDIT);
        model.addAttribute("id", programmeId);
        model.addAttribute("name", programmes.name(programmeId));
        model.addAttribute("rows", scales.of(programmeId, edits));
        model.addAttribute("canEdit", edits);
        return "scalepage/scales";
    }

    @GetMapping("/he-thong/{programmeId}/thang-diem/tai-ve")
    @Allow(Action.SCALE_READ)
    ResponseEntity<StreamingResponseBody> workbook(
            @PathVariable ProgrammeId programmeId, Here here, Workbooks workbooks) {
        return workbooks.list(COLUMNS, scales.of(programmeId, here.allows(Action.SCALE_EDIT)), "criteria.ofProgrammes");
    }
}

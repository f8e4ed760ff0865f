package vn.thidua.scalepage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ProgrammeId;

/** The scales a programme writes for all its clusters. */
@Controller
class ProgrammeScaleController {

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
}

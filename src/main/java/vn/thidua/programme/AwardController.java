package vn.thidua.programme;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ProgrammeId;

/** The awards of a programme and the papers its decisions rest on; the id 0 stands for a new one. */
@Controller
class AwardController {

    private final ProgrammeKeeping keeping;
    private final Choices words;

    AwardController(ProgrammeKeeping keeping, Choices words) {
        this.keeping = keeping;
        this.words = words;
    }

    @GetMapping("/he-thong/{programmeId}/khen/{awardId}")
    @Allow(Action.PROGRAMME_EDIT)
    String award(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long awardId,
            @RequestParam(name = "tu", required = false) @Nullable Long before,
            Model model) {
        model.addAttribute("form", awardForm(programmeId, awardId, before));
        return awardPage(programmeId, awardId, model);
    }

    @PostMapping("/he-thong/{programmeId}/khen/{awardId}")
    @Allow(Action.PROGRAMME_EDIT)
    String saveAward(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long awardId,
            @Valid @ModelAttribute("form") AwardForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.saveAward(programmeId, awardId, form, actor))
                .then("/he-thong/" + programmeId, "programme.award.saved")
                .orShow(() -> awardPage(programmeId, awardId, model));
    }

    @GetMapping("/he-thong/{programmeId}/can-cu/{basisId}")
    @Allow(Action.PROGRAMME_EDIT)
    String basis(@PathVariable ProgrammeId programmeId, @PathVariable long basisId, Model model) {
        model.addAttribute(
                "form",
                basisId == 0
                        ? new LegalBasis.Form(
                                0,
                                0L,
                                "",
                                null,
                                null,
                                false,
                                keeping.bases(programmeId).size() + 1)
                        : keeping.basis(programmeId, basisId));
        return basisPage(programmeId, basisId, model);
    }

    @PostMapping("/he-thong/{programmeId}/can-cu/{basisId}")
    @Allow(Action.PROGRAMME_EDIT)
    String saveBasis(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long basisId,
            @Valid @ModelAttribute("form") LegalBasis.Form form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.saveBasis(programmeId, basisId, form, actor))
                .then("/he-thong/" + programmeId, "programme.basis.saved")
                .orShow(() -> basisPage(programmeId, basisId, model));
    }

    private AwardForm awardForm(ProgrammeId programme, long award, @Nullable Long before) {
        if (award == 0 && before == null) {
            return new AwardForm(0, 0L, "", "FORM", "", "COLLECTIVE", null, null, null, null, next(programme));
        }
        return before == null
                ? keeping.award(programme, award)
                : keeping.award(programme, before).anew();
    }

    private int next(ProgrammeId programmeId) {
        return keeping.awards(programmeId).size() + 1;
    }

    private String awardPage(ProgrammeId programmeId, long awardId, Model model) {
        model.addAttribute("id", programmeId);
        model.addAttribute("awardId", awardId);
        model.addAttribute("classes", options("programme.award.class.", "TITLE", "FORM"));
        model.addAttribute(
                "recipients", options("programme.award.recipient.", "COLLECTIVE", "INDIVIDUAL", "WORK", "ANY"));
        return "programme/award";
    }

    private String basisPage(ProgrammeId programmeId, long basisId, Model model) {
        model.addAttribute("id", programmeId);
        model.addAttribute("basisId", basisId);
        return "programme/basis";
    }

    private List<Option> options(String keys, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, words.text(keys + value)))
                .toList();
    }
}

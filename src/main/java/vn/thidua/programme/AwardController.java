package vn.thidua.programme;

import jakarta.validation.Valid;
import java.util.ArrayList;
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
import vn.thidua.catalogue.AwardView;
import vn.thidua.catalogue.Awards;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;

/** The awards a programme may propose, and how many of each; the id 0 stands for a new one. */
@Controller
class AwardController {

    private final ProgrammeKeeping keeping;
    private final ClusterQuotas quotas;
    private final Awards catalogue;
    private final Choices words;
    private final Today today;

    AwardController(ProgrammeKeeping keeping, ClusterQuotas quotas, Awards catalogue, Choices words, Today today) {
        this.keeping = keeping;
        this.quotas = quotas;
        this.catalogue = catalogue;
        this.words = words;
        this.today = today;
    }

    @GetMapping("/he-thong/{programmeId}/khen/{awardId}")
    @Allow(Action.PROGRAMME_EDIT)
    String award(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long awardId,
            @RequestParam(name = "tu", required = false) @Nullable Long before,
            @RequestParam(name = "danhMuc", required = false) @Nullable Long entry,
            Model model) {
        model.addAttribute("form", awardForm(programmeId, awardId, before, entry));
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

    @PostMapping("/he-thong/{programmeId}/khen/{awardId}/rieng")
    @Allow(Action.PROGRAMME_EDIT)
    String addQuota(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long awardId,
            @Valid @ModelAttribute("own") ClusterQuotas.Form own,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> quotas.add(programmeId, awardId, own, actor))
                .then("/he-thong/" + programmeId + "/khen/" + awardId, "programme.award.saved")
                .orShow(() -> {
                    model.addAttribute("form", keeping.award(programmeId, awardId));
                    return awardPage(programmeId, awardId, model);
                });
    }

    @PostMapping("/he-thong/{programmeId}/khen/{awardId}/rieng/{quotaId}/bo")
    @Allow(Action.PROGRAMME_EDIT)
    String removeQuota(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long awardId,
            @PathVariable long quotaId,
            Submission submission,
            Actor actor) {
        String page = "/he-thong/" + programmeId + "/khen/" + awardId;
        return submission
                .attempt(() -> quotas.remove(programmeId, awardId, quotaId, actor))
                .then(page, "programme.award.saved")
                .orBack(page);
    }

    private AwardForm awardForm(ProgrammeId programme, long award, @Nullable Long before, @Nullable Long entry) {
        if (award != 0) {
            return keeping.award(programme, award);
        }
        if (before != null) {
            return keeping.award(programme, before).anew();
        }
        return entry == null ? AwardForm.empty(next(programme)) : AwardForm.of(catalogue.get(entry), next(programme));
    }

    private int next(ProgrammeId programmeId) {
        return keeping.awards(programmeId).size() + 1;
    }

    private String awardPage(ProgrammeId programmeId, long awardId, Model model) {
        model.addAttribute("id", programmeId);
        model.addAttribute("awardId", awardId);
        model.addAttribute(
                "entries",
                entries(
                        awardId == 0
                                ? null
                                : keeping.award(programmeId, awardId).award()));
        model.addAttribute("classes", options("programme.award.class.", "TITLE", "FORM"));
        model.addAttribute(
                "recipients", options("programme.award.recipient.", "COLLECTIVE", "INDIVIDUAL", "WORK", "ANY"));
        model.addAttribute("roundings", words.of("programme.rounding.", AwardKindView.Rounding.values()));
        model.addAttribute("quotas", quotas.of(programmeId, awardId));
        model.addAttribute("clusters", quotas.clusters(programmeId));
        if (!model.containsAttribute("own")) {
            model.addAttribute("own", ClusterQuotas.Form.EMPTY);
        }
        return "programme/award";
    }

    /** The awards that the catalogue has today; the one already chosen is among them even when it ended since. */
    private List<Option> entries(@Nullable Long chosen) {
        List<AwardView> offered = new ArrayList<>(catalogue.on(today.date()));
        if (chosen != null && offered.stream().noneMatch(entry -> entry.id() == chosen)) {
            offered.add(catalogue.get(chosen));
        }
        return offered.stream()
                .map(entry -> Option.of(entry.id(), entry.title()))
                .toList();
    }

    private List<Option> options(String keys, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, words.text(keys + value)))
                .toList();
    }
}

package vn.thidua.register;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.decision.GrantKeeping;
import vn.thidua.decision.Organisers;
import vn.thidua.platform.Submission;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/** The handing over of awards, many at one ceremony or a single one. */
@Controller
@RequestMapping("/don-vi/{unitId}/so-khen-thuong/trao")
class HandOverController {

    private static final int MOST = 500;

    /** The day, where or by whom, and which awards. */
    record HandForm(
            @NotNull @Nullable LocalDate day,
            @Size(max = 300) @Nullable String note,
            @Nullable List<@Nullable Long> chosen) {

        public List<Long> grants() {
            return chosen == null
                    ? List.of()
                    : chosen.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    private final GrantKeeping keeping;
    private final AwardRegister reads;
    private final Organisers organisers;

    HandOverController(GrantKeeping keeping, AwardRegister reads, Organisers organisers) {
        this.keeping = keeping;
        this.reads = reads;
        this.organisers = organisers;
    }

    @GetMapping
    @Allow(Action.REGISTER_EDIT)
    String form(
            @PathVariable UnitId unitId,
            @RequestParam(name = "quyetDinh", required = false) @Nullable Long decision,
            @RequestParam(name = "chon", required = false) @Nullable Long grant,
            Model model) {
        List<GrantView> waiting = reads.toHandOver(unitId, decision, grant, MOST);
        model.addAttribute(
                "form",
                new HandForm(
                        null,
                        null,
                        decision == null && grant == null
                                ? List.of()
                                : waiting.stream().map(GrantView::id).toList()));
        return page(unitId, waiting, model);
    }

    @PostMapping
    @Allow(Action.REGISTER_EDIT)
    String handOver(
            @PathVariable UnitId unitId,
            @RequestParam(name = "quyetDinh", required = false) @Nullable Long decision,
            @RequestParam(name = "chon", required = false) @Nullable Long grant,
            @Valid @ModelAttribute("form") HandForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> keeping.handOver(
                                actor,
                                unitId,
                                form.grants(),
                                requireNonNull(form.day()),
                                Names.cleanOrNull(form.note())))
                .then("/don-vi/" + unitId + "/so-khen-thuong", "register.handed")
                .orShow(() -> page(unitId, reads.toHandOver(unitId, decision, grant, MOST), model));
    }

    private String page(UnitId organiser, List<GrantView> waiting, Model model) {
        model.addAttribute("organiser", organisers.require(organiser));
        model.addAttribute("grants", waiting);
        return "register/hand-over";
    }
}

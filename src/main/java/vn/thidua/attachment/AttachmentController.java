package vn.thidua.attachment;

import jakarta.validation.Valid;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** Files of a step: added and put aside on pages of their own, fetched as downloads, listed by the step's page. */
@Controller
class AttachmentController {

    private static final String ADD = "/nam/{yearId}/tep/{step:[a-z-]+}";
    private static final String ONE = "/nam/{yearId}/tep/{attachmentId:[0-9]+}";

    private final Attaching attaching;
    private final ClusterYears years;

    AttachmentController(Attaching attaching, ClusterYears years) {
        this.attaching = attaching;
        this.years = years;
    }

    @GetMapping(ADD)
    @Allow(Action.ATTACHMENT_ADD)
    String add(@PathVariable ClusterYearId yearId, @PathVariable String step, Model model) {
        model.addAttribute("form", AttachmentForm.empty());
        return addPage(yearId, step(step), model);
    }

    @PostMapping(ADD)
    @Allow(Action.ATTACHMENT_ADD)
    String add(
            @PathVariable ClusterYearId yearId,
            @PathVariable String step,
            @Valid @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        YearStep of = step(step);
        return submission
                .attempt(errors, () -> attaching.add(yearId, of, form, actor))
                .then(stepPath(yearId, of), "attachment.added")
                .orShow(() -> addPage(yearId, of, model));
    }

    @GetMapping(ONE)
    @Allow(Action.YEAR_READ)
    ResponseEntity<Resource> download(@PathVariable ClusterYearId yearId, @PathVariable long attachmentId) {
        AttachmentView file = attaching.get(yearId, attachmentId);
        return attaching.content(file).asDownload(file.fileName(), file.mediaType());
    }

    @GetMapping(ONE + "/rut")
    @Allow(Action.ATTACHMENT_ADD)
    String withdraw(@PathVariable ClusterYearId yearId, @PathVariable long attachmentId, Model model) {
        model.addAttribute("form", new WithdrawForm(null));
        return withdrawPage(yearId, attachmentId, model);
    }

    @PostMapping(ONE + "/rut")
    @Allow(Action.ATTACHMENT_ADD)
    String withdraw(
            @PathVariable ClusterYearId yearId,
            @PathVariable long attachmentId,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        YearStep of = attaching.get(yearId, attachmentId).step();
        return submission
                .attempt(errors, () -> attaching.withdraw(yearId, attachmentId, form.reason(), actor))
                .then(stepPath(yearId, of), "attachment.withdrawn")
                .orShow(() -> withdrawPage(yearId, attachmentId, model));
    }

    private String addPage(ClusterYearId yearId, YearStep step, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("step", step);
        model.addAttribute("largest", IncomingFile.LARGEST);
        return "attachment/add";
    }

    private String withdrawPage(ClusterYearId yearId, long attachmentId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("file", attaching.get(yearId, attachmentId));
        return "attachment/withdraw";
    }

    private static String stepPath(ClusterYearId yearId, YearStep step) {
        return "/nam/" + yearId + "/" + step.slug();
    }

    private static YearStep step(String slug) {
        return YearStep.ofSlug(slug).orElseThrow(NotFound::new);
    }
}

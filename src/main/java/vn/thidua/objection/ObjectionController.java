package vn.thidua.objection;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.objection.ObjectionForms.AnswerForm;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** A unit's provisional score, line by line, with what the unit says of it. */
@Controller
@RequestMapping("/nam/{yearId}/kien-nghi/{membershipId}")
class ObjectionController {

    private final Provisional provisional;
    private final Objections objections;
    private final Objecting objecting;
    private final ClusterYears years;
    private final History history;

    ObjectionController(
            Provisional provisional, Objections objections, Objecting objecting, ClusterYears years, History history) {
        this.provisional = provisional;
        this.objections = objections;
        this.objecting = objecting;
        this.years = years;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.SHEET_READ)
    String show(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Here here, Model model) {
        Windows.Window window = provisional.window(yearId, membershipId);
        Map<Long, Objection> said = window.publication() == null
                ? Map.of()
                : objections.of(yearId, membershipId, window.publication()).stream()
                        .collect(Collectors.toMap(Objection::line, Function.identity()));
        List<Provisional.Line> lines =
                window.scale() == null ? List.of() : provisional.lines(yearId, membershipId, window.scale());
        frame(yearId, membershipId, model);
        model.addAttribute("window", window);
        model.addAttribute("lines", lines);
        model.addAttribute("said", said);
        model.addAttribute("canAnswer", here.allows(Action.OBJECTION_RAISE) && window.open());
        model.addAttribute("canDecide", here.allows(Action.OBJECTION_DECIDE) && !here.inOwnCause());
        model.addAttribute("rest", said.size() < lines.size());
        model.addAttribute("history", history.of(HistorySubject.in(yearId, Objecting.KIND, membershipId.value())));
        return "objection/unit";
    }

    @PostMapping("/dong-y")
    @Allow(Action.OBJECTION_RAISE)
    String agree(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            Submission submission,
            Actor actor) {
        String page = path(yearId, membershipId);
        return submission
                .attempt(() -> objecting.agreeToRest(yearId, membershipId, actor))
                .then(page, "objection.agreedRest")
                .orBack(page);
    }

    @GetMapping("/dong/{lineId}")
    @Allow(Action.OBJECTION_RAISE)
    String answer(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long lineId,
            Model model) {
        Windows.Window window = provisional.window(yearId, membershipId);
        Objection before = window.publication() == null
                ? null
                : objections.of(yearId, membershipId, window.publication()).stream()
                        .filter(said -> said.line() == lineId)
                        .findFirst()
                        .orElse(null);
        model.addAttribute(
                "form",
                before == null
                        ? new AnswerForm(false, null, List.of())
                        : new AnswerForm(before.agrees(), before.note(), before.evidence()));
        return answerPage(yearId, membershipId, lineId, model);
    }

    @PostMapping("/dong/{lineId}")
    @Allow(Action.OBJECTION_RAISE)
    String answer(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long lineId,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> objecting.answer(yearId, membershipId, lineId, form, actor))
                .then(path(yearId, membershipId), "objection.saved")
                .orShow(() -> answerPage(yearId, membershipId, lineId, model));
    }

    private String answerPage(ClusterYearId yearId, MembershipId membershipId, long lineId, Model model) {
        frame(yearId, membershipId, model);
        Windows.Window window = provisional.window(yearId, membershipId);
        model.addAttribute("window", window);
        model.addAttribute("line", provisional.line(yearId, membershipId, window.scale(), lineId));
        return "objection/answer";
    }

    private void frame(ClusterYearId yearId, MembershipId membershipId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
    }

    private static String path(ClusterYearId yearId, MembershipId membershipId) {
        return "/nam/" + yearId + "/kien-nghi/" + membershipId;
    }
}

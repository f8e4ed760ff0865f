package vn.thidua.objection;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.objection.Objection.Outcome;
import vn.thidua.objection.ObjectionForms.OutcomeForm;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** All objections of a year, and the answer that head or staff give to one. */
@Controller
@RequestMapping("/nam/{yearId}/kien-nghi")
class OutcomeController {

    private final Objections objections;
    private final Provisional provisional;
    private final Deciding deciding;
    private final ClusterYears years;

    OutcomeController(Objections objections, Provisional provisional, Deciding deciding, ClusterYears years) {
        this.objections = objections;
        this.provisional = provisional;
        this.deciding = deciding;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.OBJECTIONS_LIST)
    String list(@PathVariable ClusterYearId yearId, Here here, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("objections", objections.of(yearId));
        model.addAttribute("canDecide", here.allows(Action.OBJECTION_DECIDE));
        model.addAttribute("ownCause", years.ownCause(yearId, here));
        model.addAttribute("seesSample", here.allows(Action.SAMPLE_READ));
        return "objection/objections";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.OBJECTIONS_LIST)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable ClusterYearId yearId, Workbooks workbooks) {
        YearView year = years.get(yearId);
        TableColumns<Objection> columns = TableColumns.<Objection>none()
                .with("objection.unit", Objection::unit)
                .with("objection.code", Objection::code)
                .with("objection.line", Objection::text)
                .with("objection.first", objection -> objection.first().points())
                .word("objection.stage", objection -> objection.first().stage().key(year.kind()))
                .with("objection.note", Objection::note)
                .with("objection.by", Objection::by)
                .with("objection.at", Objection::at)
                .word("objection.outcome", objection -> "objection.state." + objection.state())
                .with("objection.points", objection -> of(objection, Outcome::points))
                .with("objection.reason", objection -> of(objection, Outcome::reason))
                .with("objection.decidedBy", objection -> of(objection, Outcome::by))
                .with("objection.decidedAt", objection -> of(objection, Outcome::at));
        return workbooks.list(columns, objections.of(yearId), "objection.title");
    }

    private static @Nullable Object of(Objection objection, TableColumns.Value<Outcome> part) {
        return objection.outcome() == null ? null : part.of(objection.outcome());
    }

    @GetMapping("/{membershipId}/tra-loi/{objectionId}")
    @Allow(Action.OBJECTION_DECIDE)
    String outcome(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long objectionId,
            Model model) {
        model.addAttribute("form", OutcomeForm.empty());
        return page(yearId, membershipId, objectionId, model);
    }

    @PostMapping("/{membershipId}/tra-loi/{objectionId}")
    @Allow(Action.OBJECTION_DECIDE)
    String decide(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long objectionId,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> deciding.decide(yearId, membershipId, objectionId, form, here, actor))
                .then("/nam/" + yearId + "/kien-nghi", "objection.decided")
                .orShow(() -> page(yearId, membershipId, objectionId, model));
    }

    private String page(ClusterYearId yearId, MembershipId membershipId, long objectionId, Model model) {
        Objection objection = objections
                .find(yearId, membershipId, objectionId)
                .filter(Objection::decidable)
                .orElseThrow(NotFound::new);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
        model.addAttribute("objection", objection);
        model.addAttribute("line", provisional.line(yearId, membershipId, objection.line()));
        return "objection/outcome";
    }
}

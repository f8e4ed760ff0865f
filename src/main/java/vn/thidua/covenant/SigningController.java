package vn.thidua.covenant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Who signed; with the last signature the covenant is frozen. */
@Controller
@RequestMapping("/nam/{yearId}/giao-uoc/van-ban/{position}")
class SigningController {

    private final Signing signing;
    private final CovenantReading reading;
    private final ClusterYears years;

    SigningController(Signing signing, CovenantReading reading, ClusterYears years) {
        this.signing = signing;
        this.reading = reading;
        this.years = years;
    }

    @GetMapping("/chu-ky")
    @Allow(Action.COVENANT_EDIT)
    String sign(@PathVariable ClusterYearId yearId, @PathVariable int position, Here here, Model model) {
        model.addAttribute("form", reading.signingForm(yearId, position));
        return signPage(yearId, position, Map.of(), here, model);
    }

    @PostMapping("/chu-ky")
    @Allow(Action.COVENANT_EDIT)
    String sign(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @Valid @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> signing.sign(yearId, position, form, rows(yearId, typed), actor))
                .then(path(yearId), "covenant.sign.saved")
                .orShow(() -> signPage(yearId, position, typed, here, model));
    }

    private List<SigningForm.Row> rows(ClusterYearId yearId, Map<String, String> typed) {
        return years.members(yearId).stream()
                .map(MemberView::id)
                .filter(member -> SigningForm.Row.isTicked(member, typed))
                .map(member -> SigningForm.Row.of(member, typed))
                .toList();
    }

    @PostMapping("/chu-ky/{member}/bo")
    @Allow(Action.COVENANT_EDIT)
    String unsign(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @PathVariable MembershipId member,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> signing.unsign(yearId, position, member, actor))
                .then(path(yearId), "covenant.sign.removed")
                .orBack(path(yearId));
    }

    @PostMapping("/hoan-tat")
    @Allow(Action.COVENANT_EDIT)
    String complete(
            @PathVariable ClusterYearId yearId, @PathVariable int position, Submission submission, Actor actor) {
        return submission
                .attempt(() -> signing.complete(yearId, position, actor))
                .then(path(yearId), "covenant.completed")
                .orBack(path(yearId));
    }

    private String signPage(ClusterYearId yearId, int position, Map<String, String> typed, Here here, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("text", reading.text(yearId, position, here));
        model.addAttribute("typed", typed);
        return "covenant/signatures";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/giao-uoc";
    }
}

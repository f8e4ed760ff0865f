package vn.thidua.crosscheck;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;

/** A sheet goes on without a check that does not come. */
@Controller
@RequestMapping("/nam/{yearId}/cham-cheo/{membershipId}/chuyen-tiep")
class PassOverController {

    /** Why it is not waited for any longer. */
    record WhyForm(@Nullable @NotBlank @Size(max = 500) String reason) {}

    private final Checking checking;
    private final ClusterYears years;

    PassOverController(Checking checking, ClusterYears years) {
        this.checking = checking;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.CROSSCHECK_PASS_OVER)
    String form(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Here here, Model model) {
        model.addAttribute("form", new WhyForm(null));
        return page(yearId, membershipId, here, model);
    }

    @PostMapping
    @Allow(Action.CROSSCHECK_PASS_OVER)
    String passOver(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @Valid @ModelAttribute("form") WhyForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        SheetKey key = new SheetKey(yearId, membershipId, null);
        return submission
                .attempt(
                        errors,
                        () -> checking.passOver(key, Names.clean(Objects.requireNonNull(form.reason())), here, actor))
                .then("/nam/" + yearId + "/cham-cheo", "crosscheck.passedOver")
                .orShow(() -> page(yearId, membershipId, here, model));
    }

    private String page(ClusterYearId yearId, MembershipId membershipId, Here here, Model model) {
        model.addAttribute("ownCause", here.inOwnCause());
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
        model.addAttribute("missing", checking.missing(new SheetKey(yearId, membershipId, null)));
        return "crosscheck/pass-over";
    }
}

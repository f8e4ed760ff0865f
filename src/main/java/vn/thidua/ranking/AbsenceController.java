package vn.thidua.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import vn.thidua.scoring.ScoreReading;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** A member that takes no part in scoring: absent from the table, and nobody waits for it. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}/khong-tham-gia")
class AbsenceController {

    /** Why it takes no part. */
    record AbsenceForm(@NotBlank @Size(max = 500) String reason) {}

    private final RankDecisions decisions;
    private final ScoreReading reading;
    private final ClusterYears years;

    AbsenceController(RankDecisions decisions, ScoreReading reading, ClusterYears years) {
        this.decisions = decisions;
        this.reading = reading;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.RANK_STATE)
    String open(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Here here, Model model) {
        model.addAttribute("ownCause", here.inOwnCause());
        model.addAttribute("form", new AbsenceForm(reading.absent(yearId).getOrDefault(membershipId, "")));
        return page(yearId, membershipId, model);
    }

    @PostMapping
    @Allow(Action.RANK_STATE)
    String record(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> decisions.recordAbsence(
                                yearId, years.member(yearId, membershipId), form.reason(), here, actor))
                .then("/nam/" + yearId + "/ket-qua", "ranking.absence.saved")
                .orShow(() -> page(yearId, membershipId, model));
    }

    @PostMapping("/bo")
    @Allow(Action.RANK_STATE)
    String drop(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            Submission submission,
            Actor actor,
            Here here) {
        String back = "/nam/" + yearId + "/ket-qua";
        return submission
                .attempt(() -> decisions.dropAbsence(yearId, years.member(yearId, membershipId), here, actor))
                .then(back, "ranking.absence.dropped")
                .orBack(back);
    }

    private String page(ClusterYearId year, MembershipId member, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("member", years.member(year, member));
        model.addAttribute("absent", reading.absent(year).containsKey(member));
        return "ranking/absence";
    }
}

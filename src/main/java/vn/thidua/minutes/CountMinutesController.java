package vn.thidua.minutes;

import jakarta.validation.Valid;
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
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;

/** The minutes of one count: to print, and, once signed on paper, as they were signed. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet/bien-ban")
class CountMinutesController {

    private final MinutesReading reading;
    private final CountSigning signing;
    private final ClusterYears years;
    private final Today today;

    CountMinutesController(MinutesReading reading, CountSigning signing, ClusterYears years, Today today) {
        this.reading = reading;
        this.signing = signing;
        this.years = years;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Here here, Model model) {
        model.addAttribute("form", new SignForm(today.date()));
        return page(yearId, ballotId, here, model);
    }

    @PostMapping
    @Allow(Action.MINUTES_SIGN)
    String sign(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") SignForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> signing.sign(yearId, ballotId, form, actor))
                .then("/nam/" + yearId + "/binh-xet/" + ballotId + "/bieu-quyet/bien-ban", "minutes.signedNow")
                .orShow(() -> page(yearId, ballotId, here, model));
    }

    private String page(ClusterYearId yearId, long ballotId, Here here, Model model) {
        model.addAttribute(
                "document", "/nam/" + yearId + "/van-ban/" + DocumentKind.COUNT_MINUTES.slug() + "/" + ballotId);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("base", "/nam/" + yearId + "/binh-xet/" + ballotId + "/bieu-quyet");
        Paper<CountPaper> paper = reading.ofCount(yearId, ballotId);
        model.addAttribute("paper", paper);
        model.addAttribute("whole", reading.isWhole(yearId, ballotId, paper.content()));
        model.addAttribute("canSign", here.allows(Action.MINUTES_SIGN));
        return "minutes/count";
    }
}

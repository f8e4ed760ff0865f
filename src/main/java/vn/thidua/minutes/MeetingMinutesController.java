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
import vn.thidua.assembly.Assemblies;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;

/** The minutes of a meeting that voted. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/hoi-nghi/{assemblyId:[0-9]+}/bien-ban")
class MeetingMinutesController {

    private final MinutesReading reading;
    private final MeetingMinutes minutes;
    private final MinutesShelf shelf;
    private final Assemblies assemblies;
    private final ClusterYears years;
    private final Today today;

    MeetingMinutesController(
            MinutesReading reading,
            MeetingMinutes minutes,
            MinutesShelf shelf,
            Assemblies assemblies,
            ClusterYears years,
            Today today) {
        this.reading = reading;
        this.minutes = minutes;
        this.shelf = shelf;
        this.assemblies = assemblies;
        this.years = years;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Here here, Model model) {
        model.addAttribute("form", new SignForm(today.date()));
        return page(yearId, assemblyId, here, model);
    }

    @PostMapping
    @Allow(Action.MINUTES_SIGN)
    String sign(
            @PathVariable ClusterYearId yearId,
            @PathVariable long assemblyId,
            @Valid @ModelAttribute("form") SignForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> minutes.sign(yearId, assemblyId, form, actor))
                .then(path(yearId, assemblyId), "minutes.signedNow")
                .orShow(() -> page(yearId, assemblyId, here, model));
    }

    @GetMapping("/sua")
    @Allow(Action.MINUTES_SIGN)
    String write(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Model model) {
        model.addAttribute(
                "form", shelf.written(assemblies.get(yearId, assemblyId).id()));
        return writing(yearId, assemblyId, model);
    }

    @PostMapping("/sua")
    @Allow(Action.MINUTES_SIGN)
    String write(
            @PathVariable ClusterYearId yearId,
            @PathVariable long assemblyId,
            @Valid @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> minutes.write(yearId, assemblyId, form, actor))
                .then(path(yearId, assemblyId), "minutes.written")
                .orShow(() -> writing(yearId, assemblyId, model));
    }

    private String writing(ClusterYearId yearId, long assemblyId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("assembly", assemblies.get(yearId, assemblyId));
        return "minutes/write";
    }

    private String page(ClusterYearId yearId, long assemblyId, Here here, Model model) {
        model.addAttribute(
                "document", "/nam/" + yearId + "/van-ban/" + DocumentKind.REVIEW_MINUTES.slug() + "/" + assemblyId);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("assembly", assemblies.get(yearId, assemblyId));
        model.addAttribute("paper", reading.ofMeeting(yearId, assemblyId));
        model.addAttribute("canSign", here.allows(Action.MINUTES_SIGN));
        return "minutes/meeting";
    }

    private static String path(ClusterYearId year, long assembly) {
        return "/nam/" + year + "/binh-xet/hoi-nghi/" + assembly + "/bien-ban";
    }
}

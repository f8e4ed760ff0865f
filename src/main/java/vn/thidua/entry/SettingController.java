package vn.thidua.entry;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
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
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.covenant.Registration;
import vn.thidua.entry.SheetForms.SettingForm;
import vn.thidua.measure.Proportional;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.LineRule;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** Head, deputy or staff decide whether a line applies to a unit, and what the unit was to reach. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}/dong/{lineId}/ap-dung")
class SettingController {

    private final Entering entering;
    private final ScoreReading reading;
    private final ClusterYears years;
    private final Registration registration;

    SettingController(Entering entering, ScoreReading reading, ClusterYears years, Registration registration) {
        this.entering = entering;
        this.reading = reading;
        this.years = years;
        this.registration = registration;
    }

    /** Which sheet the address names. */
    @ModelAttribute("key")
    SheetKey key(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet) {
        return new SheetKey(yearId, membershipId, sheet);
    }

    @GetMapping
    @Allow(Action.LINE_SETTLE)
    String show(@ModelAttribute("key") SheetKey key, @PathVariable long lineId, Model model) {
        model.addAttribute("form", SettingForm.of(line(key, lineId)));
        return page(key, lineId, model);
    }

    @PostMapping
    @Allow(Action.LINE_SETTLE)
    String settle(
            @ModelAttribute("key") SheetKey key,
            @PathVariable long lineId,
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.settle(key, lineId, form.version(), form.setting(), here, actor))
                .then(key.page(), "scoring.settled")
                .orShow(() -> page(key, lineId, model));
    }

    private String page(SheetKey key, long lineId, Model model) {
        model.addAttribute("year", years.get(key.year()));
        model.addAttribute("member", years.member(key.year(), key.member()));
        SheetData.Line line = line(key, lineId);
        model.addAttribute("line", line);
        model.addAttribute("signed", signed(key, line.rule()).orElse(null));
        return "entry/setting";
    }

    /** What the unit has signed for the line, where that is not what the line goes by already. */
    private Optional<Registration.Target> signed(SheetKey key, LineRule rule) {
        if (rule.excludedReason() != null || !(rule.measure() instanceof Proportional share)) {
            return Optional.empty();
        }
        return registration.targets(key.year()).getOrDefault(key.member(), List.of()).stream()
                .filter(target -> share.goesBy(target.text()))
                .findFirst()
                .filter(target -> rule.target() == null || target.planned().compareTo(rule.target()) != 0);
    }

    private SheetData.Line line(SheetKey key, long lineId) {
        return reading.get(key).lines().stream()
                .filter(line -> line.id() == lineId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

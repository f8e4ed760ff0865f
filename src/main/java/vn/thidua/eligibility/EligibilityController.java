package vn.thidua.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.history.History;
import vn.thidua.nominating.NominationFrame;
import vn.thidua.shared.NominationId;

/** What the rules say of one nomination, by its own day or by another that the reader asks for. */
@Controller
@RequestMapping("/de-nghi/{nominationId}/dieu-kien")
class EligibilityController {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    private final Eligibility eligibility;
    private final Looking looking;
    private final NominationFrame frame;
    private final History history;

    EligibilityController(Eligibility eligibility, Looking looking, NominationFrame frame, History history) {
        this.eligibility = eligibility;
        this.looking = looking;
        this.frame = frame;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.ELIGIBILITY_READ)
    String show(
            @PathVariable NominationId nominationId,
            @RequestParam(name = "ngay", required = false) @Nullable String asked,
            Here here,
            Model model) {
        LocalDate other = day(asked);
        List<Judgement> both =
                other == null ? List.of(eligibility.of(nominationId)) : eligibility.on(nominationId, other);
        boolean full = Eligibility.seesConduct(here);
        Judgement own = both.get(0);
        frame.put(nominationId, model);
        model.addAttribute("asked", asked);
        model.addAttribute("unread", other == null && asked != null && !asked.isBlank());
        model.addAttribute("own", Eligibility.seenBy(here, own));
        model.addAttribute("other", other == null ? null : Eligibility.seenBy(here, both.get(1)));
        model.addAttribute("shifts", other == null ? List.of() : own.shifts(both.get(1)));
        model.addAttribute("full", full);
        model.addAttribute("canRecord", here.allows(Action.ELIGIBILITY_EDIT));
        if (full) {
            model.addAttribute("waivers", looking.of(List.of(nominationId)).waivers(nominationId));
            model.addAttribute("history", history.of(Recording.subject(nominationId)));
        }
        return "eligibility/eligibility";
    }

    private static @Nullable LocalDate day(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? null : LocalDate.parse(asked.strip(), DATE);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}

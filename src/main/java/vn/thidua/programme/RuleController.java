package vn.thidua.programme;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;

/** A programme's rules and its calendar. */
@Controller
class RuleController {

    private final ProgrammeKeeping keeping;
    private final Choices words;
    private final Today today;

    RuleController(ProgrammeKeeping keeping, Choices words, Today today) {
        this.keeping = keeping;
        this.words = words;
        this.today = today;
    }

    @GetMapping("/he-thong/{programmeId}/quy-dinh/{key}")
    @Allow(Action.PROGRAMME_EDIT)
    String rule(@PathVariable ProgrammeId programmeId, @PathVariable RuleKey key, Model model) {
        model.addAttribute("form", keeping.emptyRule(programmeId, key, today.date()));
        return rulePage(programmeId, key, model);
    }

    @PostMapping("/he-thong/{programmeId}/quy-dinh/{key}")
    @Allow(Action.PROGRAMME_EDIT)
    String setRule(
            @PathVariable ProgrammeId programmeId,
            @PathVariable RuleKey key,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> keeping.setRule(programmeId, key, form, Objects.requireNonNull(form.from()), actor))
                .then("/he-thong/" + programmeId, "programme.rule.saved")
                .orShow(() -> rulePage(programmeId, key, model));
    }

    @PostMapping("/he-thong/{programmeId}/quy-dinh/{key}/{period}/bo")
    @Allow(Action.PROGRAMME_EDIT)
    String dropRule(
            @PathVariable ProgrammeId programmeId,
            @PathVariable RuleKey key,
            @PathVariable long period,
            Submission submission,
            Actor actor) {
        String page = "/he-thong/" + programmeId + "/quy-dinh/" + key.name();
        return submission
                .attempt(() -> keeping.dropRule(programmeId, key, period, today.date(), actor))
                .then(page, "programme.rule.dropped")
                .orBack(page);
    }

    @GetMapping("/he-thong/{programmeId}/lich/{year}")
    @Allow(Action.PROGRAMME_EDIT)
    String calendar(@PathVariable ProgrammeId programmeId, @PathVariable int year, Model model) {
        model.addAttribute("form", keeping.calendar(programmeId, sensible(year)));
        return calendarPage(programmeId, year, model);
    }

    @PostMapping("/he-thong/{programmeId}/lich/{year}")
    @Allow(Action.PROGRAMME_EDIT)
    String plan(
            @PathVariable ProgrammeId programmeId,
            @PathVariable int year,
            @Valid @ModelAttribute("form") CalendarForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.plan(programmeId, sensible(year), form, actor))
                .then("/he-thong/" + programmeId + "?nam=" + year, "programme.calendar.saved")
                .orShow(() -> calendarPage(programmeId, year, model));
    }

    /** The calendar knows the years 1990 to 2100; no other has a page. */
    private static int sensible(int year) {
        if (year < 1990 || year > 2100) {
            throw new NotFound();
        }
        return year;
    }

    private String rulePage(ProgrammeId programmeId, RuleKey key, Model model) {
        model.addAttribute("id", programmeId);
        model.addAttribute("key", key);
        model.addAttribute("periods", keeping.history(programmeId, key));
        model.addAttribute("today", today.date());
        model.addAttribute("choices", choices(key));
        return "programme/rule";
    }

    private List<Option> choices(RuleKey key) {
        return switch (key.type()) {
            case FLAG ->
                List.of(new Option("true", words.text("common.yes")), new Option("false", words.text("common.no")));
            case CHOICE, LIST ->
                key.choices().stream()
                        .map(choice -> new Option(choice, words.text(key.choiceKey(choice))))
                        .toList();
            default -> List.of();
        };
    }

    private String calendarPage(ProgrammeId programmeId, int year, Model model) {
        model.addAttribute("id", programmeId);
        model.addAttribute("shown", year);
        model.addAttribute("steps", YearStep.values());
        return "programme/calendar";
    }
}

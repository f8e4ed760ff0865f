package vn.thidua.nextyear;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.year.Basis;

/** What the pages of the next year show. */
@Component
class NextYearPages {

    private final NextYears nextYears;
    private final Checklists checklists;
    private final Openings openings;
    private final UseWords uses;
    private final Choices wording;

    NextYearPages(NextYears nextYears, Checklists checklists, Openings openings, UseWords uses, Choices wording) {
        this.nextYears = nextYears;
        this.checklists = checklists;
        this.openings = openings;
        this.uses = uses;
        this.wording = wording;
    }

    /** The year that is still to be opened, with everything as suggested or as typed. */
    String planned(YearView year, NextYearForm shown, Model model) {
        List<MemberChoice> choices = nextYears.choices(year);
        about(year, model);
        model.addAttribute("shown", shown);
        model.addAttribute("checklist", checklists.planned(year, choices, shown));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "members",
                choices.stream()
                        .map(choice -> Option.of(choice.id(), choice.name()))
                        .toList());
        model.addAttribute("bases", wording.of("cluster.basis.", Basis.values()));
        return "nextyear/open";
    }

    /** The year that is open, what is left to do for it, and whether opening it can be taken back. */
    String opened(YearView year, YearView open, Model model) {
        about(year, model);
        model.addAttribute("open", open);
        model.addAttribute("checklist", checklists.opened(year, open, nextYears.choices(year)));
        openings.uses(open.id()).ifPresent(used -> {
            model.addAttribute("used", used.isEmpty() ? null : uses.of(used));
            model.addAttribute("canUndo", true);
        });
        return "nextyear/opened";
    }

    /** The year that is open, and how what was sent differs from it. */
    String differing(YearView year, YearView open, NextYearForm sent, Model model) {
        about(year, model);
        model.addAttribute("open", open);
        model.addAttribute("sent", sent);
        model.addAttribute("differences", nextYears.differences(year, sent));
        return "nextyear/differences";
    }

    private static void about(YearView year, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("following", Objects.toString(year.year() + 1));
    }
}

package vn.thidua.rotation;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** Who is next as head and deputy, and the reasons to leave that order for a year. */
@Controller
@RequestMapping("/nam/{yearId}/luan-phien")
class RotationController {

    private final ClusterYears years;
    private final RotationPages pages;
    private final Choosing choosing;
    private final History history;
    private final Choices words;

    RotationController(ClusterYears years, RotationPages pages, Choosing choosing, History history, Choices words) {
        this.words = words;
        this.years = years;
        this.pages = pages;
        this.choosing = choosing;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("following", Integer.toString(year.year() + 1));
        model.addAttribute("plan", pages.of(year));
        model.addAttribute("canChoose", here.allows(Action.ROTATION_CHOOSE));
        model.addAttribute("canOpen", here.allows(Action.NEXT_YEAR_OPEN));
        model.addAttribute("canVote", here.allows(Action.BALLOT_EDIT));
        model.addAttribute("canRule", here.is(Relation.STAFF));
        model.addAttribute("history", history.of(HistorySubject.in(yearId, Choosing.KIND, yearId.value())));
        return "rotation/rotation";
    }

    /** The order for a duty, head or deputy. */
    @GetMapping("/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> order(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "pho", defaultValue = "false") boolean deputy,
            Workbooks workbooks) {
        RotationPages.Order order = pages.of(years.get(yearId)).orders().stream()
                .filter(one -> one.duty() == Duty.of(deputy))
                .findFirst()
                .orElseThrow(NotFound::new);
        return workbooks.list(
                RotationSheets.order(order), order.turns(), "rotation.order", words.text(order.titleKey()));
    }

    /** Who was what in which year. */
    @GetMapping("/cac-nam/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> picture(@PathVariable ClusterYearId yearId, Workbooks workbooks) {
        YearView year = years.get(yearId);
        Picture picture = pages.of(year).picture();
        return workbooks.list(RotationSheets.picture(picture, year), picture.rows(), "rotation.picture.caption");
    }

    @GetMapping("/{membershipId}")
    @Allow(Action.ROTATION_CHOOSE)
    String choice(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "pho", defaultValue = "false") boolean deputy,
            Model model) {
        model.addAttribute("form", new ChoiceForm(null, null));
        return choicePage(yearId, membershipId, Duty.of(deputy), model);
    }

    @PostMapping("/{membershipId}")
    @Allow(Action.ROTATION_CHOOSE)
    String choose(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "pho", defaultValue = "false") boolean deputy,
            @Valid @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> choosing.choose(yearId, membershipId, Duty.of(deputy), form, actor))
                .then("/nam/" + yearId + "/luan-phien", "rotation.chosen")
                .orShow(() -> choicePage(yearId, membershipId, Duty.of(deputy), model));
    }

    @PostMapping("/{membershipId}/bo")
    @Allow(Action.ROTATION_CHOOSE)
    String takeBack(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "pho", defaultValue = "false") boolean deputy,
            Submission submission,
            Actor actor) {
        String page = "/nam/" + yearId + "/luan-phien";
        return submission
                .attempt(() -> choosing.takeBack(yearId, membershipId, Duty.of(deputy), actor))
                .then(page, "rotation.takenBack")
                .orBack(page);
    }

    private String choicePage(ClusterYearId yearId, MembershipId membershipId, Duty duty, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("following", Integer.toString(year.year() + 1));
        model.addAttribute("member", years.member(yearId, membershipId));
        model.addAttribute("deputy", duty == Duty.DEPUTY);
        model.addAttribute("titleKey", duty.titleKey(year));
        model.addAttribute(
                "others",
                years.members(yearId).stream()
                        .filter(other -> !other.left() && !other.id().equals(membershipId))
                        .map(RotationController::option)
                        .toList());
        return "rotation/choice";
    }

    private static Option option(MemberView member) {
        return Option.of(member.id(), member.name());
    }
}

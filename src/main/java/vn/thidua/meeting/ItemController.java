package vn.thidua.meeting;

import jakarta.validation.Valid;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/**
 * Adding, changing and taking out one thing on the page of meetings: the same for meetings, figures and activities.
 *
 * @param <F> the thing's form
 */
abstract class ItemController<F> {

    /** What is kept, always found by its id and its cluster-year. */
    interface Items<F> {

        /** The thing as it is, to be changed. */
        F form(ClusterYearId year, long id);

        void add(ClusterYearId year, F form, Actor actor);

        void edit(ClusterYearId year, long id, F form, Actor actor);

        void remove(ClusterYearId year, long id, Actor actor);
    }

    /** Which thing: its view and messages are named after it, and a new one begins with the empty form. */
    record Kind<F>(String name, F empty) {}

    private final Kind<F> kind;
    private final Items<F> items;
    private final OtherYears others;
    private final ClusterYears years;

    ItemController(Kind<F> kind, Items<F> items, OtherYears others, ClusterYears years) {
        this.kind = kind;
        this.items = items;
        this.others = others;
        this.years = years;
    }

    @GetMapping("/them")
    @Allow(Action.MEETING_EDIT)
    String add(@PathVariable ClusterYearId yearId, Actor actor, Model model) {
        model.addAttribute("form", kind.empty());
        return page(yearId, "add", actor, model);
    }

    @PostMapping("/them")
    @Allow(Action.MEETING_EDIT)
    String add(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") F form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> items.add(yearId, form, actor))
                .then(path(yearId), "meeting.saved")
                .orShow(() -> page(yearId, "add", actor, model));
    }

    @GetMapping("/{itemId:[0-9]+}")
    @Allow(Action.MEETING_EDIT)
    String edit(@PathVariable ClusterYearId yearId, @PathVariable long itemId, Actor actor, Model model) {
        model.addAttribute("form", items.form(yearId, itemId));
        return page(yearId, "edit", actor, model);
    }

    @PostMapping("/{itemId:[0-9]+}")
    @Allow(Action.MEETING_EDIT)
    String edit(
            @PathVariable ClusterYearId yearId,
            @PathVariable long itemId,
            @Valid @ModelAttribute("form") F form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> items.edit(yearId, itemId, form, actor))
                .then(path(yearId), "meeting.saved")
                .orShow(() -> page(yearId, "edit", actor, model));
    }

    @PostMapping("/{itemId:[0-9]+}/bo")
    @Allow(Action.MEETING_EDIT)
    String remove(@PathVariable ClusterYearId yearId, @PathVariable long itemId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> items.remove(yearId, itemId, actor))
                .then(path(yearId), "meeting.removed")
                .orBack(path(yearId));
    }

    private String page(ClusterYearId yearId, String act, Actor actor, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("titleKey", "meeting.item." + kind.name() + "." + act);
        model.addAttribute("others", others.choices(yearId, actor));
        model.addAttribute("kinds", MeetingKind.values());
        return "meeting/" + kind.name();
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/hoi-nghi";
    }
}

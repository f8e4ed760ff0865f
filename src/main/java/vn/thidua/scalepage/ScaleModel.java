package vn.thidua.scalepage;

import static vn.thidua.access.Relation.DEPUTY;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.STAFF;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleForms.EditionForm;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlace;
import vn.thidua.criteria.ScalePlaces;
import vn.thidua.history.History;
import vn.thidua.programme.YearStep;

/** Fills the model of the scale's page, the same for each of its handlers. */
@Component
class ScaleModel {

    private final ScalePlaces places;
    private final ScalePages pages;
    private final ScaleEditing editing;
    private final ScaleOptions options;
    private final History history;
    private final Attachments attachments;

    ScaleModel(
            ScalePlaces places,
            ScalePages pages,
            ScaleEditing editing,
            ScaleOptions options,
            History history,
            Attachments attachments) {
        this.places = places;
        this.pages = pages;
        this.editing = editing;
        this.options = options;
        this.history = history;
        this.attachments = attachments;
    }

    /**
     * The edition asked for, or the latest; the form to begin one where there is none, or only the programme's.
     *
     * @param section in which the next line is likely to be added
     */
    String show(ScaleOwner owner, @Nullable Integer edition, @Nullable Long section, Here here, Model model) {
        ScalePlace place = places.of(owner);
        boolean edits = here.allows(Action.SCALE_EDIT);
        boolean begins = edits && pages.canBegin(owner);
        model.addAttribute("place", place);
        model.addAttribute("begins", begins);
        if (owner.year() != null) {
            model.addAttribute(
                    "attachments", attachments.panel(owner.year(), YearStep.SCALE, here.allows(Action.ATTACHMENT_ADD)));
        }
        pages.page(place, edition, here.is(STAFF, HEAD, DEPUTY)).ifPresent(page -> addTo(model, place, page, here));
        if (begins) {
            options.addTo(model, place);
            model.addAttribute("late", pages.isLate(owner));
        }
        if (model.getAttribute("page") instanceof ScalePage page && page.draft() && edits) {
            addQuick(owner, section, model);
        }
        return "scalepage/scale";
    }

    /** The form of what the scale says of itself, as stored where nothing was typed yet. */
    String showTerms(ScaleOwner owner, Model model) {
        model.addAttribute("place", places.of(owner));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", editing.terms(owner));
        }
        return "scalepage/terms";
    }

    /** The short form below the lines: a line is added where one looks. */
    private void addQuick(ScaleOwner owner, @Nullable Long section, Model model) {
        ScalePages.Opened opened = pages.blank(owner, section);
        model.addAttribute("quick", opened.form());
        model.addAttribute("sections", options.sections(opened.sections()));
        model.addAttribute("kinds", options.kinds());
    }

    private void addTo(Model model, ScalePlace place, ScalePage page, Here here) {
        ScaleOwner owner = page.shown().owner();
        boolean own = owner.equals(place.owner());
        model.addAttribute("page", page);
        model.addAttribute("canEdit", own && here.allows(Action.SCALE_EDIT));
        model.addAttribute("history", history.of(owner.subject(page.scale().id())));
        model.addAttribute("follows", !own);
        model.addAttribute("readsProgramme", here.allows(Action.PROGRAMME_READ));
        model.addAttribute("meanwhile", page.draft() && own && pages.followsProgramme(owner));
        if (owner.year() != null && own && here.allows(Action.SCALE_EDIT)) {
            model.addAttribute("unaimed", pages.unaimed(owner.year(), page));
        }
        if (!model.containsAttribute("revision")) {
            model.addAttribute("revision", EditionForm.empty());
        }
    }
}

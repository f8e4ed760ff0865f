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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleForms.EditionForm;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;

/** Fills the model of the scale's page, the same for each of its handlers. */
@Component
class ScaleModel {

    private final ClusterYears years;
    private final ScalePages pages;
    private final ScaleEditing editing;
    private final ScaleOptions options;
    private final History history;
    private final Attachments attachments;

    ScaleModel(
            ClusterYears years,
            ScalePages pages,
            ScaleEditing editing,
            ScaleOptions options,
            History history,
            Attachments attachments) {
        this.years = years;
        this.pages = pages;
        this.editing = editing;
        this.options = options;
        this.history = history;
        this.attachments = attachments;
    }

    /**
     * The edition asked for, or the latest; the form to begin one where the year has none.
     *
     * @param section in which the next line is likely to be added
     */
    String show(ClusterYearId id, @Nullable Integer edition, @Nullable Long section, Here here, Model model) {
        YearView year = years.get(id);
        model.addAttribute("year", year);
        model.addAttribute("canEdit", here.allows(Action.SCALE_EDIT));
        model.addAttribute("attachments", attachments.panel(id, YearStep.SCALE, here.allows(Action.ATTACHMENT_ADD)));
        pages.page(id, edition, here.is(STAFF, HEAD, DEPUTY))
                .ifPresentOrElse(page -> addTo(model, id, page), () -> options.addTo(model, year));
        if (here.allows(Action.SCALE_EDIT) && model.getAttribute("page") instanceof ScalePage page && page.draft()) {
            addQuick(id, section, model);
        }
        return "scalepage/scale";
    }

    /** The form of what the scale says of itself, as stored where nothing was typed yet. */
    String showTerms(ClusterYearId id, Model model) {
        model.addAttribute("year", years.get(id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", editing.terms(id));
        }
        return "scalepage/terms";
    }

    /** The short form below the lines: a line is added where one looks. */
    private void addQuick(ClusterYearId id, @Nullable Long section, Model model) {
        ScalePages.Opened opened = pages.blank(id, section);
        model.addAttribute("quick", opened.form());
        model.addAttribute("sections", options.sections(opened.sections()));
        model.addAttribute("kinds", options.kinds());
    }

    private void addTo(Model model, ClusterYearId id, ScalePage page) {
        model.addAttribute("page", page);
        model.addAttribute(
                "history",
                history.of(HistorySubject.in(id, "SCALE", page.scale().id().value())));
        if (!model.containsAttribute("revision")) {
            model.addAttribute("revision", EditionForm.empty());
        }
    }
}

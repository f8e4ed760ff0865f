package vn.thidua.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;

/** Fills the model of a sheet's page for a member that checks it. Who that is and when, the caller knows. */
@Component
public class CheckModel {

    /**
     * Who sits before which sheet.
     *
     * @param open points are taken; else the page is only read
     * @param newEdition the checker sent its points for a sheet by an earlier edition of the scale
     */
    public record Desk(SheetKey key, Scorer checker, boolean open, boolean newEdition) {}

    private final SheetPages pages;
    private final ClusterYears years;

    CheckModel(SheetPages pages, ClusterYears years) {
        this.pages = pages;
        this.years = years;
    }

    /** The address of the page; what is done there lies below it. */
    public static String path(SheetKey key) {
        return "/nam/" + key.year() + "/cham-cheo/" + key.member();
    }

    public String show(Desk desk, Model model) {
        return whole(desk, null, model);
    }

    /** The page again with what was typed and why it was refused. */
    public String showRefused(Desk desk, ScoresForm form, BindingResult errors, Model model) {
        return whole(desk, SheetModel.refused(form, errors), model);
    }

    /** The answer to an autosave, as of any other sheet. */
    public String showLine(Desk desk, ScoresForm form, BindingResult errors, long line, Model model) {
        SheetPage page = pages.page(desk, errors.hasErrors() ? SheetModel.refused(form, errors) : null);
        model.addAttribute("sheet", page);
        model.addAttribute("line", page.line(line));
        model.addAttribute("autosaved", true);
        return SheetModel.SAVED_LINE;
    }

    private String whole(Desk desk, SheetPages.@Nullable Refused refused, Model model) {
        model.addAttribute("sheet", pages.page(desk, refused));
        model.addAttribute("year", years.get(desk.key().year()));
        model.addAttribute("history", List.of()); // what checkers do is sealed
        model.addAttribute("canTakeOver", false);
        model.addAttribute("newEdition", desk.newEdition());
        if (!model.containsAttribute("scores")) {
            model.addAttribute("scores", ScoresForm.empty());
        }
        return SheetModel.PAGE;
    }
}

package vn.thidua.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.entry.SheetForms.ReasonForm;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;

/** Fills the model of a sheet's page, the same for each of its handlers. */
@Component
class SheetModel {

    static final String PAGE = "entry/sheet";
    static final String SAVED_LINE = "entry/sheet-parts :: saved";

    private static final Map<Stage, Action> TAKEN_BY =
            Map.of(Stage.SELF, Action.SCORE_SELF, Stage.HEAD, Action.SCORE_FINAL, Stage.STAFF, Action.SCORE_VERIFY);

    private final SheetPages pages;
    private final ClusterYears years;
    private final ScoreReading reading;
    private final Hints hints;
    private final History history;

    SheetModel(SheetPages pages, ClusterYears years, ScoreReading reading, Hints hints, History history) {
        this.pages = pages;
        this.years = years;
        this.reading = reading;
        this.hints = hints;
        this.history = history;
    }

    String show(SheetKey key, Here here, Model model) {
        return whole(key, here, null, model);
    }

    String showRefused(SheetKey key, ScoresForm form, BindingResult errors, Here here, Model model) {
        return whole(key, here, refused(form, errors), model);
    }

    /** The answer to an autosave: the line's state and the totals, none of the cells people type in. */
    String showLine(SheetKey key, ScoresForm form, BindingResult errors, long line, Here here, Model model) {
        // what was saved is told with its new version, so that the next change of the cell is no conflict
        SheetPage page = page(key, here, errors.hasErrors() ? refused(form, errors) : null);
        model.addAttribute("sheet", page);
        model.addAttribute("line", page.line(line));
        model.addAttribute("autosaved", true);
        return SAVED_LINE;
    }

    private String whole(SheetKey key, Here here, SheetPages.@Nullable Refused refused, Model model) {
        SheetPage page = page(key, here, refused);
        model.addAttribute("sheet", page);
        model.addAttribute("year", years.get(key.year()));
        model.addAttribute(
                "history",
                history.of(HistorySubject.in(key.year(), "SHEET", page.sheet().id())));
        model.addAttribute("givesBack", givesBack(page, here));
        model.addAttribute("canExport", true);
        boolean judges = !here.inOwnCause();
        model.addAttribute("canTakeOver", judges && open(page) && here.allows(Action.SCORE_FINAL));
        // the unit that heads the year scores itself as its head
        model.addAttribute(
                "scoredByItself",
                page.stages().contains(Stage.HEAD)
                        && here.place() != null
                        && here.place().isOfItsHead());
        model.addAttribute(
                "canSettle",
                judges && here.allows(Action.LINE_SETTLE) && page.sheet().status() != SheetStatus.FINAL);
        model.addAttribute("canRecordAbsence", judges && here.allows(Action.RANK_STATE));
        model.addAttribute("merged", hints.merged(page.sheet()));
        model.addAttribute("absent", reading.absent(key.year()).get(key.member()));
        if (!model.containsAttribute("scores")) {
            model.addAttribute("scores", ScoresForm.empty());
        }
        if (!model.containsAttribute("why")) {
            model.addAttribute("why", ReasonForm.empty());
        }
        return PAGE;
    }

    private SheetPage page(SheetKey key, Here here, SheetPages.@Nullable Refused refused) {
        Set<Stage> takes = TAKEN_BY.entrySet().stream()
                .filter(taken -> here.allows(taken.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return pages.page(key, takes, refused);
    }

    /** Where this person gives the sheet back to the unit; null where not. */
    private static @Nullable String givesBack(SheetPage page, Here here) {
        if (page.sheet().status().handedIn() && here.allows(Action.SHEET_GIVE_BACK)) {
            return page.act("tra-lai");
        }
        return page.enters(Stage.HEAD) ? page.does("tra-lai") : null;
    }

    private static boolean open(SheetPage page) {
        return page.sheet().status() == SheetStatus.SELF_SCORING;
    }

    static SheetPages.Refused refused(ScoresForm form, BindingResult errors) {
        boolean conflict =
                errors.getGlobalErrors().stream().anyMatch(error -> "platform.conflict".equals(error.getCode()));
        return new SheetPages.Refused(form, errors, conflict);
    }
}

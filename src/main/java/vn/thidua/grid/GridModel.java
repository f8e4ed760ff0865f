package vn.thidua.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.YearStep;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;

/** Fills the model of the page with all sheets; its many questions share one transaction. */
@Component
@Transactional(readOnly = true)
class GridModel {

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Grids grids;
    private final Standings standings;
    private final History history;
    private final Attachments attachments;

    GridModel(
            ClusterYears years,
            ProgrammeRules rules,
            Grids grids,
            Standings standings,
            History history,
            Attachments attachments) {
        this.years = years;
        this.rules = rules;
        this.grids = grids;
        this.standings = standings;
        this.history = history;
        this.attachments = attachments;
    }

    /**
     * What a saved cell changes on the page.
     *
     * @return may the ranks be others now?
     */
    boolean fillCell(Model model, SheetKey key, long line, Viewer viewer, GridCells.Answer answer) {
        YearView year = years.get(key.year());
        ScoringRules rulesThen = ScoringRules.of(rules, year);
        Grids.Saved saved = grids.cell(year, key, line, rulesThen.official(), viewer, answer);
        model.addAttribute("year", year);
        model.addAttribute("rules", rulesThen);
        model.addAttribute("grid", saved.grid());
        model.addAttribute("saved", true);
        return saved.movesRanks();
    }

    /** The ranks alone, as they are now. */
    void fillRanks(Model model, ClusterYearId id, Here here, Viewer viewer) {
        YearView year = years.get(id);
        model.addAttribute("year", year);
        model.addAttribute("rules", ScoringRules.of(rules, year));
        model.addAttribute("renewed", true);
        model.addAttribute("canSeeAll", viewer.all());
        addRanks(model, standings.shown(id, viewer.all()).orElse(null), id, here);
    }

    private void addRanks(Model model, @Nullable RankTable ranked, ClusterYearId id, Here here) {
        model.addAttribute("ranked", ranked);
        model.addAttribute(
                "publishedOn",
                ranked != null
                        ? null
                        : standings
                                .publishedAt(id)
                                .map(at -> LocalDate.ofInstant(at, Today.ZONE))
                                .orElse(null));
        model.addAttribute("standings", ranked == null ? List.of() : ranked.standings());
        model.addAttribute("canRank", here.allows(Action.RANK_STATE));
        model.addAttribute("ownCause", years.ownCause(id, here));
    }

    /** Empty until scoring is opened. */
    Optional<Grid> fill(Model model, ClusterYearId id, Here here, Viewer viewer) {
        YearView year = years.get(id);
        ScoringRules rulesThen = ScoringRules.of(rules, year);
        Optional<Grid> opened = grids.grid(year, rulesThen.official(), viewer);
        Grid grid = opened.orElse(null);
        model.addAttribute("year", year);
        model.addAttribute("rules", rulesThen);
        model.addAttribute("grid", grid);
        addRanks(model, grid == null ? standings.shown(id, viewer.all()).orElse(null) : grid.ranked(), id, here);
        model.addAttribute("enters", grid != null && grid.enters());
        model.addAttribute("canSeeAll", viewer.all());
        boolean canOpen = here.allows(Action.SCORING_OPEN);
        model.addAttribute("canOpen", canOpen);
        model.addAttribute(
                "newer",
                canOpen ? opened.flatMap(sheets -> grids.newer(year, sheets)).orElse(null) : null);
        model.addAttribute("seesObjections", here.allows(Action.OBJECTIONS_LIST));
        model.addAttribute("seesSample", here.allows(Action.SAMPLE_READ));
        model.addAttribute("history", history.of(HistorySubject.in(id, "SCORING", id.value())));
        model.addAttribute("attachments", attachments.panel(id, YearStep.SCORING, here.allows(Action.ATTACHMENT_ADD)));
        return opened;
    }
}

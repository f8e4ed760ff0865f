package vn.thidua.scoring;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** Lays a sheet before whoever changes it, and tells the history what was done. */
@Component
class SheetDesk {

    private final ScoreSheets sheets;
    private final SheetFacts facts;
    private final ClusterYears years;
    private final History history;
    private final Today today;

    SheetDesk(ScoreSheets sheets, SheetFacts facts, ClusterYears years, History history, Today today) {
        this.sheets = sheets;
        this.facts = facts;
        this.years = years;
        this.history = history;
        this.today = today;
    }

    /** The sheet, if it waits for this scorer's stage and the scorer's last day is not past. */
    ScoreSheet open(SheetKey key, Scorer scorer) {
        return mustBeOpen(sheet(key), key, scorer);
    }

    /** The same for a change of one line: others may change other lines meanwhile, but nobody moves the sheet on. */
    ScoreSheet openForOneLine(SheetKey key, Scorer scorer) {
        long year = key.year().value();
        long member = key.member().value();
        Optional<ScoreSheet> found = key.sheet() == null
                ? sheets.readFirstByClusterYearIdAndMembershipIdAndSubUnitOrderByScaleIdDesc(year, member, "")
                : sheets.readByIdAndClusterYearIdAndMembershipId(key.sheet(), year, member);
        return mustBeOpen(found.orElseThrow(NotFound::new), key, scorer);
    }

    private ScoreSheet mustBeOpen(ScoreSheet sheet, SheetKey key, Scorer scorer) {
        sheet.mustTake(scorer.stage());
        sheet.mustBeInTime(facts.deadline(key.year(), key.member(), scorer).orElse(null));
        return sheet;
    }

    /** The sheet for a change, or {@link NotFound}. */
    ScoreSheet sheet(SheetKey key) {
        long year = key.year().value();
        long member = key.member().value();
        Optional<ScoreSheet> found = key.sheet() == null
                ? sheets.findFirstByClusterYearIdAndMembershipIdAndSubUnitOrderByScaleIdDesc(year, member, "")
                : sheets.findByIdAndClusterYearIdAndMembershipId(key.sheet(), year, member);
        return found.orElseThrow(NotFound::new);
    }

    void record(ScoreSheet sheet, SheetKey key, String actionKey, Actor actor, Change... changes) {
        String unit = years.member(key.year(), key.member()).name();
        history.record(actor, HistorySubject.in(key.year(), "SHEET", sheet.id()), actionKey, unit, changes);
    }

    ScoreEntry.Hand hand(Actor actor) {
        return new ScoreEntry.Hand(actor.name(), now());
    }

    Instant now() {
        return today.now();
    }
}

package vn.thidua.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Scoring begins: the scale is frozen and every member gets its sheet. */
@Service
@Transactional
class Opening {

    private final ScoreSheets sheets;
    private final Scales scales;
    private final ClusterYears years;
    private final History history;
    private final Today today;

    Opening(ScoreSheets sheets, Scales scales, ClusterYears years, History history, Today today) {
        this.sheets = sheets;
        this.scales = scales;
        this.years = years;
        this.history = history;
        this.today = today;
    }

    /** Message key of why scoring cannot begin yet; empty where it can. One statement. */
    @Transactional(readOnly = true)
    Optional<String> hindrance(ClusterYearId year) {
        return scales.hindrance(year);
    }

    /** Makes the sheets that are missing: for all members at first, later for a member that joined or by a new edition. */
    void open(ClusterYearId year, Actor actor) {
        ScaleView scale = scales.freeze(year, actor);
        List<ScoreSheet> existing = sheets.findByClusterYearId(year.value());
        List<MemberView> waiting = years.members(year).stream()
                .filter(member -> !member.left() && existing.stream().noneMatch(sheet -> isOf(sheet, member, scale)))
                .toList();
        if (waiting.isEmpty()) {
            throw new RuleViolation("scoring.open.nothing");
        }
        waiting.forEach(member -> sheets.save(fresh(year, member.id(), scale, existing, actor)));
        history.record(
                actor,
                HistorySubject.in(year, "SCORING", year.value()),
                "scoring.history.opened",
                scale.title(),
                Change.of("scoring.units", null, waiting.size()));
    }

    private ScoreSheet fresh(
            ClusterYearId year, MembershipId member, ScaleView scale, List<ScoreSheet> existing, Actor actor) {
        ScoreSheet sheet = new ScoreSheet(year, member, "", scale);
        existing.stream()
                .filter(earlier -> earlier.isOf(member, ""))
                .max(Comparator.comparingLong(ScoreSheet::scaleId))
                .ifPresent(earlier -> sheet.carryOver(earlier, new ScoreEntry.Hand(actor.name(), today.now())));
        return sheet;
    }

    private static boolean isOf(ScoreSheet sheet, MemberView member, ScaleView scale) {
        return sheet.isOf(member.id(), "") && sheet.scaleId() == scale.id().value();
    }
}

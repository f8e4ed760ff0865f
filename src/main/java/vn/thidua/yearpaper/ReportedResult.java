package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.Stage;
import vn.thidua.award.Verdict;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.platform.Show;
import vn.thidua.ranking.Standings.Standing;

/** What came of the year: ranks as the members were told them, and whom the cluster proposed for what. */
@Component
class ReportedResult {

    private static final Show SHOW = new Show();

    private final YearPapers papers;
    private final Result results;
    private final RankNotes notes;
    private final NominationReads nominations;

    ReportedResult(YearPapers papers, Result results, RankNotes notes, NominationReads nominations) {
        this.papers = papers;
        this.results = results;
        this.notes = notes;
        this.nominations = nominations;
    }

    /** What nobody was told yet is no result to report. */
    List<Block> ranks(YearView year) {
        Result.Told told = results.of(year);
        boolean known = told.published() != null || year.settled();
        List<Standing> ranked = told.table().byRank().stream()
                .filter(unit -> unit.total() != null || unit.rank() != null)
                .toList();
        if (!known || ranked.isEmpty()) {
            return List.of(Block.Paragraph.of(papers.say("yearpaper.report.noResult", papers.room())));
        }
        List<Row> rows = ranked.stream()
                .map(unit -> Row.of(
                        unit.rank() == null ? "" : String.valueOf(unit.rank()),
                        unit.name(),
                        SHOW.aligned(unit.total()),
                        TargetTable.orNothing(unit.grade()),
                        TargetTable.orNothing(unit.statedReason())))
                .toList();
        List<String> under = notes.of(told.table());
        return List.of(new Block.Table(
                null,
                List.of(
                        Column.centre(papers.say("yearpaper.summary.rank"), 18).asKey(),
                        Column.text(papers.say("yearpaper.unit"), 60).asKey(),
                        Column.number(papers.say("yearpaper.summary.total"), 24).ifAny(),
                        Column.centre(papers.say("yearpaper.summary.grade"), 24).ifAny(),
                        Column.text(papers.say("yearpaper.note"), 30).ifAny()),
                rows,
                under.isEmpty() ? null : String.join("\n", under)));
    }

    /** Those the cluster has sent and not taken back, with what is known of the decision. */
    List<Block> awards(YearView year) {
        List<Row> rows = new ArrayList<>();
        for (NominationView nomination : nominations.of(year.id())) {
            if (nomination.stage() != Stage.DRAFT && !nomination.withdrawn()) {
                rows.add(Row.of(
                        String.valueOf(rows.size() + 1),
                        papers.orRoom(nomination.who()),
                        nomination.award() + " (" + nomination.authority() + ")",
                        decided(nomination.decision())));
            }
        }
        return rows.isEmpty()
                ? List.of(Block.Paragraph.of(papers.room()))
                : List.of(new Block.Table(
                        null,
                        List.of(
                                Column.centre(papers.say("yearpaper.no"), 12).asKey(),
                                Column.text(papers.say("yearpaper.report.who"), 57)
                                        .asKey(),
                                Column.text(papers.say("yearpaper.report.award"), 50),
                                Column.text(papers.say("yearpaper.report.decided"), 38)
                                        .ifAny()),
                        rows,
                        null));
    }

    private String decided(@Nullable Verdict verdict) {
        if (verdict == null) {
            return "";
        }
        String outcome = papers.say(verdict.outcome().key());
        String day = papers.day(verdict.decidedOn());
        return verdict.number() == null
                ? outcome + ", " + day
                : outcome + ", " + papers.say("yearpaper.number", verdict.number()) + " " + day;
    }
}

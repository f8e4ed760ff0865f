package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Choices;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/**
 * Where the awards of a year stand: how many are proposed, recommended, granted; done when each has its decision. Those
 * that have none are left to whoever leads next.
 */
@Component
class AwardSteps implements YearSteps, Findings {

    private record Standing(
            int proposed,
            int waiting,
            int reviewed,
            int recommended,
            int decided,
            int granted,
            @Nullable LocalDate last) {}

    private final JdbcClient jdbc;
    private final Choices words;
    private final Wording wording;

    AwardSteps(JdbcClient jdbc, Choices words, Wording wording) {
        this.jdbc = jdbc;
        this.words = words;
        this.wording = wording;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        Standing standing = standing(year);
        Progress progress = progress(standing, year.closed());
        return new StepState(
                YearStep.NOMINATION,
                progress,
                progress == Progress.DONE ? standing.last() : null,
                progress == Progress.UNDER_WAY && standing.waiting() > 0
                        ? List.of(words.text("award.board"))
                        : List.of(),
                "award.step." + summary(standing, year.settled()),
                List.of(standing.proposed(), standing.recommended(), standing.granted()));
    }

    /** Nominations of a closed year have left the cluster's hands: what is still to be decided is not the cluster's step. */
    private static Progress progress(Standing standing, boolean closed) {
        if (standing.proposed() == 0) {
            return Progress.NOT_STARTED;
        }
        return closed || standing.decided() == standing.proposed() ? Progress.DONE : Progress.UNDER_WAY;
    }

    /** Of a settled year a number nobody recorded is unknown, not none. */
    private static String summary(Standing standing, boolean settled) {
        if (standing.proposed() == 0) {
            return "none";
        }
        boolean boardUnknown = settled && standing.reviewed() == 0;
        boolean decisionUnknown = settled && standing.decided() == 0;
        return boardUnknown && decisionUnknown
                ? "proposedOnly"
                : boardUnknown ? "grantedOnly" : decisionUnknown ? "recommendedOnly" : "some";
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select count(*) as open,
                       string_agg(distinct n.award_name || ' (' || n.authority || ')', '; ') as awards
                from nomination n
                where n.cluster_year_id = ? and n.stage not in ('WITHDRAWN', 'DECIDED')
                having count(*) > 0""")
                .param(year.id().value())
                .query((row, number) -> Finding.passedOn(
                        YearStep.NOMINATION,
                        wording.of("award.finding", row.getString("awards")),
                        wording.of("award.finding.count", row.getInt("open")),
                        year.path() + "/" + YearStep.NOMINATION.slug()))
                .list();
    }

    private Standing standing(YearView year) {
        return jdbc.sql("""
                select count(*) as proposed, count(*) filter (where r.id is null and d.id is null) as waiting,
                       count(r.id) as reviewed,
                       count(*) filter (where r.outcome = 'RECOMMENDED') as recommended, count(d.id) as decided,
                       count(*) filter (where d.outcome = 'GRANTED') as granted,
                       greatest(max(n.proposed_on), max(d.decided_on)) as last
                from nomination n
                left join board_review r on r.nomination_id = n.id
                left join award_decision d on d.nomination_id = n.id
                where n.cluster_year_id = ? and n.stage <> 'WITHDRAWN'""")
                .param(year.id().value())
                .query((row, number) -> new Standing(
                        row.getInt("proposed"),
                        row.getInt("waiting"),
                        row.getInt("reviewed"),
                        row.getInt("recommended"),
                        row.getInt("decided"),
                        row.getInt("granted"),
                        row.getObject("last", LocalDate.class)))
                .single();
    }
}

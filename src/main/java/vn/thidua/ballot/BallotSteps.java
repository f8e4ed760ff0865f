package vn.thidua.ballot;

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
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** Where the votes of a year stand: done when every question that was set has its result; one without is left to whoever leads next. */
@Component
class BallotSteps implements YearSteps, Findings {

    private record Standing(
            int asked, int settled, @Nullable LocalDate lastHeld) {

        Progress progress() {
            if (asked == 0) {
                return Progress.NOT_STARTED;
            }
            return settled == asked ? Progress.DONE : Progress.UNDER_WAY;
        }
    }

    private final JdbcClient jdbc;
    private final Wording wording;

    BallotSteps(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        Standing standing = jdbc.sql("""
                select count(*) as asked, count(*) filter (where result_recorded) as settled, max(held_on) as last_held
                from ballot where cluster_year_id = :year""")
                .param("year", year.id().value())
                .query((row, number) -> new Standing(
                        row.getInt("asked"), row.getInt("settled"), row.getObject("last_held", LocalDate.class)))
                .single();
        Progress progress = standing.progress();
        return new StepState(
                YearStep.BALLOT,
                progress,
                progress == Progress.DONE ? standing.lastHeld() : null,
                List.of(),
                standing.asked() == 0 ? "ballot.step.none" : "ballot.step.some",
                List.of(standing.settled(), standing.asked()));
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select count(*) as questions, string_agg(question, '; ' order by position, id) as asked
                from ballot where cluster_year_id = ? and not result_recorded and not (polled and base is null) having count(*) > 0""")
                .param(year.id().value())
                .query((row, number) -> Finding.open(
                        YearStep.BALLOT,
                        wording.of("ballot.finding", row.getString("asked")),
                        wording.of("ballot.finding.count", row.getInt("questions")),
                        year.path() + "/" + YearStep.BALLOT.slug()))
                .list();
    }
}

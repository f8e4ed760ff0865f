package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What waits for a head: results of questions that were put, and votes the calendar has opened with none recorded. */
@Component
class BallotTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final LedYears ledYears;
    private final Today today;

    BallotTasks(JdbcClient jdbc, LedYears ledYears, Today today) {
        this.jdbc = jdbc;
        this.ledYears = ledYears;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql("""
                select y.id, y.name || ' – ' || y.year as place, e.due_on from cluster_year y
                left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'BALLOT'
                where y.id = any(:years) and (
                  exists (select 1 from ballot b where b.cluster_year_id = y.id and not b.result_recorded
                            and not (b.polled and b.base is null)
                            and coalesce(b.held_on, :today) <= :today)
                  or (e.id is not null and coalesce(e.opens_on, :today) <= :today
                      and not exists (select 1 from ballot b where b.cluster_year_id = y.id)))""")
                .param(
                        "years",
                        ledYears.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        "ballot.task.record",
                        row.getString("place"),
                        row.getObject("due_on", LocalDate.class),
                        "/nam/" + row.getLong("id") + "/binh-xet"))
                .list();
    }
}

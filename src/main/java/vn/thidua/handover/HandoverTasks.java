package vn.thidua.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** The head prepares the handover once its time has come. */
@Component
class HandoverTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    HandoverTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        List<ClusterYearId> ledYears = led.of(actor);
        return ledYears.isEmpty() ? List.of() : toPrepare(ledYears);
    }

    private List<Task> toPrepare(List<ClusterYearId> ledYears) {
        return jdbc.sql("""
                select y.id, y.name, y.year, e.due_on
                from cluster_year y
                join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'HANDOVER'
                where y.id = any(:led) and coalesce(e.opens_on, :today) <= :today
                  and not exists (select 1 from handover o where o.cluster_year_id = y.id and o.status = 'SIGNED')
                order by y.year, y.id""")
                .param("led", ledYears.stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> new Task(
                        "handover.task.prepare",
                        List.of(),
                        where(row),
                        row.getObject("due_on", java.time.LocalDate.class),
                        "/nam/" + row.getLong("id") + "/ban-giao"))
                .list();
    }

    private static String where(ResultSet row) throws SQLException {
        return row.getString("name") + " – " + row.getInt("year");
    }
}

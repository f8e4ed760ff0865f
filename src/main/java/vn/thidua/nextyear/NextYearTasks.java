package vn.thidua.nextyear;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** Once the handover is signed, the organiser's staff opens the next year. */
@Component
class NextYearTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Today today;

    NextYearTasks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.has(Role.ORGANISER_STAFF)) {
            return List.of();
        }
        return jdbc.sql("""
                select y.id, y.name, y.year from cluster_year y join programme p on p.id = y.programme_id
                join handover o on o.cluster_year_id = y.id and o.status = 'SIGNED'
                where p.organiser_id = any(:organisers) and y.year >= :year
                  and not exists (select 1 from cluster_year n where n.cluster_id = y.cluster_id and n.year = y.year + 1)
                order by y.year, y.id""")
                .param(
                        "organisers",
                        actor.organisersAs(Role.ORGANISER_STAFF).stream()
                                .map(UnitId::value)
                                .toArray(Long[]::new))
                .param("year", today.date().getYear() - 1)
                .query((row, number) -> Task.of(
                        "nextyear.task.open",
                        row.getString("name") + " – " + row.getInt("year"),
                        null,
                        "/nam/" + row.getLong("id") + "/ban-giao/nam-sau"))
                .list();
    }
}

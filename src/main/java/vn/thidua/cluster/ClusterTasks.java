package vn.thidua.cluster;

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

/** What waits for an organiser's staff: years under way that nobody heads. */
@Component
class ClusterTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Today today;

    ClusterTasks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        List<Long> organisers = actor.organisersAs(Role.ORGANISER_STAFF).stream()
                .map(UnitId::value)
                .toList();
        if (organisers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select y.id, y.name, y.year from cluster_year y join programme p on p.id = y.programme_id
                where p.organiser_id in (:organisers) and y.closed_on is null and y.year >= :year
                  and not exists (select 1 from headship h where h.cluster_year_id = y.id and h.duty = 'HEAD'
                                  and (h.ends_on is null or h.ends_on >= :today))
                order by y.year, y.name collate "vi-x-icu", y.id""")
                .param("organisers", organisers)
                .param("year", today.date().getYear())
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        "cluster.task.head",
                        row.getString("name") + " – " + row.getInt("year"),
                        null,
                        "/nam/" + row.getLong("id") + "/thanh-vien"))
                .list();
    }
}

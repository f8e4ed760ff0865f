package vn.thidua.rotation;

import java.time.LocalDate;
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

/**
 * From the last quarter of a year on, and a quarter beyond, its head is told that a next head is wanted: unless the
 * programme lets the headship go round or decides itself, a vote has chosen somebody, or the next year names its head.
 */
@Component
class RotationTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    RotationTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql("""
                select y.id, y.name || ' – ' || y.year as place, e.due_on
                from cluster_year y
                left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'BALLOT'
                where y.id = any(:years)
                  and :today between rule_day(y) - interval '3 months' and rule_day(y) + interval '3 months'
                  and not exists (
                    select from programme_rule r where r.programme_id = y.programme_id and r.key = 'HEAD_METHOD'
                      and r.value in ('IN_TURN', 'APPOINTED') and daterange(r.valid_from, r.valid_to, '[]') @> rule_day(y))
                  and not exists (
                    select from ballot b join ballot_candidate c on c.ballot_id = b.id and c.chosen
                    where b.cluster_year_id = y.id and b.subject = 'NEXT_HEAD')
                  and not exists (
                    select from cluster_year n join headship h on h.cluster_year_id = n.id and h.duty = 'HEAD'
                    where n.cluster_id = y.cluster_id and n.year = y.year + 1)
                order by y.year, y.name collate "vi-x-icu", y.id""")
                .param("years", led.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        "rotation.task.choose",
                        row.getString("place"),
                        row.getObject("due_on", LocalDate.class),
                        "/nam/" + row.getLong("id") + "/luan-phien"))
                .list();
    }
}

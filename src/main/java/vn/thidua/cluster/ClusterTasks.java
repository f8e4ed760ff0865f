package vn.thidua.cluster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;
import vn.thidua.task.Upcoming;

/** What waits for an organiser's staff: years under way without members or without a head; and what comes next. */
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
                select y.id, y.name, y.year, exists (
                  select 1 from membership m where m.cluster_year_id = y.id and (m.left_on is null or m.left_on >= :today)
                ) as has_members
                from cluster_year y join programme p on p.id = y.programme_id
                where p.organiser_id in (:organisers) and y.closed_on is null and y.year >= :year
                  and not exists (
                    select 1 from headship h left join membership m on m.id = h.membership_id left join unit u on u.id = m.unit_id
                    where h.cluster_year_id = y.id and h.duty = 'HEAD'
                      and coalesce(least(h.ends_on, m.left_on, u.valid_to) >= :today, true))
                order by y.year, y.name collate "vi-x-icu", y.id""")
                .param("organisers", organisers)
                .param("year", today.date().getYear())
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        row.getBoolean("has_members") ? "cluster.task.head" : "cluster.task.members",
                        row.getString("name") + " – " + row.getInt("year"),
                        null,
                        "/nam/" + row.getLong("id") + "/thanh-vien"))
                .list();
    }

    /** The next step that the calendar begins in a year which this person belongs to or watches. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Upcoming> nextOf(Actor actor) {
        return jdbc.sql("""
                select y.id, y.name || ' – ' || y.year as place, e.step, e.opens_on
                from calendar_entry e
                join cluster_year y on y.programme_id = e.programme_id and y.year = e.year and y.closed_on is null
                join programme p on p.id = y.programme_id
                where e.opens_on > :today and (p.organiser_id = any(:organisers) or exists (
                  select 1 from membership m where m.cluster_year_id = y.id and m.unit_id = any(:units)
                    and (m.left_on is null or m.left_on >= :today)))
                order by e.opens_on, array_position(:steps, e.step), y.name collate "vi-x-icu", y.id limit 1""")
                .param("organisers", ids(actor.organisersAs(Role.ORGANISER_STAFF, Role.BOARD_MEMBER, Role.AUDITOR)))
                .param("units", ids(actor.units()))
                .param("today", today.date())
                .param("steps", Arrays.stream(YearStep.values()).map(Enum::name).toArray(String[]::new))
                .query((row, number) -> upcoming(row))
                .optional();
    }

    private static Upcoming upcoming(ResultSet row) throws SQLException {
        YearStep step = YearStep.valueOf(row.getString("step"));
        return new Upcoming(
                step.key(),
                row.getString("place"),
                row.getObject("opens_on", LocalDate.class),
                "/nam/" + row.getLong("id") + "/" + step.slug());
    }

    private static Long[] ids(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }
}

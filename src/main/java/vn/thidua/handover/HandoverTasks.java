package vn.thidua.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** The head prepares the handover once its time has come; then each of the three has to confirm it. */
@Component
class HandoverTasks implements TaskSource {

    private static final String TO_CONFIRM = """
            select y.id, y.name, y.year
            from handover h
            join cluster_year y on y.id = h.cluster_year_id and y.closed_on is null
            join programme p on p.id = y.programme_id
            join membership f on f.id = h.from_membership_id
            left join membership t on t.id = h.to_membership_id
            join unit r on r.id = coalesce(h.to_unit_id, t.unit_id)
            cross join lateral (
              select array_agg(c.side) as given, bool_or(c.account_id = :account) as spoken
              from handover_confirmation c where c.handover_id = h.id) said
            where h.status = 'PREPARED' and h.handed_on <= :today and said.spoken is not true
              and (f.unit_id = any(:units) and 'OUTGOING' = any(said.given) is not true
                or r.id = any(:units) and 'INCOMING' = any(said.given) is not true
                or p.organiser_id = any(:staffs) and 'WITNESS' = any(said.given) is not true)
            order by y.year, y.id
            """;

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
        List<Task> tasks = new ArrayList<>(ledYears.isEmpty() ? List.of() : toPrepare(ledYears));
        tasks.addAll(toConfirm(actor));
        return tasks;
    }

    private List<Task> toConfirm(Actor actor) {
        return jdbc.sql(TO_CONFIRM)
                .param("units", numbers(actor.units()))
                .param("staffs", numbers(actor.organisersAs(Role.ORGANISER_STAFF)))
                .param("account", actor.accountId().value())
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        "handover.task.confirm", where(row), null, "/nam/" + row.getLong("id") + "/ban-giao/bien-ban"))
                .list();
    }

    private static Long[] numbers(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
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

package vn.thidua.covenant;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What the covenant waits for: an officer's targets; the head's draft, opening and record of signatures. */
@Component
class CovenantTasks implements TaskSource {

    /**
     * The latest text of each open cluster-year. Officers are asked for targets in the covenant; what an annex changes is
     * the head's to say, and has no date in the calendar.
     */
    private static final String WAITING = """
            with text as (
              select c.id, c.status, c.position, c.cluster_year_id, y.name, y.year, case when c.position = 0 then e.due_on end as due_on
              from covenant c
              join cluster_year y on y.id = c.cluster_year_id and y.closed_on is null
              left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'COVENANT'
              where c.status <> 'SIGNED'),
            missing as (
              select t.id, m.id as member, m.unit_id from text t
              join membership m on m.cluster_year_id = t.cluster_year_id and (m.left_on is null or m.left_on >= :today)
              where t.position = 0 and t.status = 'DRAFT'
                and not exists (select 1 from covenant_target g where g.covenant_id = t.id and g.membership_id = m.id)
              union all
              select t.id, m.id, m.unit_id from text t
              join membership m on m.cluster_year_id = t.cluster_year_id and (m.left_on is null or m.left_on >= :today)
              where t.status = 'SIGNING' and not exists (
                select 1 from covenant_signature s where s.covenant_id = t.id and s.membership_id = m.id)
                and (t.position = 0 or exists (
                  select 1 from covenant_signature s join covenant b on b.id = s.covenant_id and b.position = 0
                  where b.cluster_year_id = t.cluster_year_id and s.membership_id = m.id))),
            task as (
              select 'covenant.task.targets' as task, t.name || ' – ' || t.year as place, t.due_on,
                     '/nam/' || t.cluster_year_id || '/giao-uoc/' || m.member as link
              from text t join missing m on m.id = t.id and m.unit_id = any(:units) where t.status = 'DRAFT'
              union all
              select case when t.status = 'DRAFT' then 'covenant.task.open'
                          when exists (select 1 from missing m where m.id = t.id) then 'covenant.task.signatures'
                          else 'covenant.task.complete' end,
                     t.name || ' – ' || t.year, t.due_on, '/nam/' || t.cluster_year_id || '/giao-uoc'
              from text t
              where t.cluster_year_id = any(:led)
                and (t.status = 'SIGNING' or not exists (select 1 from missing m where m.id = t.id))
              union all
              select 'covenant.task.begin', y.name || ' – ' || y.year, e.due_on, '/nam/' || y.id || '/giao-uoc'
              from cluster_year y
              join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'COVENANT'
              where y.id = any(:led) and coalesce(e.opens_on, :today) <= :today
                and not exists (select 1 from covenant c where c.cluster_year_id = y.id))
            select * from task order by place collate "vi-x-icu", task
            """;

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    CovenantTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(WAITING)
                .param("units", actor.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("led", led.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        row.getString("task"),
                        row.getString("place"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("link")))
                .list();
    }
}

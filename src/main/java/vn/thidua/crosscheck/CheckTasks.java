package vn.thidua.crosscheck;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.LedYears;
import vn.thidua.scoring.CheckersAwaited;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** For whom the cross-check waits: checkers with open sheets, and the head who draws, or moves on what
 * was not checked in time. */
@Component
class CheckTasks implements TaskSource, CheckersAwaited {

    /** Checks that wait now: the sheet is checked, and nothing was sent since it was handed in. */
    private static final String OPEN = """
            with open_check as (
              select c.cluster_year_id, c.checked_id, c.checker_id, c.sent_at is not null as again,
                     (s.returned_at at time zone 'Asia/Ho_Chi_Minh')::date as returned_on
              from peer_check c
              join score_sheet s on s.membership_id = c.checked_id and s.sub_unit = '' and s.status = 'PEER_CHECKING'
                and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = c.cluster_year_id)
              where coalesce(c.sent_at < s.submitted_at, true) and coalesce(c.passed_over_at < s.submitted_at, true))
            """;

    private static final String TASKS = OPEN + """
            , dated as (
              select o.*, d.open_until, d.open_until < :today and coalesce(o.returned_on <= d.open_until, true) as closed
              from open_check o
              left join lateral stage_due(o.cluster_year_id, o.checked_id, 'PEER') d on true),
            task as (
              select o.cluster_year_id as year, 'crosscheck.task.' || case when o.again then 'again' else 'check' end as task, m.unit_name as argument,
                     o.open_until as due_on,
                     '/' || o.checked_id as page
              from dated o
              join membership m on m.id = o.checked_id join membership k on k.id = o.checker_id
              where k.unit_id = any(:units) and o.closed is not true
              union all
              select y.id, 'crosscheck.task.draw', '', d.open_until, ''
              from cluster_year y left join lateral stage_due(y.id, null, 'PEER') d on true
              where y.id = any(:led)
                and exists (select 1 from score_sheet s where s.cluster_year_id = y.id and s.status = 'PEER_CHECKING')
                and not exists (select 1 from peer_draw d where d.cluster_year_id = y.id)
              union all
              select o.cluster_year_id, 'crosscheck.task.overdue', count(distinct o.checked_id)::text, min(o.open_until), ''
              from dated o
              where o.cluster_year_id = any(:led) and o.closed
              group by o.cluster_year_id)
            select t.task, t.argument, y.name || ' – ' || y.year as place, t.due_on,
                   '/nam/' || y.id || '/cham-cheo' || t.page as link
            from task t
            join cluster_year y on y.id = t.year and y.closed_on is null
            order by y.year, y.name collate "vi-x-icu", y.id, t.task, t.argument collate "vi-x-icu"
            """;

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    CheckTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(TASKS)
                .param("units", actor.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("led", led.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MembershipId> in(ClusterYearId year) {
        return jdbc.sql(OPEN + "select distinct checker_id from open_check where cluster_year_id = ?")
                .param(year.value())
                .query((row, number) -> new MembershipId(row.getLong("checker_id")))
                .list();
    }
}

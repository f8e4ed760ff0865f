package vn.thidua.crosscheck;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
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

    /**
     * Checks that are to be sent, as {@link PeerCheck#state} says it: the sheet is checked and nothing was sent since it was
     * handed in, or it is still with its unit; and whether the checker takes no part.
     */
    private static final String OPEN = """
            with due_check as (
              select c.*, s.id as sheet, s.status, (s.returned_at at time zone 'Asia/Ho_Chi_Minh')::date as returned_on,
                     exists (select 1 from scoring_absence a where a.membership_id = c.checker_id) as absent
              from peer_check c
              join score_sheet s on s.membership_id = c.checked_id and s.sub_unit = ''
                and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = c.cluster_year_id)
              where not exists (select 1 from scoring_absence a where a.membership_id = c.checked_id)
                and (s.status = 'SELF_SCORING' and c.sent_at is null
                  or s.status = 'PEER_CHECKING'
                    and coalesce(c.sent_at < s.submitted_at, true) and coalesce(c.passed_over_at < s.submitted_at, true))),
            open_check as (select * from due_check where status = 'PEER_CHECKING')
            """;

    private static final String TASKS = OPEN + """
            , dated as (
              select o.*, d.open_until, d.open_until < :today and coalesce(o.returned_on <= d.open_until, true) as closed
              from open_check o
              left join lateral stage_due(o.cluster_year_id, o.checker_id, 'PEER') d on true),
            task as (
              select o.cluster_year_id as year,
                     'crosscheck.task.' || case
                       when o.sent_at is null then 'check'
                       when exists (select 1 from score_line l join score_entry e on e.line_id = l.id
                                    where l.sheet_id = o.sheet and e.scorer = o.scorer and e.sent_at is not null) then 'again'
                       else 'edition' end as task,
                     m.unit_name as argument,
                     o.open_until as due_on,
                     '/' || o.checked_id as page
              from dated o
              join membership m on m.id = o.checked_id join membership k on k.id = o.checker_id
              where k.unit_id = any(:units) and o.closed is not true and not o.absent
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
              group by o.cluster_year_id
              union all
              select o.cluster_year_id, 'crosscheck.task.absent',
                     string_agg(distinct k.unit_name collate "vi-x-icu", ', '), null, ''
              from due_check o
              join membership k on k.id = o.checker_id
              join cluster_year y on y.id = o.cluster_year_id join programme p on p.id = y.programme_id
              where o.absent and (y.id = any(:led) or p.organiser_id = any(:staffs))
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
                .param(
                        "staffs",
                        actor.organisersAs(Role.ORGANISER_STAFF).stream()
                                .map(UnitId::value)
                                .toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MembershipId> in(ClusterYearId year) {
        return jdbc.sql(OPEN + """
                select distinct case when o.absent then h.membership_id else o.checker_id end as awaited
                from open_check o
                left join lateral (
                  select m.id as membership_id from leading_headship(:today) l
                  join membership m on m.cluster_year_id = l.cluster_year_id and m.unit_id = l.unit_id
                  where l.cluster_year_id = o.cluster_year_id order by l.id limit 1) h on o.absent
                where o.cluster_year_id = :year and not (o.absent and h.membership_id is null)""")
                .param("year", year.value())
                .param("today", today.date())
                .query((row, number) -> new MembershipId(row.getLong("awaited")))
                .list();
    }
}

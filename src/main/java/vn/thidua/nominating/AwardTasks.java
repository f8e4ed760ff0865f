package vn.thidua.nominating;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What awards wait for: the head's nominations, then the organiser's staff that receive, examine and draw up decisions. */
@Component
class AwardTasks implements TaskSource {

    private static final String WAITING = """
            with open as (
              select n.cluster_year_id, n.programme_id, p.organiser_id, n.award_year, n.stage, r.outcome
              from nomination n
              join programme p on p.id = n.programme_id
              left join board_review r on r.nomination_id = n.id
              where n.stage not in ('DECIDED', 'WITHDRAWN')),
            task as (
              select cluster_year_id, programme_id, award_year, 'award.task.receive' as task, 'SUBMITTED' as stage, count(*) as number
              from open where stage = 'SUBMITTED' and organiser_id = any(:staffs) group by 1, 2, 3
              union all
              select cluster_year_id, programme_id, award_year, 'award.task.examine', 'RECEIVED', count(*)
              from open where stage = 'RECEIVED' and organiser_id = any(:staffs) group by 1, 2, 3
              union all
              select cluster_year_id, programme_id, award_year, 'award.task.decide', 'REVIEWED', count(*)
              from open where stage = 'REVIEWED' and outcome = 'RECOMMENDED' and organiser_id = any(:staffs) group by 1, 2, 3
              union all
              select cluster_year_id, programme_id, award_year, 'award.task.returned', 'RETURNED', count(*)
              from open where stage = 'RETURNED'
                and (cluster_year_id = any(:led) or cluster_year_id is null and organiser_id = any(:staffs)) group by 1, 2, 3
              union all
              select cluster_year_id, programme_id, award_year, 'award.task.send', 'DRAFT', count(*)
              from open where stage = 'DRAFT'
                and (cluster_year_id = any(:led) or cluster_year_id is null and organiser_id = any(:staffs)) group by 1, 2, 3
              union all
              select y.id, y.programme_id, y.year, 'award.task.propose', null, 0
              from cluster_year y
              left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'NOMINATION'
              where y.id = any(:led) and not exists (select 1 from nomination n where n.cluster_year_id = y.id)
                and ((e.id is not null and coalesce(e.opens_on, :today) <= :today) or exists (
                  select 1 from ballot b join ballot_candidate c on c.ballot_id = b.id and c.chosen
                  where b.cluster_year_id = y.id and b.subject in ('LEADING_UNIT', 'AWARD_CANDIDATES'))))
            select t.task, t.number as argument, coalesce(y.name, p.name) || ' – ' || t.award_year as place, e.due_on,
                   case when t.stage = 'REVIEWED' then '/don-vi/' || p.organiser_id || '/quyet-dinh'
                        when y.id is null then '/khen-thuong?buoc=' || t.stage || '&nam=' || t.award_year
                        else '/nam/' || y.id || '/khen-thuong' end as link
            from task t
            join programme p on p.id = t.programme_id
            left join cluster_year y on y.id = t.cluster_year_id
            left join calendar_entry e on e.programme_id = p.id and e.year = t.award_year and e.step = 'NOMINATION'
            order by t.award_year desc, coalesce(y.name, p.name) collate "vi-x-icu", t.cluster_year_id, t.task
            """;

    private final JdbcClient jdbc;
    private final LedYears ledYears;
    private final Today today;

    AwardTasks(JdbcClient jdbc, LedYears ledYears, Today today) {
        this.jdbc = jdbc;
        this.ledYears = ledYears;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(WAITING)
                .param("staffs", ids(actor.organisersAs(Role.ORGANISER_STAFF)))
                .param(
                        "led",
                        ledYears.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(row))
                .list();
    }

    private static Long[] ids(Set<UnitId> organisers) {
        return organisers.stream().map(UnitId::value).toArray(Long[]::new);
    }
}

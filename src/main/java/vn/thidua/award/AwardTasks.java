package vn.thidua.award;

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

/** What awards wait for: the head's nominations, the board's word, the decision that staff record. */
@Component
class AwardTasks implements TaskSource {

    private static final String WAITING = """
            with fact as (
              select n.cluster_year_id, r.outcome, n.withdrawn_on is null and d.id is null as open
              from nomination n
              left join board_review r on r.nomination_id = n.id
              left join award_decision d on d.nomination_id = n.id),
            task as (
              select y.id, 'award.task.board' as task, '/khen-thuong/hoi-dong' as slug, count(*) as number
              from fact f join cluster_year y on y.id = f.cluster_year_id join programme p on p.id = y.programme_id
              where f.open and f.outcome is null and p.organiser_id = any(:boards) group by y.id
              union all
              select y.id, 'award.task.decide', '/khen-thuong', count(*)
              from fact f join cluster_year y on y.id = f.cluster_year_id join programme p on p.id = y.programme_id
              where f.open and f.outcome = 'RECOMMENDED' and p.organiser_id = any(:staffs) group by y.id
              union all
              select y.id, 'award.task.returned', '/khen-thuong', count(*)
              from fact f join cluster_year y on y.id = f.cluster_year_id
              where f.open and f.outcome = 'RETURNED' and y.id = any(:led) group by y.id
              union all
              select y.id, 'award.task.propose', '/khen-thuong', 0
              from cluster_year y
              left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'NOMINATION'
              where y.id = any(:led) and not exists (select 1 from nomination n where n.cluster_year_id = y.id)
                and ((e.id is not null and coalesce(e.opens_on, :today) <= :today) or exists (
                  select 1 from ballot b join ballot_candidate c on c.ballot_id = b.id and c.chosen
                  where b.cluster_year_id = y.id and b.subject in ('LEADING_UNIT', 'AWARD_CANDIDATES'))))
            select t.task, t.number as argument, '/nam/' || y.id || t.slug as link, y.name || ' – ' || y.year as place, e.due_on
            from task t join cluster_year y on y.id = t.id
            left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'NOMINATION'
            order by y.year desc, y.name collate "vi-x-icu", y.id
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
                .param("boards", ids(actor.organisersAs(Role.BOARD_MEMBER)))
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

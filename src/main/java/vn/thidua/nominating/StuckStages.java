package vn.thidua.nominating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/**
 * Nominations at a stage at which nobody may act today: no staff with an account, no head of the cluster with one, no board in its
 * term. Told to the organiser's staff, and to administrators, who learn how many there are and of whom, but not which.
 */
@Component
class StuckStages implements TaskSource {

    private static final String STUCK = """
            with can as (
              select g.role, g.unit_id, g.cluster_id, g.year from role_grant g join account a on a.id = g.account_id
              where g.revoked_at is null and not a.locked and daterange(g.valid_from, g.valid_to, '[]') @> cast(:today as date)),
            open as (
              select n.stage, n.cluster_year_id, p.organiser_id, p.name as programme, n.award_year,
                     y.name as cluster, y.cluster_id, y.closed_on,
                     exists (select 1 from can where role = 'ORGANISER_STAFF' and unit_id = p.organiser_id) as staffed
              from nomination n
              join programme p on p.id = n.programme_id
              left join cluster_year y on y.id = n.cluster_year_id
              where n.stage not in ('DECIDED', 'WITHDRAWN') and (:everywhere or p.organiser_id = any(:organisers))),
            stuck as (
              select o.* from open o
              where case
                when o.stage in ('SUBMITTED', 'RECEIVED', 'REVIEWED') then not o.staffed
                when o.stage = 'EXAMINED' then not exists (
                  select 1 from award_board b join board_member m on m.board_id = b.id and (m.to_on is null or m.to_on >= :today)
                  where b.organiser_id = o.organiser_id and (b.ends_on is null or b.ends_on >= :today))
                when o.cluster_year_id is null or o.closed_on is not null then not o.staffed
                else not o.staffed and not exists (
                  select 1 from leading_headship(:today) h join can on can.role = 'UNIT_OFFICER' and can.unit_id = h.unit_id
                  where h.cluster_year_id = o.cluster_year_id)
                  and not exists (select 1 from can where role = 'CLUSTER_HEAD' and cluster_id = o.cluster_id and year = o.award_year)
                end)
            select 'award.stuck.' || stage as task, count(*) as argument, u.name || ' – ' || award_year as place,
                   cast(null as date) as due_on,
                   case when :everywhere then '/tai-khoan' when stage = 'EXAMINED' then '/don-vi/' || u.id || '/hoi-dong'
                        else '/khen-thuong?buoc=' || stage || '&nam=' || award_year end as link
            from stuck join unit u on u.id = stuck.organiser_id
            group by stage, u.id, u.name, award_year order by u.name collate "vi-x-icu", award_year, stage
            """;

    private final JdbcClient jdbc;
    private final Today today;

    StuckStages(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        boolean everywhere = actor.has(Role.ADMINISTRATOR);
        Long[] organisers = actor.organisersAs(Role.ORGANISER_STAFF).stream()
                .map(UnitId::value)
                .toArray(Long[]::new);
        return everywhere || organisers.length > 0
                ? jdbc.sql(STUCK)
                        .param("today", today.date())
                        .param("everywhere", everywhere)
                        .param("organisers", organisers)
                        .query((row, number) -> Task.of(row))
                        .list()
                : List.of();
    }
}

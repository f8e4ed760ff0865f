package vn.thidua.publication;

import java.util.List;
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

/** All sheets are final: head or staff publish; the window for objections is over: staff publish finally. */
@Component
class PublicationTasks implements TaskSource {

    private static final String WAITING = """
            select y.name || ' – ' || y.year as place,
                   case when p.id is null then 'publication.task.PROVISIONAL' else 'publication.task.FINAL' end as task,
                   null as argument, p.objections_until as due_on, '/nam/' || y.id || '/ket-qua' as link
            from cluster_year y
            join programme g on g.id = y.programme_id
            left join lateral (
              select * from publication n where n.cluster_year_id = y.id order by n.version desc limit 1) p on true
            where y.closed_on is null
              and (p.id is null and (y.id = any(:led) or g.organiser_id = any(:staffs))
                   or p.kind = 'PROVISIONAL' and p.objections_until < :today and g.organiser_id = any(:staffs))
              and exists (select 1 from score_sheet s where s.cluster_year_id = y.id)
              and not exists (
                select 1 from score_sheet s
                where s.cluster_year_id = y.id and s.sub_unit = '' and s.status <> 'FINAL'
                  and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = y.id)
                  and not exists (select 1 from scoring_absence a where a.membership_id = s.membership_id))
            order by y.year, y.name collate "vi-x-icu", y.id""";

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    PublicationTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(WAITING)
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
}

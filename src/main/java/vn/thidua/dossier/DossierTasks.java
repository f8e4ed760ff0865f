package vn.thidua.dossier;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What dossiers wait for: the unit's own merit report, and answers of other bodies that are overdue. */
@Component
class DossierTasks implements TaskSource {

    private static final String WAITING = """
            with task as (
              select n.id, 'dossier.task.report' as task, '/bao-cao/viet' as slug, cast(null as date) as due_on
              from nomination n left join membership m on m.id = n.membership_id left join recipient r on r.id = n.recipient_id
              where n.stage in ('DRAFT', 'RETURNED') and coalesce(m.unit_id, r.unit_id) = any(:units)
                and not exists (select 1 from merit_report w where w.nomination_id = n.id)
              union all
              select n.id, 'dossier.task.opinion', '', min(o.due_on)
              from nomination n join programme p on p.id = n.programme_id join opinion_request o on o.nomination_id = n.id
              where n.stage not in ('DECIDED', 'WITHDRAWN') and p.organiser_id = any(:staffs)
                and o.answer is null and o.due_on < :today
              group by n.id)
            select t.task, n.award_name as argument, coalesce(n.recipient_name, m.unit_name, p.name) || ' – ' || n.award_year as place,
                   t.due_on, '/de-nghi/' || n.id || t.slug as link
            from task t join nomination n on n.id = t.id join programme p on p.id = n.programme_id
            left join membership m on m.id = n.membership_id
            order by t.due_on nulls last, n.award_year desc, n.id
            """;

    private final JdbcClient jdbc;
    private final Today today;

    DossierTasks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(WAITING)
                .param("units", ids(actor.units()))
                .param("staffs", ids(actor.organisersAs(Role.ORGANISER_STAFF)))
                .param("today", today.date())
                .query((row, number) -> Task.of(row))
                .list();
    }

    private static Long[] ids(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }
}

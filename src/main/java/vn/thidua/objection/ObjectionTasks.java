package vn.thidua.objection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.publication.Hindering;
import vn.thidua.publication.Hindrance;
import vn.thidua.publication.PublicationKind;
import vn.thidua.scoring.Opening;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** For whom objections wait: units that have not answered their provisional scores, then head and staff; the final result, and sheets by a new scale. */
@Component
class ObjectionTasks implements TaskSource, Hindering, Opening.OpenObjections {

    private static final String WAITING = """
            with open_objection as (
              select o.cluster_year_id, count(*) as number from objection o
              where not o.agrees and not exists (select 1 from objection_outcome d where d.objection_id = o.id)
              group by o.cluster_year_id),
            task as (
              select m.cluster_year_id as year, 'objection.task.answer' as task, 0 as number, m.unit_name || ' · ' as unit,
                     '/' || m.id as page, d.open_until as due_on
              from membership m
              join lateral (
                select p.id, p.kind from publication p where p.cluster_year_id = m.cluster_year_id
                order by p.version desc limit 1) p on p.kind = 'PROVISIONAL'
              cross join lateral stage_due(m.cluster_year_id, m.id, 'OBJECTION') d
              join lateral (
                select s.id from score_sheet s where s.membership_id = m.id and s.sub_unit = ''
                order by s.scale_id desc limit 1) s on true
              where m.unit_id = any(:units) and d.open_until >= :today and exists (
                select 1 from score_line l where l.sheet_id = s.id and not exists (
                  select 1 from objection_said o where o.publication_id = p.id and o.line_id = l.id))
              union all
              select o.cluster_year_id, 'objection.task.decide', o.number, '', '', null
              from open_objection o join cluster_year y on y.id = o.cluster_year_id join programme p on p.id = y.programme_id
              where o.cluster_year_id = any(:led) or p.organiser_id = any(:staffs))
            select t.task, t.number as argument, t.unit || y.name || ' – ' || y.year as place, t.due_on,
                   '/nam/' || y.id || '/kien-nghi' || t.page as link
            from task t join cluster_year y on y.id = t.year and y.closed_on is null
            order by y.year, y.name collate "vi-x-icu", y.id, t.unit collate "vi-x-icu"
            """;

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    ObjectionTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(WAITING)
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

    /** The result is not final while a unit waits for an answer. */
    @Override
    public List<Hindrance> hindrances(ClusterYearId year, PublicationKind kind) {
        return kind != PublicationKind.FINAL
                ? List.of()
                : open(year).stream()
                        .map(open -> new Hindrance(
                                "objection.hindrance",
                                List.of(open.unit(), String.valueOf(open.number())),
                                List.of(new Hindrance.Way("objection.title", "", "/nam/" + year + "/kien-nghi"))))
                        .toList();
    }

    @Override
    public List<String> units(ClusterYearId year) {
        return open(year).stream().map(Open::unit).toList();
    }

    /** How many objections of a unit wait for an outcome. */
    private record Open(String unit, long number) {}

    private List<Open> open(ClusterYearId year) {
        return jdbc.sql("""
                select m.unit_name, count(*) as number
                from objection o join membership m on m.id = o.membership_id
                where o.cluster_year_id = ? and not o.agrees
                  and not exists (select 1 from objection_outcome d where d.objection_id = o.id)
                group by m.id, m.unit_name, m.position order by m.position, m.unit_name collate "vi-x-icu" """)
                .param(year.value())
                .query((row, number) -> new Open(row.getString("unit_name"), row.getLong("number")))
                .list();
    }
}

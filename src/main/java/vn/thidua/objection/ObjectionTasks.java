package vn.thidua.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.programme.YearStep;
import vn.thidua.publication.Hindering;
import vn.thidua.publication.Hindrance;
import vn.thidua.publication.PublicationKind;
import vn.thidua.scoring.Opening;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** For whom objections wait: units that have not answered their provisional scores, then head and staff; the final result, sheets by a new scale, and whoever leads next. */
@Component
class ObjectionTasks implements TaskSource, Hindering, Opening.OpenObjections, Findings {

    private static final Show SHOW = new Show();

    /** The members of a provisional table that may still answer it, and have not said anything of some line. */
    private static final String UNANSWERED = """
            with unanswered as (
              select m.id, m.cluster_year_id, m.unit_id, m.unit_name, m.position, d.open_until
              from membership m
              join lateral (
                select p.id, p.kind, p.scale_id from publication p where p.cluster_year_id = m.cluster_year_id
                order by p.version desc limit 1) p on p.kind = 'PROVISIONAL'
              cross join lateral stage_due(m.cluster_year_id, m.id, 'OBJECTION') d
              join score_sheet s on s.membership_id = m.id and s.sub_unit = '' and s.scale_id = p.scale_id
                and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = m.cluster_year_id)
              where d.open_until >= :today and m.left_on is null
                and not exists (select 1 from scoring_absence a where a.membership_id = m.id)
                and exists (
                select 1 from score_line l where l.sheet_id = s.id and not exists (
                  select 1 from objection_said o where o.publication_id = p.id and o.line_id = l.id)))
            """;

    private static final String WAITING = UNANSWERED + """
            , open_objection as (
              select o.cluster_year_id, count(*) as number from objection o
              where not o.agrees and not exists (select 1 from objection_outcome d where d.objection_id = o.id)
              group by o.cluster_year_id),
            task as (
              select u.cluster_year_id as year, 'objection.task.answer' as task, 0 as number, u.unit_name || ' · ' as unit,
                     '/' || u.id as page, u.open_until as due_on
              from unanswered u where u.unit_id = any(:units)
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
    private final Wording wording;

    ObjectionTasks(JdbcClient jdbc, LedYears led, Today today, Wording wording) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
        this.wording = wording;
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

    /** The result is not final while a unit waits for an answer, or may still give one. */
    @Override
    public List<Hindrance> hindrances(ClusterYearId year, PublicationKind kind) {
        if (kind != PublicationKind.FINAL) {
            return List.of();
        }
        List<Hindrance.Way> ways = List.of(new Hindrance.Way("objection.title", "", "/nam/" + year + "/kien-nghi"));
        Stream<Hindrance> waiting = open(year).stream()
                .map(open -> new Hindrance(
                        "objection.hindrance", List.of(open.unit(), String.valueOf(open.number())), ways));
        return Stream.concat(waiting, answering(year, ways).stream()).toList();
    }

    /** One for each last day on which units that have not answered every line may still do so. */
    private List<Hindrance> answering(ClusterYearId year, List<Hindrance.Way> ways) {
        return jdbc.sql(UNANSWERED + """
                select open_until, string_agg(unit_name, ', ' order by position, unit_name collate "vi-x-icu") as units
                from unanswered where cluster_year_id = :year group by open_until order by open_until""")
                .param("today", today.date())
                .param("year", year.value())
                .query((row, number) -> {
                    LocalDate until = row.getObject("open_until", LocalDate.class);
                    return new Hindrance(
                            "objection.hindrance.answering",
                            List.of(row.getString("units"), SHOW.date(until), SHOW.date(until.plusDays(1))),
                            ways);
                })
                .list();
    }

    @Override
    public List<String> units(ClusterYearId year) {
        return open(year).stream().map(Open::unit).toList();
    }

    @Override
    public List<Finding> findings(YearView year) {
        List<Open> waiting = open(year.id());
        long all = waiting.stream().mapToLong(Open::number).sum();
        return waiting.isEmpty()
                ? List.of()
                : List.of(Finding.open(
                        YearStep.SCORING,
                        wording.of(
                                "objection.finding",
                                waiting.stream().map(Open::unit).collect(Collectors.joining(", "))),
                        wording.of("objection.finding.count", all),
                        year.path() + "/kien-nghi"));
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

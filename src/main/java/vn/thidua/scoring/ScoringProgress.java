package vn.thidua.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** How far scoring is, and for whom it waits: the head who opens it, units that score themselves, the head, and whoever leads next. */
@Component
class ScoringProgress implements YearSteps, TaskSource, Findings {

    private static final String WAITING = """
            with sheet as (
              select s.cluster_year_id, s.membership_id, s.status, m.unit_id, m.unit_name || coalesce(' – ' || nullif(s.sub_unit, ''), '') as unit,
                     m.id || case when s.sub_unit = '' then '' else '?phieu=' || s.id end as page
              from score_sheet s join membership m on m.id = s.membership_id
              where s.scale_id = (
                select max(n.scale_id) from score_sheet n where n.cluster_year_id = s.cluster_year_id)
                and not exists (select 1 from scoring_absence a where a.membership_id = s.membership_id)),
            task as (
              select s.cluster_year_id as year, 'scoring.task.self' as task, 0 as number, s.unit || ' · ' as unit,
                     '/' || s.page as page, 'SELF' as stage, s.membership_id as member
              from sheet s where s.status = 'SELF_SCORING' and s.unit_id = any(:units)
              union all
              select s.cluster_year_id, 'scoring.task.head', count(*), '', '', 'HEAD', null
              from sheet s where s.status = 'SUBMITTED' and s.cluster_year_id = any(:led) group by s.cluster_year_id
              union all
              select s.cluster_year_id, 'scoring.task.verify', count(*), '', '', 'STAFF', null
              from sheet s join cluster_year y on y.id = s.cluster_year_id join programme p on p.id = y.programme_id
              where s.status = 'VERIFYING' and p.organiser_id = any(:staffs) group by s.cluster_year_id
              union all
              select y.id, 'scoring.task.open', 0, '', '', null, null
              from cluster_year y
              join year_scale v on v.cluster_year_id = y.id
              join scoring_scale f on f.id = v.scale_id and f.status in ('PUBLISHED', 'FROZEN')
              join calendar_entry c on c.programme_id = y.programme_id and c.year = y.year and c.step = 'SCORING'
              where y.id = any(:led) and coalesce(c.opens_on, :today) <= :today
                and not exists (select 1 from sheet s where s.cluster_year_id = y.id)
              union all
              select y.id, 'scoring.task.edition', 0, '', '', null, null
              from cluster_year y join programme p on p.id = y.programme_id
              where (y.id = any(:led) or p.organiser_id = any(:staffs)
                  and not exists (select 1 from leading_headship(:today) h where h.cluster_year_id = y.id))
                and (select max(s.scale_id) from score_sheet s where s.cluster_year_id = y.id) < (
                  select max(f.id) from year_scale v join scoring_scale f on f.id = v.scale_id and f.status in ('PUBLISHED', 'FROZEN')
                  where v.cluster_year_id = y.id))
            select t.task, t.number as argument, t.unit || y.name || ' – ' || y.year as place, coalesce(d.open_until, c.due_on) as due_on,
                   '/nam/' || y.id || '/cham-diem' || t.page as link
            from task t
            join cluster_year y on y.id = t.year and y.closed_on is null
            left join calendar_entry c on c.programme_id = y.programme_id and c.year = y.year and c.step = 'SCORING'
            left join lateral stage_due(t.year, t.member, t.stage) d on true
            order by y.year, y.name collate "vi-x-icu", y.id, t.unit collate "vi-x-icu"
            """;

    private final JdbcClient jdbc;
    private final LedYears led;
    private final ObjectProvider<CheckersAwaited> checkers;
    private final Today today;
    private final Wording wording;

    ScoringProgress(
            JdbcClient jdbc, LedYears led, ObjectProvider<CheckersAwaited> checkers, Today today, Wording wording) {
        this.jdbc = jdbc;
        this.led = led;
        this.checkers = checkers;
        this.today = today;
        this.wording = wording;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        Map<MembershipId, SheetStatus> sheets = statuses(year);
        if (sheets.isEmpty()) {
            return state(Progress.NOT_STARTED, List.of(), "scoring.step.notOpen");
        }
        int all = sheets.size();
        int selfScoring = count(sheets, SheetStatus.SELF_SCORING);
        int finished = count(sheets, SheetStatus.FINAL);
        if (finished == all) {
            return state(Progress.DONE, List.of(), "scoring.step.done", all);
        }
        if (selfScoring > 0) {
            List<String> units = members.stream()
                    .filter(member -> sheets.get(member.id()) == SheetStatus.SELF_SCORING)
                    .map(MemberView::name)
                    .toList();
            return state(Progress.UNDER_WAY, units, "scoring.step.self", all - selfScoring, all);
        }
        int checked = count(sheets, SheetStatus.PEER_CHECKING);
        if (checked > 0) {
            return state(Progress.UNDER_WAY, checkers(year, members), "scoring.step.peer", all - checked, all);
        }
        return state(Progress.UNDER_WAY, List.of(), "scoring.step.final", finished, all);
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select count(*) as sheets,
                       string_agg(m.unit_name || coalesce(' – ' || nullif(s.sub_unit, ''), ''), ', '
                                  order by m.position, m.unit_name collate "vi-x-icu", m.id, s.id) as units
                from score_sheet s join membership m on m.id = s.membership_id
                where s.cluster_year_id = :year and s.status <> 'FINAL'
                  and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = :year)
                  and not exists (select 1 from scoring_absence a where a.membership_id = s.membership_id)
                having count(*) > 0""")
                .param("year", year.id().value())
                .query((row, number) -> Finding.open(
                        YearStep.SCORING,
                        wording.of("scoring.finding", row.getString("units")),
                        wording.of("scoring.finding.count", row.getInt("sheets")),
                        year.path() + "/" + YearStep.SCORING.slug()))
                .list();
    }

    private List<String> checkers(YearView year, List<MemberView> members) {
        List<MembershipId> awaited = checkers.stream()
                .flatMap(source -> source.in(year.id()).stream())
                .toList();
        return members.stream()
                .filter(member -> awaited.contains(member.id()))
                .map(MemberView::name)
                .toList();
    }

    private Map<MembershipId, SheetStatus> statuses(YearView year) {
        return jdbc
                .sql("""
                select s.membership_id, s.status from score_sheet s
                where s.cluster_year_id = :year and s.sub_unit = ''
                  and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = :year)
                  and not exists (select 1 from scoring_absence a where a.membership_id = s.membership_id)""")
                .param("year", year.id().value())
                .query((row, number) -> Map.entry(
                        new MembershipId(row.getLong("membership_id")), SheetStatus.valueOf(row.getString("status"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int count(Map<MembershipId, SheetStatus> sheets, SheetStatus status) {
        return (int) sheets.values().stream().filter(status::equals).count();
    }

    private static StepState state(Progress progress, List<String> waitsFor, String key, Object... args) {
        return new StepState(YearStep.SCORING, progress, null, waitsFor, key, List.of(args));
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
}

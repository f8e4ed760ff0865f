package vn.thidua.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;
import vn.thidua.scoring.ScoreSheet.Status;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** How far scoring is, and for whom it waits: units that score themselves, then the head. */
@Component
class ScoringProgress implements YearSteps, TaskSource {

    private static final String WAITING = """
            select y.id as year, y.name || ' – ' || y.year as cluster, c.due_on, m.id as member, m.unit_name,
                   count(s.id) filter (where s.status = 'SUBMITTED') over (partition by y.id) as handed_in,
                   s.status = 'SELF_SCORING' and m.unit_id in (:units) as mine,
                   row_number() over (partition by y.id order by m.id) = 1 and exists (
                       select 1 from headship h join membership hm on hm.id = h.membership_id
                       where h.cluster_year_id = y.id and h.duty = 'HEAD' and hm.unit_id in (:units)
                         and (h.ends_on is null or h.ends_on >= :today)) as heads
            from score_sheet s
            join membership m on m.id = s.membership_id
            join cluster_year y on y.id = s.cluster_year_id and y.closed_on is null
            left join calendar_entry c on c.programme_id = y.programme_id and c.year = y.year and c.step = 'SCORING'
            where s.sub_unit = ''
              and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = y.id)
              and exists (select 1 from membership own where own.cluster_year_id = y.id and own.unit_id in (:units))
            order by y.id, m.id""";

    private record Waiting(
            long year,
            String cluster,
            @Nullable LocalDate due,
            long member,
            String unit,
            long handedIn,
            boolean mine,
            boolean heads) {}

    private final JdbcClient jdbc;
    private final ClusterYears years;
    private final Today today;

    ScoringProgress(JdbcClient jdbc, ClusterYears years, Today today) {
        this.jdbc = jdbc;
        this.years = years;
        this.today = today;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        Map<MembershipId, Status> sheets = statuses(year);
        if (sheets.isEmpty()) {
            return state(Progress.NOT_STARTED, List.of(), "scoring.step.notOpen");
        }
        int all = sheets.size();
        int selfScoring = count(sheets, Status.SELF_SCORING);
        int finished = count(sheets, Status.FINAL);
        if (finished == all) {
            return state(Progress.DONE, List.of(), "scoring.step.done", all);
        }
        if (selfScoring > 0) {
            List<String> units = members.stream()
                    .filter(member -> sheets.get(member.id()) == Status.SELF_SCORING)
                    .map(MemberView::name)
                    .toList();
            return state(Progress.UNDER_WAY, units, "scoring.step.self", all - selfScoring, all);
        }
        List<String> heads = years.headships(year.id()).stream()
                .filter(HeadView::head)
                .map(HeadView::holder)
                .toList();
        return state(Progress.UNDER_WAY, heads, "scoring.step.final", finished, all);
    }

    private Map<MembershipId, Status> statuses(YearView year) {
        return jdbc
                .sql("""
                select s.membership_id, s.status from score_sheet s
                where s.cluster_year_id = :year and s.sub_unit = ''
                  and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = :year)""")
                .param("year", year.id().value())
                .query((row, number) -> Map.entry(
                        new MembershipId(row.getLong("membership_id")), Status.valueOf(row.getString("status"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int count(Map<MembershipId, Status> sheets, Status status) {
        return (int) sheets.values().stream().filter(status::equals).count();
    }

    private static StepState state(Progress progress, List<String> waitsFor, String key, Object... args) {
        return new StepState(YearStep.SCORING, progress, null, waitsFor, key, List.of(args));
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        List<Waiting> waiting = jdbc.sql(WAITING)
                .param("units", actor.units().stream().map(UnitId::value).toList())
                .param("today", today.date())
                .query((row, number) -> new Waiting(
                        row.getLong("year"),
                        row.getString("cluster"),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("member"),
                        row.getString("unit_name"),
                        row.getLong("handed_in"),
                        row.getBoolean("mine"),
                        row.getBoolean("heads")))
                .list();
        return waiting.stream().flatMap(sheet -> tasks(sheet).stream()).toList();
    }

    private static List<Task> tasks(Waiting sheet) {
        List<Task> tasks = new ArrayList<>();
        String path = "/nam/" + sheet.year() + "/cham-diem";
        if (sheet.mine()) {
            String where = sheet.unit() + " · " + sheet.cluster();
            tasks.add(Task.of("scoring.task.self", where, sheet.due(), path + "/" + sheet.member()));
        }
        if (sheet.heads() && sheet.handedIn() > 0) {
            tasks.add(new Task("scoring.task.head", List.of(sheet.handedIn()), sheet.cluster(), sheet.due(), path));
        }
        return tasks;
    }
}

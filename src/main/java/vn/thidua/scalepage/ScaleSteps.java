package vn.thidua.scalepage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Points;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** The step "Thang điểm": begun with a draft, done when a scale is published. Until then it waits for the head. */
@Component
class ScaleSteps implements YearSteps, TaskSource {

    /** Of heads: no scale yet, or a draft. Of an organiser's staff: the draft of a scale for all clusters. */
    private static final String TASKS = """
            select t.*, null as argument, t.name || ' – ' || t.year as place from (
            select case when d.id is null then 'criteria.task.begin' else 'criteria.task.publish' end as task,
                   y.year, y.name, y.id, e.due_on, '/nam/' || y.id || '/thang-diem' as link
            from cluster_year y
            left join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'SCALE'
            left join scoring_scale d on d.cluster_year_id = y.id and d.status = 'DRAFT'
            where y.id = any(:led) and (d.id is not null
              or (e.id is not null and coalesce(e.opens_on, :today) <= :today
                  and not exists (select 1 from year_scale s where s.cluster_year_id = y.id)))
            union all
            select 'criteria.task.publish', d.for_year, p.name, p.id, e.due_on, '/he-thong/' || p.id || '/thang-diem/' || d.for_year
            from scoring_scale d
            join programme p on p.id = d.programme_id and p.organiser_id = any(:staffs)
            left join calendar_entry e on e.programme_id = p.id and e.year = d.for_year and e.step = 'SCALE'
            where d.status = 'DRAFT') t
            order by year, name collate "vi-x-icu", id""";

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    ScaleSteps(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(TASKS)
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
    public StepState stateOf(YearView year, List<MemberView> members) {
        return jdbc.sql("""
                select s.status, coalesce(s.published_on, s.frozen_on) as done_on, s.edition, count(c.id) filter (where c.line <> 'SECTION') as lines,
                       sum(c.max_points) filter (where c.line = 'BASE') as base
                from year_scale v join scoring_scale s on s.id = v.scale_id left join criterion c on c.scale_id = s.id
                where v.cluster_year_id = ? and s.status <> 'REPLACED'
                group by s.id order by array_position(array['FROZEN', 'PUBLISHED', 'DRAFT'], s.status) limit 1""")
                .param(year.id().value())
                .query((row, number) -> state(row))
                .optional()
                .orElseGet(() -> state(Progress.NOT_STARTED, null, "criteria.step.none"));
    }

    private static StepState state(ResultSet row) throws SQLException {
        if (row.getString("status").equals("DRAFT")) {
            return state(Progress.UNDER_WAY, null, "criteria.step.draft", row.getInt("lines"));
        }
        BigDecimal base = row.getBigDecimal("base");
        return state(
                Progress.DONE,
                row.getObject("done_on", LocalDate.class),
                "criteria.step.frozen",
                row.getInt("lines"),
                (base == null ? Points.ZERO : new Points(base)).toString());
    }

    private static StepState state(Progress progress, @Nullable LocalDate doneOn, String key, Object... args) {
        return new StepState(YearStep.SCALE, progress, doneOn, List.of(), key, List.of(args));
    }
}

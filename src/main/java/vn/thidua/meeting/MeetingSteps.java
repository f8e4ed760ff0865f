package vn.thidua.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.LedYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** The step "Hội nghị": done when the year was closed by a meeting. One that closes a year and opens the next closes the first. */
@Component
class MeetingSteps implements YearSteps, TaskSource {

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    MeetingSteps(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    /** The head records the meetings: a first one once the calendar has begun, the closing one before it ends. */
    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql("""
                select y.id, y.name || ' – ' || y.year as place, e.due_on
                from cluster_year y
                join calendar_entry e on e.programme_id = y.programme_id and e.year = y.year and e.step = 'MEETING'
                where y.id = any(:led) and coalesce(e.opens_on, :today) <= :today and not exists (
                  select 1 from meeting m join meeting_year h on h.meeting_id = m.id
                  where h.cluster_year_id = y.id and (e.due_on is null or e.due_on >= :today or 'CLOSING' = any(m.kinds)))
                order by y.year, y.name collate "vi-x-icu", y.id""")
                .param("led", led.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> Task.of(
                        "meeting.task.record",
                        row.getString("place"),
                        row.getObject("due_on", LocalDate.class),
                        "/nam/" + row.getLong("id") + "/hoi-nghi"))
                .list();
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        return jdbc.sql("""
                select (select count(*) from meeting_year y where y.cluster_year_id = :year) as meetings,
                       (select count(*) from joint_activity_year a where a.cluster_year_id = :year) as activities,
                       (select max(m.held_on) from meeting m join meeting_year y on y.meeting_id = m.id
                        where y.cluster_year_id = :year and 'CLOSING' = any(m.kinds) and not exists (
                          select 1 from meeting_year other join cluster_year o on o.id = other.cluster_year_id
                          where other.meeting_id = m.id and o.cluster_id = :cluster and o.year < :number)) as closed_on""")
                .param("year", year.id().value())
                .param("cluster", year.cluster().value())
                .param("number", year.year())
                .query((row, number) -> state(row))
                .single();
    }

    private static StepState state(ResultSet row) throws SQLException {
        int meetings = row.getInt("meetings");
        int activities = row.getInt("activities");
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        boolean nothing = meetings == 0 && activities == 0;
        Progress progress = closedOn != null ? Progress.DONE : nothing ? Progress.NOT_STARTED : Progress.UNDER_WAY;
        return new StepState(
                YearStep.MEETING,
                progress,
                closedOn,
                List.of(),
                nothing ? "meeting.step.none" : "meeting.step.some",
                nothing ? List.of() : List.of(meetings, activities));
    }
}

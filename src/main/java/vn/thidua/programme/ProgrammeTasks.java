package vn.thidua.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What waits for an organiser's staff: a programme without a calendar for this year. */
@Component
class ProgrammeTasks implements TaskSource {

    private final JdbcClient jdbc;
    private final Today today;

    ProgrammeTasks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        List<Long> organisers = actor.organisersAs(Role.ORGANISER_STAFF).stream()
                .map(UnitId::value)
                .toList();
        if (organisers.isEmpty()) {
            return List.of();
        }
        int year = today.date().getYear();
        return jdbc.sql("""
                select p.id, p.name from programme p
                where p.organiser_id in (:organisers)
                  and not exists (select 1 from calendar_entry e where e.programme_id = p.id and e.year = :year)
                order by p.name collate "vi-x-icu", p.id""")
                .param("organisers", organisers)
                .param("year", year)
                .query((row, number) -> new Task(
                        "programme.task.calendar",
                        List.of(Integer.toString(year)),
                        row.getString("name"),
                        null,
                        "/he-thong/" + row.getLong("id") + "/lich/" + year))
                .list();
    }
}

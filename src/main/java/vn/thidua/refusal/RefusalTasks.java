package vn.thidua.refusal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** Units that the organiser's staff have still to tell that the board did not recommend them. */
@Component
class RefusalTasks implements TaskSource {

    private static final String WAITING = """
            select 'refusal.task.tell' as task, count(*) as argument, '/don-vi/' || u.id || '/khong-khen' as link,
                   u.name as place, cast(null as date) as due_on
            from nomination n join programme p on p.id = n.programme_id join unit u on u.id = p.organiser_id
            join board_review b on b.nomination_id = n.id left join award_decision d on d.nomination_id = n.id
            where u.id = any(:staffs)
              and (n.stage = 'REVIEWED' and b.outcome = 'NOT_RECOMMENDED' or n.stage = 'DECIDED' and d.outcome = 'REFUSED')
              and not exists (select from refusal_notice t where t.nomination_id = n.id)
            group by u.id
            """;

    private final JdbcClient jdbc;

    RefusalTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(WAITING)
                .param(
                        "staffs",
                        actor.organisersAs(Role.ORGANISER_STAFF).stream()
                                .map(UnitId::value)
                                .toArray(Long[]::new))
                .query((row, number) -> Task.of(row))
                .list();
    }
}

package vn.thidua.papervote;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** Counts that wait for this teller. */
@Component
class CountTasks implements TaskSource {

    private static final String TASKS = """
            select 'papervote.task.' || case when a.attempt = 1 then 'count' else 'again' end as task,
                   b.question as argument, y.name || ' – ' || y.year as place, null::date as due_on,
                   '/nam/' || y.id || '/binh-xet/' || b.id || '/bieu-quyet/giay/kiem-phieu' as link
            from poll p
            join teller t on t.assembly_id = p.assembly_id and t.account_id = :account
            join paper_attempt a on a.poll_id = p.id
            join ballot b on b.id = p.ballot_id
            join cluster_year y on y.id = p.cluster_year_id and y.closed_on is null
            where p.way = 'PAPER' and p.state = 'CLOSED'
              and not exists (select 1 from paper_entry e
                              where e.poll_id = p.id and e.attempt = a.attempt and e.account_id = :account)
            order by p.closed_at, p.id""";

    private final JdbcClient jdbc;

    CountTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(TASKS)
                .param("account", actor.accountId().value())
                .query((row, number) -> Task.of(row))
                .list();
    }
}

package vn.thidua.boardvote;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What sessions of boards wait for: opinions and votes of members, the count of tellers, minutes to be signed. */
@Component
class SessionTasks implements TaskSource {

    private static final String PATH = "'/don-vi/' || b.organiser_id || '/hoi-dong/' || b.id || '/phien/' || s.id";

    private static final String TASKS = """
            with mine as (
              select s.id as session_id, m.id as member_id from board_session s
              join board_member m on m.board_id = s.board_id and m.account_id = :account and daterange(m.from_on, m.to_on, '[]') @> s.held_on
              join award_board o on o.id = s.board_id and o.organiser_id = any(:acts)
              where s.state in ('READING', 'OPEN')),
            waits as (
              select 'boardvote.task.opinions' as task, s.id as session_id, count(*) as number, '/y-kien' as page
              from mine join board_session s on s.id = mine.session_id and s.state = 'READING'
              join session_item i on i.session_id = s.id
              where not exists (select 1 from board_opinion p where p.item_id = i.id and p.member_id = mine.member_id)
                and not exists (select 1 from item_conflict c where c.item_id = i.id and c.member_id = mine.member_id)
              group by s.id
              union all
              select 'boardvote.task.votes', s.id, count(*), '/bieu-quyet'
              from mine join board_session s on s.id = mine.session_id and s.state = 'OPEN'
              join session_presence r on r.session_id = s.id and r.member_id = mine.member_id and r.presence = 'PRESENT'
              join session_item i on i.session_id = s.id and i.way = 'OPEN' and i.outcome is null
              where not exists (select 1 from board_vote v where v.item_id = i.id and v.member_id = mine.member_id)
                and not exists (select 1 from item_conflict c where c.item_id = i.id and c.member_id = mine.member_id)
              group by s.id
              union all
              select 'boardvote.task.count', s.id, count(distinct i.id), '/kiem-phieu'
              from session_teller t join board_session s on s.id = t.session_id and s.state = 'OPEN'
              join award_board o on o.id = s.board_id and o.organiser_id = any(:acts)
              join session_item i on i.session_id = s.id and i.way = 'PAPER'
              join session_attempt a on a.session_id = s.id
              where t.account_id = :account
                and not exists (select 1 from session_entry e where e.session_id = s.id and e.attempt = a.attempt and e.account_id = :account)
                and not exists (select 1 from session_accepted c where c.session_id = s.id)
              group by s.id
              union all
              select 'boardvote.task.minutes', s.id, count(*), '/bien-ban'
              from board_session s join award_board o on o.id = s.board_id and o.organiser_id = any(:staff)
              where s.state = 'CLOSED' and not exists (select 1 from session_minutes n where n.session_id = s.id)
              group by s.id)
            select w.task, w.number as argument, b.name as place, s.held_on as due_on, %s || w.page as link
            from waits w join board_session s on s.id = w.session_id join award_board b on b.id = s.board_id
            order by s.held_on, s.id, w.task""".formatted(PATH);

    private final JdbcClient jdbc;

    SessionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql(TASKS)
                .param("account", actor.accountId().value())
                .param("acts", organisers(actor, Role.BOARD_MEMBER, Role.ORGANISER_STAFF))
                .param("staff", organisers(actor, Role.ORGANISER_STAFF))
                .query((row, number) -> Task.of(row))
                .list();
    }

    private static Long[] organisers(Actor actor, Role... roles) {
        return actor.organisersAs(roles).stream().map(UnitId::value).toArray(Long[]::new);
    }
}

package vn.thidua.sealedbox;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** What a vote with the box waits for: the vote of this person, a key, a lock, a count; and whoever leads, to begin and end it. */
@Component
class BoxTasks implements TaskSource {

    private static final String PART = """
            select 'sealedbox.task.' || task as task, question as argument, place, null::date as due_on, path || page as link
            from (
              select w.question, w.place, w.path || '/hom-phieu' as path, p.id,
                     case
                       when p.state = 'OPEN' and r.status = 'ELIGIBLE' and r.box is null
                            and (p.closes_at is null or clock_timestamp() < p.closes_at) then 'vote'
                       when p.state = 'DRAFT' and l.lock_no is not null and l.pub is null then 'makeKey'
                       when p.state = 'DRAFT' and t.account_id is not null and l.lock_no is null and not w.ended
                            and (select count(*) from poll_lock k where k.poll_id = p.id) < 2 then 'takeKey'
                       when p.state = 'CLOSED' and l.lock_no = 1 then 'first'
                       when p.state = 'STRIPPED' and l.lock_no = 2 and h.counts = 0 then 'second'
                       when p.state = 'STRIPPED' and t.account_id is not null and l.lock_no is null and h.counts = 1
                            and not exists (select 1 from poll_lock_former f where f.poll_id = p.id and f.account_id = :account) then 'again'
                       when p.state = 'SIGNED' and l.destroyed_at is null and l.pub is not null
                            and :today > (p.closed_at at time zone :zone)::date + coalesce(w.complaint_days, :usual) then 'destroy'
                     end as task
              from poll p
              left join poll_roll r on r.poll_id = p.id and r.account_id = :account
              left join poll_lock l on l.poll_id = p.id and l.account_id = :account
              left join poll_teller t on t.poll_id = p.id and t.account_id = :account
              join poll_place w on w.poll_id = p.id and w.writable
              cross join lateral (select count(*) as counts from poll_head k where k.poll_id = p.id) h
              where p.way = 'BOX' and p.state <> 'VOID' and coalesce(r.account_id, l.account_id, t.account_id) is not null
            ) mine
            join (values ('vote', '/phieu'), ('makeKey', '/khoa'), ('takeKey', '/khoa'), ('first', '/mo-khoa-1'),
                         ('second', '/mo-khoa-2'), ('again', '/mo-khoa-2'), ('destroy', '/khoa')) at (name, page) on at.name = mine.task
            order by mine.id""";

    private static final String LED = """
            select 'sealedbox.task.' || case when p.state = 'KEYED' then 'open' else 'close' end as task, w.question as argument,
                   w.place, null::date as due_on, w.path as link
            from poll p
            join poll_place w on w.poll_id = p.id and w.goes_on
            where (w.cluster_year_id = any(:years) or w.organiser_id = any(:organisers)) and p.way = 'BOX'
              and (p.state = 'KEYED' or p.state = 'OPEN' and (p.closes_at <= clock_timestamp() or not exists (
                     select 1 from poll_roll r where r.poll_id = p.id and r.status = 'ELIGIBLE' and r.box is null)))
            order by p.id""";

    private final JdbcClient jdbc;
    private final LedYears led;
    private final Today today;

    BoxTasks(JdbcClient jdbc, LedYears led, Today today) {
        this.jdbc = jdbc;
        this.led = led;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        List<Task> own = jdbc.sql(PART)
                .param("account", actor.accountId().value())
                .param("today", today.date())
                .param("zone", Today.ZONE.getId())
                .param("usual", Complaints.usual())
                .query((row, number) -> Task.of(row))
                .list();
        List<Task> leading = jdbc.sql(LED)
                .param("years", led.of(actor).stream().map(ClusterYearId::value).toArray(Long[]::new))
                .param(
                        "organisers",
                        actor.organisersAs(Role.ORGANISER_STAFF).stream()
                                .map(UnitId::value)
                                .toArray(Long[]::new))
                .query((row, number) -> Task.of(row))
                .list();
        return Stream.concat(own.stream(), leading.stream()).toList();
    }
}

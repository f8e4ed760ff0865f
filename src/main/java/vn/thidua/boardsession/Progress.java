package vn.thidua.boardsession;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the members are with a session: that they sent something, never what. */
@Service
@Transactional(readOnly = true)
public class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On how many nominations each member has sent an opinion, by the members' ids. */
    public Map<Long, Integer> sent(Session session) {
        Map<Long, Integer> sent = new HashMap<>();
        jdbc.sql("""
                select o.member_id, count(*) as number from board_opinion o join session_item i on i.id = o.item_id
                where i.session_id = ? group by o.member_id""").param(session.id()).query(row -> {
            sent.put(row.getLong("member_id"), row.getInt("number"));
        });
        return sent;
    }

    /** On which nominations this member has sent one. */
    public Set<Long> sentBy(Session session, Seat seat) {
        return new HashSet<>(
                jdbc.sql("""
                select o.item_id from board_opinion o join session_item i on i.id = o.item_id
                where i.session_id = ? and o.member_id = ?""").params(session.id(), seat.id()).query(Long.class).list());
    }

    /** How many tellers have entered the count that is due. */
    public int counted(Session session) {
        return jdbc.sql("""
                select count(*) from session_entry e join session_attempt a on a.session_id = e.session_id and a.attempt = e.attempt
                where e.session_id = ?""").param(session.id()).query(Integer.class).single();
    }
}

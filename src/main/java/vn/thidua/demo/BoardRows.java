package vn.thidua.demo;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Adds the board of an organiser that has one: a session that is being read for, and one that is held today. */
@Component
@Profile("demo")
class BoardRows {

    private final Rows rows;
    private final JdbcClient jdbc;
    private final Today today;

    BoardRows(Rows rows, JdbcClient jdbc, Today today) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(DemoFile file, Directory directory) {
        file.people().stream()
                .filter(person -> person.role().equals("BOARD_MEMBER") && person.unit() != null)
                .findFirst()
                .ifPresent(person -> addBoard(file, person, directory));
    }

    private void addBoard(DemoFile file, DemoFile.Person chair, Directory directory) {
        long organiser = directory.get(String.valueOf(chair.unit())).id();
        LocalDate begun = LocalDate.of(today.date().getYear() - 1, 1, 15);
        long board = rows.into("award_board")
                .set("organiser_id", organiser)
                .set("name", "Hội đồng Thi đua, Khen thưởng Minh Họa")
                .set("number", "15/QĐ-BTV")
                .set("decided_on", begun)
                .set("authority", "Ban Thường vụ " + chair.unit())
                .add();
        long presides = addMember(board, chair.name(), "CHAIR", account(chair.username()), begun);
        file.people().stream()
                .filter(person -> person.role().equals("ORGANISER_STAFF"))
                .findFirst()
                .ifPresent(person -> addMember(board, person.name(), "SECRETARY", account(person.username()), begun));
        addMember(board, "Trịnh Thị Ủy Viên (minh họa)", "MEMBER", null, begun);
        List<Long> waiting = waiting(organiser);
        if (waiting.size() > 1) {
            long reading = addSession(board, today.date().plusDays(7), "READING");
            addItem(reading, waiting.get(0));
            long open = addSession(board, today.date(), "OPEN");
            addItem(open, waiting.get(1));
            rows.run("""
                    insert into session_presence (session_id, member_id, presence)
                    select ?, id, case when id = ? then 'PRESENT' else 'ABSENT' end from board_member where board_id = ?""", open, presides, board);
        }
    }

    private long addMember(long board, String name, String role, @Nullable Long account, LocalDate from) {
        return rows.into("board_member")
                .set("board_id", board)
                .set("account_id", account)
                .set("name", name)
                .set("role", role)
                .set("from_on", from)
                .add();
    }

    private long addSession(long board, LocalDate on, String state) {
        return rows.into("board_session")
                .set("board_id", board)
                .set("held_on", on)
                .set("state", state)
                .set("opened_at", state.equals("OPEN") ? Timestamp.from(today.now()) : null)
                .add();
    }

    private void addItem(long session, long nomination) {
        rows.run("update nomination set stage = 'EXAMINED', received_on = ? where id = ?", today.date(), nomination);
        rows.into("session_item")
                .set("session_id", session)
                .set("nomination_id", nomination)
                .set("position", 1)
                .add();
    }

    /** What was sent to the organiser and nobody has looked at yet. */
    private List<Long> waiting(long organiser) {
        return jdbc.sql("""
                select n.id from nomination n join programme p on p.id = n.programme_id
                where p.organiser_id = ? and n.stage = 'SUBMITTED' and n.recipient_kind = 'COLLECTIVE' order by n.id""").param(organiser).query(Long.class).list();
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}

package vn.thidua.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.Option;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Boards as they stand, each found together with its organiser. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final String SELECT =
            "select b.*, u.name as organiser from award_board b join unit u on u.id = b.organiser_id where b.organiser_id = ? ";

    private final JdbcClient jdbc;
    private final Today today;

    Boards(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @throws NotFound where the organiser has no such board */
    public Board get(UnitId organiser, long id) {
        List<BoardMember> members = members(id);
        return jdbc.sql(SELECT + "and b.id = ?")
                .params(organiser.value(), id)
                .query((row, number) -> board(row, members))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The boards of an organiser without their members, the newest first. @throws NotFound where the unit organises nothing */
    List<Board> of(UnitId organiser) {
        mustOrganise(organiser);
        return jdbc.sql(SELECT + "order by b.decided_on desc, b.id desc")
                .param(organiser.value())
                .query((row, number) -> board(row, List.of()))
                .list();
    }

    /** @throws NotFound where the unit organises nothing */
    void mustOrganise(UnitId unit) {
        jdbc.sql("select 1 from unit where id = ? and is_organiser")
                .param(unit.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Accounts that may act for a member: of the organiser's board and staff, as their grants hold today. */
    public List<Option> accounts(UnitId organiser) {
        return jdbc.sql("""
                select a.id, a.full_name from account a
                where not a.locked and exists (
                  select 1 from role_grant g where g.account_id = a.id and g.unit_id = :organiser
                    and g.role in ('BOARD_MEMBER', 'ORGANISER_STAFF') and g.revoked_at is null
                    and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today))
                order by a.full_name collate "vi-x-icu", a.id""")
                .param("organiser", organiser.value())
                .param("today", today.date())
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("full_name")))
                .list();
    }

    private List<BoardMember> members(long board) {
        return jdbc.sql("""
                select m.*, a.full_name, u.name as unit from board_member m
                left join account a on a.id = m.account_id left join unit u on u.id = m.unit_id
                where m.board_id = ?
                order by array_position(array['CHAIR','DEPUTY_CHAIR','STANDING','SECRETARY','MEMBER'], m.role),
                         m.from_on, m.name collate "vi-x-icu", m.id""").param(board).query((row, number) -> member(row)).list();
    }

    private static Board board(ResultSet row, List<BoardMember> members) throws SQLException {
        return new Board(
                row.getLong("id"),
                row.getLong("version"),
                new UnitId(row.getLong("organiser_id")),
                row.getString("organiser"),
                row.getString("name"),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("authority"),
                row.getObject("ends_on", LocalDate.class),
                members);
    }

    private static BoardMember member(ResultSet row) throws SQLException {
        Long account = number(row, "account_id");
        Long unit = number(row, "unit_id");
        return new BoardMember(
                row.getLong("id"),
                row.getLong("version"),
                account == null ? null : new AccountId(account),
                row.getString("full_name"),
                row.getString("name"),
                row.getString("job"),
                unit == null ? null : new UnitId(unit),
                row.getString("unit"),
                BoardRole.valueOf(row.getString("role")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}

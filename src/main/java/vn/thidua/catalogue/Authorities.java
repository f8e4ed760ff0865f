package vn.thidua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;

/** Who grants awards, by date; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class Authorities {

    private final JdbcClient jdbc;

    Authorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that grant awards on this day, the highest first. */
    public List<AuthorityView> on(LocalDate day) {
        return jdbc.sql("""
                select * from authority where daterange(valid_from, valid_to, '[]') @> cast(? as date) order by position, id""").param(day).query((row, number) -> view(row)).list();
    }

    /** The authority with this id, or {@link NotFound}. */
    public AuthorityView get(long authority) {
        return jdbc.sql("select * from authority where id = ?")
                .param(authority)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All of them, also those that have ended. */
    public List<AuthorityView> all() {
        return jdbc.sql("select * from authority order by position, id")
                .query((row, number) -> view(row))
                .list();
    }

    private static AuthorityView view(ResultSet row) throws SQLException {
        return new AuthorityView(
                row.getLong("id"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("verified"),
                row.getString("source"));
    }
}

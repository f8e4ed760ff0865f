package vn.thidua.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Role;
import vn.thidua.platform.Option;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** Accounts as their pages show them; each call is one statement. */
@Service
@Transactional(readOnly = true)
class AccountReading {

    private static final String SELECT = """
            select a.*, (select string_agg(distinct g.role, ',') from role_grant g
                         where g.account_id = a.id and g.revoked_at is null
                           and daterange(g.valid_from, g.valid_to, '[]') @> cast(:today as date)) as roles
            from account a
            """;
    private static final String MATCHES = """
            where fold(a.full_name) like '%' || fold(:words) || '%' or a.username like '%' || lower(:words) || '%'
               or lower(a.email) like '%' || lower(:words) || '%'
            """;

    private final JdbcClient jdbc;
    private final Today today;

    AccountReading(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    long count(String words) {
        return jdbc.sql("select count(*) from account a " + MATCHES)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    List<AccountRow> rows(String words, long offset, int limit) {
        return jdbc.sql(SELECT + MATCHES
                        + "order by a.full_name collate \"vi-x-icu\", a.id limit :limit offset :offset")
                .param("today", today.date())
                .param("words", words)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    AccountRow get(AccountId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("today", today.date())
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All grants of an account, those that hold first. */
    List<GrantRow> grants(AccountId id) {
        return jdbc.sql("""
                select g.*, coalesce(u.name, c.name || ', ' || g.year) as scope
                from role_grant g left join unit u on u.id = g.unit_id left join cluster c on c.id = g.cluster_id
                where g.account_id = ? order by g.revoked_at is not null, g.valid_from desc, g.id desc""")
                .param(id.value())
                .query((row, number) -> grant(row))
                .list();
    }

    /** Heads and deputies among the units a person acts for today: rights that need no grant. */
    List<HeadshipRow> headships(AccountId id) {
        return jdbc.sql("""
                select y.id, y.name, y.year, h.name as unit_name, h.duty
                from role_grant g
                join leading_headship(:today) h on h.unit_id = g.unit_id
                join cluster_year y on y.id = h.cluster_year_id
                where g.account_id = :account and g.role = 'UNIT_OFFICER' and g.revoked_at is null
                  and daterange(g.valid_from, g.valid_to, '[]') @> cast(:today as date)
                  and y.closed_on is null
                order by y.year desc, y.name collate "vi-x-icu", y.id""")
                .param("account", id.value())
                .param("today", today.date())
                .query((row, number) -> new HeadshipRow(
                        "/nam/" + row.getLong("id"),
                        row.getString("name") + ", " + row.getInt("year"),
                        row.getString("unit_name"),
                        "account.duty." + row.getString("duty")))
                .list();
    }

    /** All clusters with the programme of each, as choices. */
    List<Option> clusters() {
        return jdbc.sql("""
                select c.id, c.name || ' – ' || p.name as label
                from cluster c join programme p on p.id = c.programme_id
                order by p.name collate "vi-x-icu", c.name collate "vi-x-icu", c.id""")
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("label")))
                .list();
    }

    private GrantRow grant(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        boolean revoked = row.getTimestamp("revoked_at") != null;
        return new GrantRow(
                row.getLong("id"),
                RoleWords.key(Role.valueOf(row.getString("role"))),
                row.getString("scope"),
                from,
                to,
                row.getString("granted_by"),
                GrantRow.State.of(from, to, revoked, today.date()));
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        Timestamp lastSignIn = row.getTimestamp("last_sign_in");
        return new AccountRow(
                new AccountId(row.getLong("id")),
                row.getString("username"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("phone"),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(","))
                                .map(Role::valueOf)
                                .map(RoleWords::key)
                                .toList(),
                row.getString("password_hash") != null,
                row.getBoolean("locked"),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}

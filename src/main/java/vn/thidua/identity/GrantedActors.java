package vn.thidua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.ActorSource;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.SignedIn;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** An account with the grants that hold today; one statement. */
@Component
class GrantedActors implements ActorSource {

    private record Row(
            String name, int passwordVersion, @Nullable Grant grant) {}

    private final JdbcClient jdbc;
    private final Today today;

    GrantedActors(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Optional<Actor> find(AccountId account) {
        return actor(account, rows(account));
    }

    /** A session begun under an earlier password has ended. */
    @Override
    public Optional<Actor> find(SignedIn session) {
        AccountId account = new AccountId(session.accountId());
        List<Row> rows = rows(account);
        boolean ended = session instanceof AccountPrincipal principal
                && rows.stream().anyMatch(row -> row.passwordVersion() != principal.passwordVersion());
        return ended ? Optional.empty() : actor(account, rows);
    }

    private static Optional<Actor> actor(AccountId account, List<Row> rows) {
        List<Grant> grants =
                rows.stream().map(Row::grant).filter(Objects::nonNull).toList();
        return rows.stream().findFirst().map(first -> new Actor(account, first.name(), grants));
    }

    private List<Row> rows(AccountId account) {
        return jdbc.sql("""
                select a.full_name, a.password_version, g.role, g.unit_id, g.cluster_id, g.year
                from account a
                left join role_grant g on g.account_id = a.id and g.revoked_at is null
                  and daterange(g.valid_from, g.valid_to, '[]') @> cast(:today as date)
                where a.id = :account and not a.locked
                order by g.id""")
                .param("today", today.date())
                .param("account", account.value())
                .query((row, number) -> new Row(row.getString("full_name"), row.getInt("password_version"), grant(row)))
                .list();
    }

    private static @Nullable Grant grant(ResultSet row) throws SQLException {
        String role = row.getString("role");
        if (role == null) {
            return null;
        }
        Long unit = row.getObject("unit_id", Long.class);
        Long cluster = row.getObject("cluster_id", Long.class);
        return new Grant(
                Role.valueOf(role),
                unit == null ? null : new UnitId(unit),
                cluster == null ? null : new ClusterId(cluster),
                row.getObject("year", Integer.class));
    }
}

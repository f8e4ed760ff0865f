package vn.thidua.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.World;

/** Two clusters of one organiser, and a way to state any fact about them. */
final class Facts {

    final World world;
    final UnitId organiser;
    final ProgrammeId programme;
    private final JdbcClient jdbc;

    Facts(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
        this.organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        this.programme = world.programme(organiser, "Cụm thi đua");
    }

    ClusterYearId year(ClusterId cluster, int year) {
        return world.year(cluster, year);
    }

    ClusterYearId year(int year) {
        return world.year(world.cluster(programme, "Cụm thi đua số 2"), year);
    }

    MembershipId member(ClusterYearId year, String unit) {
        return world.member(year, unit(unit));
    }

    UnitId unit(String name) {
        return new UnitId(jdbc.sql("select id from unit where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElseGet(() -> world.unit(organiser, name).value()));
    }

    long award(String name, String authority) {
        return add(
                "award_kind",
                "programme_id",
                programme.value(),
                "name",
                name,
                "award_class",
                "FORM",
                "authority",
                authority,
                "recipient",
                "ANY",
                "position",
                0);
    }

    long nomination(
            ClusterYearId year, long award, String recipient, @Nullable MembershipId member, @Nullable String name) {
        Map<String, @Nullable Object> kind = rows("select name, authority from award_kind where id = ?", award)
                .get(0);
        return add(
                "nomination",
                "cluster_year_id",
                year.value(),
                "award_kind_id",
                award,
                "award_name",
                kind.get("name"),
                "authority",
                kind.get("authority"),
                "recipient_kind",
                recipient,
                "membership_id",
                member == null ? null : member.value(),
                "recipient_name",
                name);
    }

    /** Adds a row of column names and values in turn; answers its id. */
    long add(String table, @Nullable Object... columnsAndValues) {
        return insert(table, " returning id", columnsAndValues)
                .query(Long.class)
                .single();
    }

    /** Adds a row that has no id. */
    void link(String table, @Nullable Object... columnsAndValues) {
        insert(table, "", columnsAndValues).update();
    }

    void run(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    /** Rows as they were stored. */
    List<Map<String, @Nullable Object>> rows(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query().listOfRows();
    }

    /** The values of the only column. */
    <T> List<T> values(Class<T> type, String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(type).list();
    }

    private JdbcClient.StatementSpec insert(String table, String returning, @Nullable Object... columnsAndValues) {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.add(String.valueOf(columnsAndValues[i]));
            values.add(columnsAndValues[i + 1]);
        }
        String marks = String.join(", ", java.util.Collections.nCopies(columns.size(), "?"));
        return jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")"
                        + returning)
                .params(values);
    }
}

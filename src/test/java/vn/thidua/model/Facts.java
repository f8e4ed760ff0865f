package vn.thidua.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
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
    final AccountId staff;
    private final JdbcClient jdbc;

    Facts(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
        this.organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        this.programme = world.programme(organiser, "Cụm thi đua");
        this.staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
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
        return into("award_kind")
                .set("programme_id", programme.value())
                .set("name", name)
                .set("award_class", "FORM")
                .set("authority", authority)
                .set("recipient", "ANY")
                .set("position", 0)
                .add();
    }

    long nomination(
            ClusterYearId year, long award, String recipient, @Nullable MembershipId member, @Nullable String name) {
        Map<String, @Nullable Object> kind = rows("select name, authority from award_kind where id = ?", award)
                .get(0);
        return into("nomination")
                .set("cluster_year_id", year.value())
                .set("award_kind_id", award)
                .set("award_name", kind.get("name"))
                .set("authority", kind.get("authority"))
                .set("recipient_kind", recipient)
                .set("membership_id", member == null ? null : member.value())
                .set("recipient_name", name)
                .add();
    }

    /** Begins a row of this table. */
    Row into(String table) {
        return new Row(table);
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

    /** A fact on its way into its table. */
    final class Row {

        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        private Row(String table) {
            this.table = table;
        }

        Row set(String column, @Nullable Object value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        long add() {
            return insert(" returning id").query(Long.class).single();
        }

        /** Adds a row that has no id. */
        void link() {
            insert("").update();
        }

        private JdbcClient.StatementSpec insert(String returning) {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String names = String.join(", ", columns);
            return jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")" + returning)
                    .params(values);
        }
    }
}

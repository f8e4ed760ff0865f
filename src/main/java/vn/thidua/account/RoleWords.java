package vn.thidua.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Role;
import vn.thidua.history.Wording;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Roles and their scopes in words. */
@Component
class RoleWords {

    private static final String PREFIX = "account.role.";

    private final Choices words;
    private final Wording record;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Show show;

    RoleWords(Choices words, Wording record, UnitDirectory units, JdbcClient jdbc, Show show) {
        this.words = words;
        this.record = record;
        this.units = units;
        this.jdbc = jdbc;
        this.show = show;
    }

    /** Message key of a role's name. */
    static String key(Role role) {
        return PREFIX + role;
    }

    /** These roles by their names, as people compare them. */
    Map<String, Role> byName(List<Role> roles) {
        return words.byName(PREFIX, roles);
    }

    /** These roles as choices, in the reader's language. */
    List<Option> options(Role... roles) {
        return words.of(PREFIX, roles);
    }

    /** For the record: "Cán bộ đơn vị – Hội LHPN xã Mẫu, từ 01/01/2026". */
    String sentence(RoleScope scope) {
        String role = roleAt(scope.role(), scope.unit(), scope.cluster(), scope.year());
        return role + ", " + period(scope.from(), scope.to());
    }

    String sentence(RoleGrant grant) {
        ClusterId cluster = grant.clusterId() == null ? null : new ClusterId(grant.clusterId());
        return roleAt(grant.role(), grant.unit(), cluster, grant.year());
    }

    private String roleAt(Role role, @Nullable UnitId unit, @Nullable ClusterId cluster, @Nullable Integer year) {
        String name = record.of(key(role));
        if (unit != null) {
            return name + " – " + units.find(unit).map(UnitView::name).orElse("");
        }
        return cluster == null ? name : name + " – " + clusterName(cluster) + ", " + year;
    }

    private String period(LocalDate from, @Nullable LocalDate to) {
        return record.of(to == null ? "account.since" : "account.fromTo", show.date(from), show.date(to));
    }

    private String clusterName(ClusterId cluster) {
        return jdbc.sql("select name from cluster where id = ?")
                .param(cluster.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}

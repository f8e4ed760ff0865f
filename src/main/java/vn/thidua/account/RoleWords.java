package vn.thidua.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Role;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Roles and their scopes in words. */
@Component
class RoleWords {

    private static final Locale OF_THE_RECORD = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Show show;

    RoleWords(MessageSource messages, UnitDirectory units, JdbcClient jdbc, Show show) {
        this.messages = messages;
        this.units = units;
        this.jdbc = jdbc;
        this.show = show;
    }

    /** Message key of a role's name. */
    static String key(Role role) {
        return "account.role." + role;
    }

    /** All roles as choices, in the reader's language. */
    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Option.of(role.name(), text(key(role))))
                .toList();
    }

    /** These roles by their names in both languages, as people compare them. */
    Map<String, Role> rolesByName(List<Role> roles) {
        Map<String, Role> byName = new HashMap<>();
        for (Role role : roles) {
            byName.put(Names.fold(messages.getMessage(key(role), null, OF_THE_RECORD)), role);
            byName.put(Names.fold(messages.getMessage(key(role), null, Locale.ENGLISH)), role);
        }
        return byName;
    }

    /** These roles in the reader's language. */
    List<String> names(List<Role> roles) {
        return roles.stream().map(role -> text(key(role))).toList();
    }

    /** A sentence or word in the reader's language. */
    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** For the record: "Cán bộ phụ trách đơn vị – Hội LHPN xã Mẫu, từ 01/01/2026". */
    String sentence(RoleScope scope) {
        String role = roleAt(scope.role(), scope.unit(), scope.cluster(), scope.year());
        return role + ", " + period(scope.from(), scope.to());
    }

    String sentence(RoleGrant grant) {
        ClusterId cluster = grant.clusterId() == null ? null : new ClusterId(grant.clusterId());
        return roleAt(grant.role(), grant.unit(), cluster, grant.year());
    }

    private String roleAt(Role role, @Nullable UnitId unit, @Nullable ClusterId cluster, @Nullable Integer year) {
        String name = messages.getMessage(key(role), null, OF_THE_RECORD);
        if (unit != null) {
            return name + " – " + units.find(unit).map(UnitView::name).orElse("");
        }
        return cluster == null ? name : name + " – " + clusterName(cluster) + ", " + year;
    }

    private String period(LocalDate from, @Nullable LocalDate to) {
        Object[] days = {show.date(from), show.date(to)};
        return messages.getMessage(to == null ? "account.since" : "account.fromTo", days, OF_THE_RECORD);
    }

    private String clusterName(ClusterId cluster) {
        return jdbc.sql("select name from cluster where id = ?")
                .param(cluster.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}

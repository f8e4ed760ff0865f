package vn.thidua.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Option;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;

/** The accounts of those who may take part: officers of the members, and the organiser's staff. */
@Component
class Participants {

    private static final String HOLDS = """
            g.revoked_at is null and g.valid_from <= :today and coalesce(g.valid_to, :today) >= :today and not a.locked""";

    private final JdbcClient jdbc;
    private final Today today;

    Participants(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The officers of each member; one statement. */
    Map<MembershipId, List<Option>> officers(ClusterYearId year) {
        Map<MembershipId, List<Option>> officers = new HashMap<>();
        jdbc.sql("""
                select distinct m.id, a.id as account, a.full_name, a.full_name collate "vi-x-icu" as sorted from membership m
                join role_grant g on g.unit_id = m.unit_id and g.role = 'UNIT_OFFICER' join account a on a.id = g.account_id
                where m.cluster_year_id = :year and """ + " " + HOLDS + " order by sorted, account")
                .param("year", year.value())
                .param("today", today.date())
                .query(row -> {
                    officers.computeIfAbsent(new MembershipId(row.getLong("id")), key -> new ArrayList<>())
                            .add(Option.of(row.getLong("account"), row.getString("full_name")));
                });
        return officers;
    }

    /** Who may count: officers of the members and the organiser's staff; one statement. */
    List<Option> tellers(ClusterYearId year) {
        return jdbc.sql("""
                select distinct a.id, a.full_name, a.full_name collate "vi-x-icu" as sorted from role_grant g join account a on a.id = g.account_id
                where (g.role = 'UNIT_OFFICER' and g.unit_id in (select unit_id from membership where cluster_year_id = :year)
                    or g.role = 'ORGANISER_STAFF' and g.unit_id = (
                      select p.organiser_id from cluster_year y join programme p on p.id = y.programme_id where y.id = :year))
                  and """ + " " + HOLDS + " order by sorted, id")
                .param("year", year.value())
                .param("today", today.date())
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("full_name")))
                .list();
    }

    static boolean offers(List<Option> options, AccountId account) {
        return options.stream().anyMatch(option -> option.value().equals(account.toString()));
    }
}

package vn.thidua.cluster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The cluster-years that a person leads: for the tasks of a head, which its deputies may do as well. */
@Service
@Transactional(readOnly = true)
public class LedYears {

    private final JdbcClient jdbc;
    private final Today today;

    LedYears(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * The years not yet closed that a unit leads today for which this person acts ({@code leading_headship}), or for which
     * the head's work was granted; one statement.
     */
    public List<ClusterYearId> of(Actor actor) {
        return jdbc.sql("""
                select y.id from cluster_year y
                where y.closed_on is null and (y.cluster_id || '/' || y.year = any(:granted) or exists (
                  select 1 from leading_headship(:today) h join membership m on m.id = h.membership_id
                  where h.cluster_year_id = y.id and m.unit_id = any(:units)))
                order by y.id""")
                .param(
                        "granted",
                        actor.grants().stream()
                                .filter(grant -> grant.role() == Role.CLUSTER_HEAD)
                                .map(LedYears::place)
                                .toArray(String[]::new))
                .param("units", actor.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("today", today.date())
                .query((row, number) -> new ClusterYearId(row.getLong("id")))
                .list();
    }

    private static String place(Grant grant) {
        return grant.cluster() + "/" + grant.year();
    }
}

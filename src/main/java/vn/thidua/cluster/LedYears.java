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

/** Who leads which cluster-year today; the years that a person leads are for the tasks of a head, which its deputies do as well. */
@Service
@Transactional(readOnly = true)
public class LedYears {

    /**
     * Somebody who leads a cluster-year today, by the one rule of {@code leading_headship}.
     *
     * @param head its head; else one of its deputies
     * @param acts a deputy that does the head's work because there is no head
     * @param name the unit's, or the person's where no unit is named
     * @param ofYear the year whose head or deputy it is: the year before, where this one is still being prepared
     */
    public record Leader(boolean head, boolean acts, String name, int ofYear) {

        public boolean doesTheHeadsWork() {
            return head || acts;
        }
    }

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
                  select 1 from leading_headship(:today) h where h.cluster_year_id = y.id and h.unit_id = any(:units)))
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

    /** Who leads the year today, the head first; one statement. */
    public List<Leader> leaders(ClusterYearId year) {
        return jdbc.sql("""
                select duty, acts, name, of_year from leading_headship(:today)
                where cluster_year_id = :year order by duty desc, id""")
                .param("today", today.date())
                .param("year", year.value())
                .query((row, number) -> new Leader(
                        "HEAD".equals(row.getString("duty")),
                        row.getBoolean("acts"),
                        row.getString("name"),
                        row.getInt("of_year")))
                .list();
    }

    private static String place(Grant grant) {
        return grant.cluster() + "/" + grant.year();
    }
}

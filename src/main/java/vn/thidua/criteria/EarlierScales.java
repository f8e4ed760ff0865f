package vn.thidua.criteria;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.ClusterYearId;

/** The scale the same cluster last used before a year. */
@Component
class EarlierScales {

    /** Its id, and the year it was used in. */
    record Found(long scale, int year) {}

    private final JdbcClient jdbc;

    EarlierScales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Found> before(ClusterYearId year) {
        return jdbc.sql("""
                select s.id, y.year from cluster_year this
                join cluster_year y on y.cluster_id = this.cluster_id and y.year < this.year
                join scoring_scale s on s.cluster_year_id = y.id
                where this.id = ?
                order by y.year desc, s.status = 'FROZEN' desc, s.edition desc limit 1""")
                .param(year.value())
                .query((row, number) -> new Found(row.getLong("id"), row.getInt("year")))
                .optional();
    }
}

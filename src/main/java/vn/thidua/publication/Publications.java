package vn.thidua.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.ranking.Published;
import vn.thidua.ranking.RankTable;
import vn.thidua.shared.ClusterYearId;

/** What was published of a cluster-year, as other modules read it; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class Publications implements Published {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Publications(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All versions, the latest first. */
    public List<PublicationView> of(ClusterYearId year) {
        return jdbc.sql("select * from publication where cluster_year_id = ? order by version desc")
                .param(year.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** The version that counts; empty while nothing was published. */
    public Optional<PublicationView> latest(ClusterYearId year) {
        return jdbc.sql("select * from publication where cluster_year_id = ? order by version desc limit 1")
                .param(year.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /** The version that counts of each of these years; a year of which nothing was published is left out. */
    public Map<ClusterYearId, PublicationView> latest(Collection<ClusterYearId> years) {
        record Published(ClusterYearId year, PublicationView view) {}
        return jdbc
                .sql("""
                select distinct on (cluster_year_id) * from publication where cluster_year_id = any(?)
                order by cluster_year_id, version desc""")
                .param(years.stream().map(ClusterYearId::value).toArray(Long[]::new))
                .query((row, number) -> new Published(new ClusterYearId(row.getLong("cluster_year_id")), view(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Published::year, Published::view));
    }

    @Override
    public Optional<Instant> at(ClusterYearId year) {
        return jdbc.sql("select published_at from publication where cluster_year_id = ? order by version desc limit 1")
                .param(year.value())
                .query((row, number) -> row.getTimestamp("published_at").toInstant())
                .optional();
    }

    @Override
    public Optional<RankTable> table(ClusterYearId year) {
        return latest(year).map(PublicationView::table);
    }

    private PublicationView view(ResultSet row) throws SQLException {
        return new PublicationView(
                row.getLong("id"),
                row.getInt("version"),
                PublicationKind.valueOf(row.getString("kind")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getObject("objections_until", LocalDate.class),
                row.getString("reason"),
                row.getObject("scale_id", Long.class),
                json.readValue(row.getString("content"), PublicationView.Content.class),
                row.getString("fingerprint"));
    }
}

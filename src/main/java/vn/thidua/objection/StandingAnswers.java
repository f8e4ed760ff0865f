package vn.thidua.objection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.publication.Following;
import vn.thidua.publication.PublicationKind;
import vn.thidua.publication.PublicationView;
import vn.thidua.publication.Publications;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Points;

/**
 * Where provisional scores are published again, what units said of a line stands with its date as long as its points are the
 * same; only of the other lines they are asked again.
 */
@Component
class StandingAnswers implements Following {

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Objections objections;
    private final Provisional provisional;

    StandingAnswers(JdbcClient jdbc, Publications publications, Objections objections, Provisional provisional) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.objections = objections;
        this.provisional = provisional;
    }

    @Override
    public void published(ClusterYearId year, PublicationKind kind) {
        List<PublicationView> tables = publications.of(year);
        if (kind == PublicationKind.PROVISIONAL && tables.size() > 1) {
            Map<Long, @Nullable Points> now = provisional.points(year);
            objections.of(year, tables.get(1).id()).stream()
                    .filter(said -> now.containsKey(said.line()))
                    .filter(said -> Objects.equals(said.first().points(), now.get(said.line())))
                    .forEach(said -> stand(said, tables.get(0).id()));
        }
    }

    private void stand(Objection said, long publication) {
        jdbc.sql("insert into objection_stands (publication_id, line_id, objection_id) values (?, ?, ?)")
                .params(publication, said.line(), said.id())
                .update();
    }
}

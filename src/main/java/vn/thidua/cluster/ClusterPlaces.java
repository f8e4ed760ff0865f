package vn.thidua.cluster;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.UnitId;

/** A cluster belongs to its programme's organiser. */
@Component
class ClusterPlaces implements PlaceSource {

    private final JdbcClient jdbc;

    ClusterPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Target target() {
        return Target.CLUSTER;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return jdbc.sql("select p.organiser_id from cluster c join programme p on p.id = c.programme_id where c.id = ?")
                .param(ids.get(0))
                .query(Long.class)
                .optional()
                .map(organiser -> Place.of(new UnitId(organiser), new ClusterId(ids.get(0)), null));
    }
}

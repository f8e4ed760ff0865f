package vn.thidua.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.shared.UnitId;

/** A programme belongs to its organiser. */
@Component
class ProgrammePlaces implements PlaceSource {

    private final JdbcClient jdbc;

    ProgrammePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Target target() {
        return Target.PROGRAMME;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return jdbc.sql("select organiser_id from programme where id = ?")
                .param(ids.get(0))
                .query(Long.class)
                .optional()
                .map(organiser -> Place.of(new UnitId(organiser), null, null));
    }
}

package vn.thidua.unit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The catalogue is kept by the organiser for which the product was set up: the first one that is still there. */
@Component
class CataloguePlace implements PlaceSource {

    private final JdbcClient jdbc;
    private final Today today;

    CataloguePlace(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Target target() {
        return Target.CATALOGUE;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return jdbc.sql(
                        "select id from unit where is_organiser and (valid_to is null or valid_to >= ?) order by id limit 1")
                .param(today.date())
                .query(Long.class)
                .optional()
                .map(keeper -> Place.of(new UnitId(keeper), null, null));
    }
}

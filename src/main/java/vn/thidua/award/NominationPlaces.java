package vn.thidua.award;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.cluster.YearPlaces;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;

/** A nomination lies in its cluster-year, seen by the unit it is for; outside any cluster it is the organiser's alone. */
@Component
class NominationPlaces implements PlaceSource {

    private record Where(
            UnitId organiser, @Nullable Long year, @Nullable Long unit) {}

    private final JdbcClient jdbc;
    private final YearPlaces years;

    NominationPlaces(JdbcClient jdbc, YearPlaces years) {
        this.jdbc = jdbc;
        this.years = years;
    }

    @Override
    public Target target() {
        return Target.NOMINATION;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return jdbc.sql("""
                select p.organiser_id, n.cluster_year_id, coalesce(m.unit_id, r.unit_id) as unit_id
                from nomination n
                join programme p on p.id = n.programme_id
                left join membership m on m.id = n.membership_id
                left join recipient r on r.id = n.recipient_id
                where n.id = ?""")
                .param(ids.get(0))
                .query((row, number) -> new Where(
                        new UnitId(row.getLong("organiser_id")),
                        row.getObject("cluster_year_id", Long.class),
                        row.getObject("unit_id", Long.class)))
                .optional()
                .flatMap(this::place);
    }

    private Optional<Place> place(Where where) {
        UnitId unit = where.unit() == null ? null : new UnitId(where.unit());
        if (where.year() == null) {
            return Optional.of(Place.of(where.organiser(), null, unit));
        }
        return years.find(new ClusterYearId(where.year())).map(place -> unit == null ? place : place.forUnit(unit));
    }
}

package vn.thidua.cluster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Where a cluster-year lies, which units are its members and which lead it today as head or deputies (ADR 4). */
@Component
public class YearPlaces implements PlaceSource {

    private static final String YEAR = """
            select p.organiser_id, y.cluster_id, y.year, y.closed_on is not null as closed,
                   array(select m.unit_id from membership m
                         where m.cluster_year_id = y.id and (m.left_on is null or m.left_on >= :today)) as members,
                   array_agg(h.unit_id) filter (where h.unit_id is not null and (h.duty = 'HEAD' or h.acts)) as heads,
                   array_agg(h.unit_id) filter (where h.unit_id is not null and h.duty = 'DEPUTY') as deputies,
                   (select m.unit_id from membership m where m.cluster_year_id = y.id and m.id = :member) as unit_id
            from cluster_year y
            join programme p on p.id = y.programme_id
            left join leading_headship(:today) h on h.cluster_year_id = y.id
            where y.id = :year
            group by p.organiser_id, y.id
            """;

    private final JdbcClient jdbc;
    private final Today today;

    YearPlaces(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Target target() {
        return Target.YEAR;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return find(ids.get(0), null);
    }

    /** The place of a cluster-year; whatever lies in it may look at it for a unit of its own. One statement. */
    public Optional<Place> find(ClusterYearId year) {
        return find(year.value(), null);
    }

    /** The same place, looked at for one member; empty where the membership is not of this year. */
    Optional<Place> findMember(long year, long membership) {
        return find(year, membership).filter(place -> place.unit() != null);
    }

    private Optional<Place> find(long year, @Nullable Long membership) {
        return jdbc.sql(YEAR)
                .param("year", year)
                .param("member", membership, Types.BIGINT)
                .param("today", today.date())
                .query((row, number) -> place(row))
                .optional();
    }

    private static Place place(ResultSet row) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        return new Place(
                new UnitId(row.getLong("organiser_id")),
                new ClusterId(row.getLong("cluster_id")),
                row.getInt("year"),
                row.getBoolean("closed"),
                units(row.getArray("members")),
                units(row.getArray("heads")),
                units(row.getArray("deputies")),
                unit == null ? null : new UnitId(unit));
    }

    private static Set<UnitId> units(@Nullable Array ids) throws SQLException {
        return ids == null
                ? Set.of()
                : Arrays.stream((Long[]) ids.getArray()).map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    }
}

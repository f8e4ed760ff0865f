package vn.thidua.cluster;

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
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Where a cluster-year lies, which units are its members and which lead it today as head or deputies (ADR 4). */
@Component
class YearPlaces implements PlaceSource {

    private static final String YEAR = """
            select p.organiser_id, y.cluster_id, y.year, y.closed_on is not null as closed, m.id as membership_id, m.unit_id,
                   m.left_on is null or m.left_on >= :today as is_member,
                   coalesce(bool_or(h.duty = 'HEAD'), false) as heads,
                   coalesce(bool_or(h.duty = 'DEPUTY'), false) as deputises
            from cluster_year y
            join programme p on p.id = y.programme_id
            left join membership m on m.cluster_year_id = y.id
            left join leading_headship(:today) h on h.membership_id = m.id and h.cluster_year_id = y.id
            where y.id = :year
            group by p.organiser_id, y.id, m.id
            """;

    private record Row(
            UnitId organiser,
            ClusterId cluster,
            int year,
            boolean closed,
            long membership,
            @Nullable UnitId unit,
            boolean member,
            boolean heads,
            boolean deputises) {}

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
        return place(rows(ids.get(0)));
    }

    /** The same place, looked at for one member; empty where the membership is not of this year. */
    Optional<Place> findMember(long year, long membership) {
        List<Row> rows = rows(year);
        return rows.stream()
                .filter(row -> row.membership() == membership)
                .findFirst()
                .flatMap(row -> place(rows).map(place -> row.unit() == null ? place : place.forUnit(row.unit())));
    }

    private Optional<Place> place(List<Row> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Place(
                        row.organiser(),
                        row.cluster(),
                        row.year(),
                        row.closed(),
                        units(rows.stream().filter(Row::member).toList()),
                        units(rows.stream().filter(Row::heads).toList()),
                        units(rows.stream().filter(Row::deputises).toList()),
                        null));
    }

    private static Set<UnitId> units(List<Row> rows) {
        return rows.stream().map(Row::unit).filter(java.util.Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private List<Row> rows(long year) {
        return jdbc.sql(YEAR)
                .param("year", year)
                .param("today", today.date())
                .query((row, number) -> {
                    long unit = row.getLong("unit_id");
                    UnitId member = row.wasNull() ? null : new UnitId(unit);
                    return new Row(
                            new UnitId(row.getLong("organiser_id")),
                            new ClusterId(row.getLong("cluster_id")),
                            row.getInt("year"),
                            row.getBoolean("closed"),
                            row.getLong("membership_id"),
                            member,
                            row.getBoolean("is_member"),
                            row.getBoolean("heads"),
                            row.getBoolean("deputises"));
                })
                .list();
    }
}

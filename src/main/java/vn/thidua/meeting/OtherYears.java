package vn.thidua.meeting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.platform.Option;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;

/** With which other cluster-years a meeting or an activity can be shared: those this person may edit as well. */
@Component
class OtherYears {

    /** A form of something that may belong to several cluster-years. */
    public interface Shared {

        /** The other years that were ticked. */
        @Nullable
        List<Long> alsoYears();

        /** Is this year ticked? */
        default boolean has(String year) {
            List<Long> ticked = alsoYears();
            return ticked != null && ticked.contains(Long.valueOf(year));
        }
    }

    private final JdbcClient jdbc;
    private final LedYears led;

    OtherYears(JdbcClient jdbc, LedYears led) {
        this.jdbc = jdbc;
        this.led = led;
    }

    /** Open years of the same organiser, at most one year away, that the person organises or leads. */
    List<Option> choices(ClusterYearId year, Actor actor) {
        return jdbc.sql("""
                select o.id, o.name || ' – ' || o.year as label
                from cluster_year this
                join programme p on p.id = this.programme_id
                join programme q on q.organiser_id = p.organiser_id
                join cluster_year o on o.programme_id = q.id and o.id <> this.id and abs(o.year - this.year) <= 1
                where this.id = :year and o.closed_on is null
                  and (p.organiser_id = any(:organisers) or o.id = any(:led))
                order by o.cluster_id <> this.cluster_id, o.name collate "vi-x-icu", o.year""")
                .param("year", year.value())
                .param(
                        "organisers",
                        ids(actor.organisersAs(Role.ORGANISER_STAFF).stream()
                                .map(UnitId::value)
                                .toList()))
                .param(
                        "led",
                        ids(led.of(actor).stream().map(ClusterYearId::value).toList()))
                .query((row, number) -> new Option(row.getString("id"), row.getString("label")))
                .list();
    }

    /**
     * The years a thing belongs to after an edit: this one, the ticked ones this person may edit, and those it had already
     * which this person may not touch.
     */
    Set<Long> after(ClusterYearId year, Set<Long> had, Shared form, Actor actor) {
        Set<Long> mine = choices(year, actor).stream()
                .map(Option::value)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        Set<Long> result = new HashSet<>(had);
        result.removeAll(mine);
        List<Long> ticked = form.alsoYears();
        if (ticked != null) {
            ticked.stream().filter(mine::contains).forEach(result::add);
        }
        result.add(year.value());
        return result;
    }

    /** Names of cluster-years by id, in Vietnamese order, such as "Cụm thi đua số 3 – 2024". */
    Map<Long, String> names(Set<Long> ids) {
        return jdbc
                .sql("select id, name || ' – ' || year as label from cluster_year where id = any(:ids)"
                        + " order by name collate \"vi-x-icu\", year, id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("label")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** All of these years but the one that is looked at, by name, in words. */
    String named(ClusterYearId year, Set<Long> ids) {
        Set<Long> others = new HashSet<>(ids);
        others.remove(year.value());
        return others.isEmpty() ? "" : String.join("; ", names(others).values());
    }

    private static Long[] ids(List<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}

package vn.thidua.cluster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The clusters a person may see: all of the organisers served, and those in which the person's units are members or which they lead. */
@Service
@Transactional(readOnly = true)
class ClusterListing {

    private static final String VISIBLE = """
            (p.organiser_id = any(:organisers) or c.id = any(:led) or exists (
                select 1 from membership mine where mine.cluster_year_id = y.id and mine.unit_id = any(:units)
                   and (mine.left_on is null or mine.left_on >= :today))
             or exists (
                select 1 from leading_headship(:today) mine where mine.cluster_year_id = y.id and mine.unit_id = any(:units)))
            """;
    private static final String ROWS = """
            select p.id as programme_id, p.name as programme_name, p.organiser_id, o.name as organiser_name,
                   c.id as cluster_id, coalesce(y.kind, c.kind) as kind, coalesce(y.name, c.name) as name,
                   case when y.id is null then c.number else y.number end as number,
                   y.id as year_id, y.closed_on is not null as closed, c.is_demo,
                   exists (select from calendar_entry e where e.programme_id = p.id and e.year = y.year) as has_calendar,
                   (select count(*) from membership m where m.cluster_year_id = y.id and m.left_on is null) as members,
                   coalesce(led.name, coming.name) as head, case when led.name is null then coming.starts_on end as head_from
            from programme p
            join unit o on o.id = p.organiser_id
            left join cluster c on c.programme_id = p.id
            left join cluster_year y on y.cluster_id = c.id and y.year = :year
            left join lateral (
                select h.name from leading_headship(:today) h
                where h.cluster_year_id = y.id and h.duty = 'HEAD' and h.of_year = y.year) led on true
            left join lateral (
                select coalesce(m.unit_name, h.person_name) as name, term_begins(h, y) as starts_on
                from headship h left join membership m on m.id = h.membership_id
                where h.cluster_year_id = y.id and h.duty = 'HEAD'
                  and term_begins(h, y) > :today
                order by 2 limit 1) coming on true
            where ((c.id is null and p.organiser_id = any(:organisers)) or %s)
              and fold(concat_ws(' ', coalesce(y.name, c.name), p.name)) like '%%' || fold(:words) || '%%'
            order by o.name collate "vi-x-icu", p.name collate "vi-x-icu", p.id,
                     nullif(regexp_replace(coalesce(c.number, ''), '\\D', '', 'g'), '')::numeric nulls last,
                     coalesce(y.name, c.name) collate "vi-x-icu", c.id
            """.formatted(VISIBLE);
    private static final String YEARS = """
            select distinct y.year from cluster_year y
            join cluster c on c.id = y.cluster_id join programme p on p.id = y.programme_id
            where %s order by y.year desc
            """.formatted(VISIBLE);

    private final JdbcClient jdbc;
    private final Today today;

    ClusterListing(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The years there is something to see of, the latest first. */
    List<Integer> years(Actor actor) {
        return scoped(YEARS, actor, led(actor, null)).query(Integer.class).list();
    }

    /** The clusters in one year by programme, in the order of the organisers' names. */
    List<ClusterGroup> clusters(Actor actor, int year, @Nullable String words) {
        Set<UnitId> served = actor.organisersAs(Role.ORGANISER_STAFF);
        Map<Long, ClusterGroup> groups = new LinkedHashMap<>();
        scoped(ROWS, actor, led(actor, year))
                .param("year", year)
                .param("words", words == null ? "" : words)
                .query(row -> {
                    ClusterGroup group = groups.get(row.getLong("programme_id"));
                    if (group == null) {
                        group = group(row, served);
                        groups.put(row.getLong("programme_id"), group);
                    }
                    if (row.getObject("cluster_id") != null) {
                        group.rows().add(cluster(row, year));
                    }
                });
        return List.copyOf(groups.values());
    }

    private JdbcClient.StatementSpec scoped(String sql, Actor actor, Long[] led) {
        Set<UnitId> organisers = actor.organisersAs(Role.ORGANISER_STAFF, Role.AUDITOR, Role.BOARD_MEMBER);
        return jdbc.sql(sql)
                .param("organisers", ids(organisers))
                .param("units", ids(actor.units()))
                .param("today", today.date())
                .param("led", led);
    }

    /** Clusters led by a grant of that year; of any year where none is given. */
    private static Long[] led(Actor actor, @Nullable Integer year) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.CLUSTER_HEAD)
                .filter(grant -> year == null || year.equals(grant.year()))
                .map(Grant::cluster)
                .filter(Objects::nonNull)
                .map(ClusterId::value)
                .toArray(Long[]::new);
    }

    private static Long[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    private static ClusterGroup group(ResultSet row, Set<UnitId> served) throws SQLException {
        return new ClusterGroup(
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("programme_name"),
                row.getString("organiser_name"),
                served.contains(new UnitId(row.getLong("organiser_id"))),
                new ArrayList<>());
    }

    private ClusterRow cluster(ResultSet row, int shown) throws SQLException {
        Long year = row.getObject("year_id", Long.class);
        return new ClusterRow(
                new ClusterId(row.getLong("cluster_id")),
                ClusterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                year == null ? null : new ClusterYearId(year),
                row.getBoolean("closed"),
                YearView.isFromPapers(shown, row.getBoolean("has_calendar"), today.date()),
                row.getInt("members"),
                row.getString("head"),
                row.getObject("head_from", LocalDate.class),
                row.getBoolean("is_demo"));
    }
}

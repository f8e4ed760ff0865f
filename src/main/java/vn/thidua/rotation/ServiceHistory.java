package vn.thidua.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.MembershipId;

/** Reads who was member, head and deputy in all years of a cluster; one statement. */
@Repository
class ServiceHistory {

    /** A unit's line are those members of the year that follow it, over any number of successions; else itself. */
    private static final String STAYS = """
            with recursive line(unit_id, member_id, position) as (
              select m.unit_id, m.id, m.position from membership m where m.cluster_year_id = :year and m.left_on is null
              union
              select s.predecessor_id, l.member_id, l.position from line l join unit_succession s on s.successor_id = l.unit_id)
            select coalesce('m' || l.member_id, 'u' || m.unit_id) as line, l.member_id, l.position, y.year, m.unit_name as name,
                   coalesce(bool_or(h.duty = 'HEAD'), false) as head, coalesce(bool_or(h.duty = 'DEPUTY'), false) as deputy
            from cluster_year y
            join membership m on m.cluster_year_id = y.id
            left join line l on l.unit_id = m.unit_id
            left join headship h on h.membership_id = m.id
            where y.cluster_id = :cluster
            group by l.member_id, l.position, m.id, y.year
            union all
            select 'p' || h.person_name, null, null, y.year, h.person_name, bool_or(h.duty = 'HEAD'), bool_or(h.duty = 'DEPUTY')
            from cluster_year y join headship h on h.cluster_year_id = y.id and h.membership_id is null
            where y.cluster_id = :cluster
            group by h.person_name, y.year
            """;

    private final JdbcClient jdbc;

    ServiceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of the cluster: members of this year in the order of its list, then those that are none any more. */
    List<Line> lines(YearView year) {
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql(STAYS)
                .param("year", year.id().value())
                .param("cluster", year.cluster().value())
                .query(row -> {
                    Line line = lines.get(row.getString("line"));
                    if (line == null) {
                        line = line(row);
                        lines.put(row.getString("line"), line);
                    }
                    line.stays()
                            .merge(
                                    row.getInt("year"),
                                    new Line.Stay(
                                            row.getString("name"), row.getBoolean("head"), row.getBoolean("deputy")),
                                    Line.Stay::with);
                });
        List<Line> sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparing((Line line) -> line.member() == null)
                .thenComparing(Line::position)
                .thenComparing(line -> -line.stays().lastKey())
                .thenComparing(Line::name));
        return sorted;
    }

    private static Line line(ResultSet row) throws SQLException {
        Long member = row.getObject("member_id", Long.class);
        return Line.empty(member == null ? null : new MembershipId(member), row.getInt("position"));
    }
}

package vn.thidua.objection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.objection.Objection.First;
import vn.thidua.objection.Objection.Outcome;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** Reads what units said of their provisional scores; each call is one statement. */
@Component
class Objections {

    private static final String SELECT = """
            select o.*, m.unit_name, l.code, l.text,
                   l.sheet_id = (select n.id from score_sheet n where n.membership_id = o.membership_id and n.sub_unit = ''
                                 order by n.scale_id desc limit 1) as current,
                   (select array_agg(e.evidence_id order by e.evidence_id) from objection_evidence e
                    where e.objection_id = o.id) as evidence,
                   d.id as outcome, d.points as new_points, d.reason, d.decided_by, d.decided_at
            from objection o
            join membership m on m.id = o.membership_id
            join score_line l on l.id = o.line_id
            left join lateral (
              select x.* from objection_outcome x where x.objection_id = o.id order by x.id desc limit 1) d on true
            """;

    private final JdbcClient jdbc;

    Objections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where units do not agree, in the order of the members and their lines; those that wait for an outcome first. */
    List<Objection> of(ClusterYearId year) {
        return jdbc.sql(SELECT + """
                where o.cluster_year_id = ? and not o.agrees
                order by d.id is not null, m.position, m.unit_name collate "vi-x-icu", l.position, o.id""")
                .param(year.value())
                .query((row, number) -> objection(row))
                .list();
    }

    /** All that a member said of this published table, or of one before where the line has not changed since. */
    List<Objection> of(ClusterYearId year, MembershipId member, long publication) {
        return jdbc.sql(SELECT + """
                join objection_said s on s.objection_id = o.id
                where o.cluster_year_id = ? and o.membership_id = ? and s.publication_id = ?""")
                .params(year.value(), member.value(), publication)
                .query((row, number) -> objection(row))
                .list();
    }

    /** All that all members said of it. */
    List<Objection> of(ClusterYearId year, long publication) {
        return jdbc.sql(SELECT + """
                join objection_said s on s.objection_id = o.id
                where o.cluster_year_id = ? and s.publication_id = ? order by o.id""")
                .params(year.value(), publication)
                .query((row, number) -> objection(row))
                .list();
    }

    /** One of this member. */
    Optional<Objection> find(ClusterYearId year, MembershipId member, long id) {
        return jdbc.sql(SELECT + "where o.cluster_year_id = ? and o.membership_id = ? and o.id = ?")
                .params(year.value(), member.value(), id)
                .query((row, number) -> objection(row))
                .optional();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getLong("id"),
                new MembershipId(row.getLong("membership_id")),
                row.getString("unit_name"),
                row.getLong("publication_id"),
                row.getLong("line_id"),
                row.getString("code"),
                row.getString("text"),
                row.getBoolean("current"),
                row.getBoolean("agrees"),
                new First(points(row, "first_points"), Stage.valueOf(row.getString("first_stage"))),
                row.getString("note"),
                row.getString("said_by"),
                row.getTimestamp("said_at").toInstant(),
                evidence(row),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        row.getLong("outcome");
        return row.wasNull()
                ? null
                : new Outcome(
                        points(row, "new_points"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant());
    }

    private static List<Long> evidence(ResultSet row) throws SQLException {
        var items = row.getArray("evidence");
        return items == null ? List.of() : Arrays.asList((Long[]) items.getArray());
    }

    private static @Nullable Points points(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : new Points(value);
    }
}

package vn.thidua.entry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.Points;

/** What the same unit officially got for the same criteria in the year before, and whether the two can be compared. */
@Component
class YearBefore {

    /**
     * What a line got then.
     *
     * @param max the most it could have then; null where it had no limit
     * @param alike the maximum and the way its points come about are the same now
     */
    record Got(Points points, @Nullable Points max, boolean alike) {

        /** As it is written: of how many. */
        public String written() {
            return max == null ? points.toString() : points + " / " + max;
        }
    }

    /** A unit put together, or parted, after the year before began is not the unit that was scored then. */
    private static final String MERGED = """
            select exists (
              select 1 from membership m join unit_succession c on c.successor_id = m.unit_id
              where m.id = ? and c.kind in ('MERGED', 'SPLIT')
                and extract(year from c.happened_on) between m.year - 1 and m.year)""";

    /**
     * The same criterion is the one it was copied from, else the one of the same number and words, which comes first.
     * The official stage is the one of {@link vn.thidua.programme.RuleSet#officialStage()}; where it is the members that
     * check, their mean counts, as it does on a sheet. Of its points and the outcome of an objection the later count, as in
     * {@link SheetData.Line#decisive}.
     */
    private static final String SQL = """
            select l.criterion_id, got.points, q.max_points,
              q.max_points is not distinct from l.max_points and q.measure::jsonb = l.measure::jsonb as alike
            from score_sheet s
            join membership m on m.id = s.membership_id
            join membership b on b.unit_id = m.unit_id and b.programme_id = m.programme_id and b.year = m.year - 1
            join cluster_year y on y.id = b.cluster_year_id
            join score_sheet p on p.membership_id = b.id and p.sub_unit = s.sub_unit and p.status = 'FINAL'
              and p.scale_id = (select max(n.scale_id) from score_sheet n where n.membership_id = b.id and n.sub_unit = s.sub_unit)
            join score_line l on l.sheet_id = s.id
            join criterion c on c.id = l.criterion_id
            join score_line q on q.sheet_id = p.id
            join criterion d on d.id = q.criterion_id
              and (coalesce(d.origin_id, d.id) = coalesce(c.origin_id, c.id) or q.code = l.code and q.text = l.text)
            cross join lateral (
              select case when used.stages like '%' || named.stage || '%' then named.stage
                          when used.stages like '%STAFF%' then 'STAFF' else 'HEAD' end as official
              from (select coalesce(max(value), 'SELF, HEAD') as stages from programme_rule
                    where programme_id = b.programme_id and key = 'STAGES_USED'
                      and daterange(valid_from, valid_to, '[]') @> rule_day(y)) used
              cross join (select max(value) as stage from programme_rule
                    where programme_id = b.programme_id and key = 'OFFICIAL_STAGE'
                      and daterange(valid_from, valid_to, '[]') @> rule_day(y)) named) rules
            join lateral (
              select case when e.stage = 'PEER' then round(avg(e.points) / step.size) * step.size else max(e.points) end as points
              from score_entry e cross join (select coalesce(q.point_step, 0.01) as size) step
              where e.line_id = q.id and e.points is not null and e.stage in ('REVISED', rules.official)
              group by e.stage, step.size order by max(e.entered_at) desc, e.stage = 'REVISED' desc limit 1) got on true
            where s.id = ?
            order by coalesce(d.origin_id, d.id) = coalesce(c.origin_id, c.id)""";

    private final JdbcClient jdbc;

    YearBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By criterion of this sheet; only of a sheet that was finished. One statement. */
    Map<Long, Got> of(SheetData sheet) {
        Map<Long, Got> got = new HashMap<>();
        jdbc.sql(SQL)
                .param(sheet.id())
                .query((row, number) -> got.put(row.getLong("criterion_id"), got(row)))
                .list();
        return got;
    }

    private static Got got(ResultSet row) throws SQLException {
        BigDecimal max = row.getBigDecimal("max_points");
        return new Got(
                new Points(row.getBigDecimal("points")), max == null ? null : new Points(max), row.getBoolean("alike"));
    }

    /** Was the unit merged from others, or parted from one, since the year before began? One statement. */
    boolean merged(SheetData sheet) {
        return jdbc.sql(MERGED)
                .param(sheet.member().value())
                .query(Boolean.class)
                .single();
    }
}

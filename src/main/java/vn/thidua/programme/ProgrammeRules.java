package vn.thidua.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** Name, rules, calendar and awards of a programme as other modules read them; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class ProgrammeRules {

    private final JdbcClient jdbc;

    ProgrammeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the programme, or {@link NotFound}. */
    public String name(ProgrammeId programme) {
        return jdbc.sql("select name from programme where id = ?")
                .param(programme.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whose programme it is, or {@link NotFound}. */
    public UnitId organiser(ProgrammeId programme) {
        return jdbc.sql("select organiser_id from programme where id = ?")
                .param(programme.value())
                .query(Long.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
    }

    /** The rules that hold on this day. */
    public RuleSet on(ProgrammeId programme, LocalDate day) {
        Map<RuleKey, String> values = new EnumMap<>(RuleKey.class);
        jdbc.sql("""
                select key, value from programme_rule
                where programme_id = :programme and daterange(valid_from, valid_to, '[]') @> cast(:day as date)""")
                .param("programme", programme.value())
                .param("day", day)
                .query((row, number) -> values.put(RuleKey.valueOf(row.getString("key")), row.getString("value")))
                .list();
        return new RuleSet(values);
    }

    /** The rules of all days. */
    public RuleTimeline timeline(ProgrammeId programme) {
        return new RuleTimeline(jdbc.sql(
                        "select key, value, valid_from, valid_to from programme_rule where programme_id = ?")
                .param(programme.value())
                .query((row, number) -> new RuleTimeline.Entry(
                        RuleKey.valueOf(row.getString("key")),
                        row.getString("value"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list());
    }

    /** The calendar of an emulation year: only the steps for which it names a date. */
    public Map<YearStep, CalendarEntry> calendar(ProgrammeId programme, int year) {
        Map<YearStep, CalendarEntry> entries = new EnumMap<>(YearStep.class);
        jdbc.sql("select step, opens_on, due_on from calendar_entry where programme_id = ? and year = ?")
                .params(programme.value(), year)
                .query((row, number) -> new CalendarEntry(
                        YearStep.valueOf(row.getString("step")),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .forEach(entry -> entries.put(entry.step(), entry));
        return entries;
    }

    /** The awards this programme may propose on this day, in its order. */
    public List<AwardKindView> awards(ProgrammeId programme, LocalDate day) {
        return awards(programme, day, null);
    }

    /** The awards this cluster of the programme may propose on this day, with the numbers it has instead of the programme's. */
    public List<AwardKindView> awards(ProgrammeId programme, ClusterId cluster, LocalDate day) {
        return awards(programme, day, cluster.value());
    }

    private List<AwardKindView> awards(ProgrammeId programme, LocalDate day, @Nullable Long cluster) {
        return jdbc.sql("""
                select k.*, q.quota as cluster_quota, q.reason
                from award_kind k left join cluster_quota q on q.award_kind_id = k.id and q.cluster_id = cast(:cluster as bigint)
                where k.programme_id = :programme and daterange(k.valid_from, k.valid_to, '[]') @> cast(:day as date)
                order by k.position, k.id""")
                .param("programme", programme.value())
                .param("cluster", cluster)
                .param("day", day)
                .query((row, number) -> award(row))
                .list();
    }

    private static AwardKindView award(ResultSet row) throws SQLException {
        String rounding = row.getString("quota_rounding");
        return new AwardKindView(
                row.getLong("id"),
                row.getObject("award_id", Long.class),
                row.getString("name"),
                row.getString("award_class"),
                row.getString("authority"),
                row.getString("recipient"),
                row.getObject("quota", Integer.class),
                row.getBigDecimal("quota_percent"),
                rounding == null ? null : AwardKindView.Rounding.valueOf(rounding),
                row.getObject("cluster_quota", Integer.class),
                row.getString("reason"));
    }
}

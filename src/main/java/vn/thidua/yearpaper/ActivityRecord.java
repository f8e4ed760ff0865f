package vn.thidua.yearpaper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.ClusterYearId;

/** What a cluster met for, did together and reported in figures; each call is one statement. */
@Component
class ActivityRecord {

    /** A meeting of the year, also one that it shares with another. */
    record Met(String title, LocalDate on, @Nullable String place) {}

    /**
     * What the members did together.
     *
     * @param dong money, where it was money
     * @param goods what was given in kind
     */
    record Activity(
            String what,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long dong,
            @Nullable String goods,
            @Nullable String paidBy) {}

    /**
     * A figure of the whole cluster.
     *
     * @param qualifier "trên", "gần" …
     */
    record Figure(
            String indicator,
            @Nullable String qualifier,
            BigDecimal value,
            @Nullable String measure,
            @Nullable String source,
            @Nullable LocalDate asOf) {}

    private final JdbcClient jdbc;

    ActivityRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were held. */
    List<Met> meetings(ClusterYearId year) {
        return jdbc.sql("""
                select m.title, m.held_on, m.place from meeting m join meeting_year y on y.meeting_id = m.id
                where y.cluster_year_id = ? order by m.held_on, m.id""")
                .param(year.value())
                .query((row, number) -> new Met(
                        row.getString("title"), row.getObject("held_on", LocalDate.class), row.getString("place")))
                .list();
    }

    /** In the order in which they happened; those of an unknown day last. */
    List<Activity> activities(ClusterYearId year) {
        return jdbc.sql("""
                select a.* from joint_activity a join joint_activity_year y on y.activity_id = a.id
                where y.cluster_year_id = ? order by a.happened_on nulls last, a.id""")
                .param(year.value())
                .query((row, number) -> new Activity(
                        row.getString("what"),
                        row.getString("place"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getObject("amount_vnd", Long.class),
                        row.getString("goods"),
                        row.getString("paid_by")))
                .list();
    }

    List<Figure> figures(ClusterYearId year) {
        return jdbc.sql("select * from reported_figure where cluster_year_id = ? order by id")
                .param(year.value())
                .query((row, number) -> new Figure(
                        row.getString("indicator"),
                        row.getString("qualifier"),
                        row.getBigDecimal("value"),
                        row.getString("unit_of_measure"),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }
}

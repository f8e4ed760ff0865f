package vn.thidua.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** Money and goods of what the members did together. */
@Component
class MeetingRecord implements Findings {

    private static final Show SHOW = new Show();

    private final JdbcClient jdbc;
    private final Wording wording;

    MeetingRecord(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select a.what, a.amount_vnd, a.goods, a.paid_by
                from joint_activity a join joint_activity_year y on y.activity_id = a.id
                where y.cluster_year_id = ? and (a.amount_vnd > 0 or a.goods is not null)
                order by a.happened_on nulls last, a.id""")
                .param(year.id().value())
                .query((row, number) -> Finding.passedOn(
                        YearStep.MEETING, told(row), amount(row), year.path() + "/" + YearStep.MEETING.slug()))
                .list();
    }

    private String told(ResultSet row) throws SQLException {
        return Stream.of(
                        wording.of("meeting.finding", row.getString("what")),
                        part("meeting.finding.goods", row.getString("goods")),
                        part("meeting.finding.paidBy", row.getString("paid_by")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String part(String key, @Nullable String value) {
        return value == null ? "" : wording.of(key, value);
    }

    private static @Nullable String amount(ResultSet row) throws SQLException {
        long amount = row.getLong("amount_vnd");
        return row.wasNull() ? null : SHOW.money(amount);
    }
}

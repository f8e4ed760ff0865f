package vn.thidua.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.ClusterYearId;

/** The meetings of a cluster-year as other modules read them. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All meetings of the year, also those it shares with another, in the order in which they were held; one statement. */
    public List<MeetingView> of(ClusterYearId year) {
        return jdbc.sql("""
                select m.id, m.held_on, m.title from meeting m join meeting_year y on y.meeting_id = m.id
                where y.cluster_year_id = ? order by m.held_on, m.id""")
                .param(year.value())
                .query((row, number) -> new MeetingView(
                        row.getLong("id"), row.getObject("held_on", LocalDate.class), row.getString("title")))
                .list();
    }
}

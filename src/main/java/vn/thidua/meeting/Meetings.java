package vn.thidua.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;

/** The meetings of a cluster-year as other modules read them. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    /** Known by whoever holds the votes of a meeting: is it over, so that what came of it stays as it is? */
    public interface Ending {
        /** Has the meeting voted, and ended? */
        boolean hasEnded(ClusterYearId year, long meeting);

        /** The meetings of the year that have begun to vote, each with the id under which its minutes are kept; one statement. */
        Map<Long, Long> voted(ClusterYearId year);
    }

    private final JdbcClient jdbc;
    private final List<Ending> endings;

    Meetings(JdbcClient jdbc, List<Ending> endings) {
        this.jdbc = jdbc;
        this.endings = List.copyOf(endings);
    }

    /** @throws RuleViolation where what came of this meeting stays as it is; null is no meeting */
    public void mustNotHaveEnded(ClusterYearId year, @Nullable Long meeting) {
        if (meeting != null && endings.stream().anyMatch(ending -> ending.hasEnded(year, meeting))) {
            throw new RuleViolation("meeting.ended");
        }
    }

    /** As {@link Ending#voted}. */
    Map<Long, Long> voted(ClusterYearId year) {
        Map<Long, Long> voted = new HashMap<>();
        endings.forEach(ending -> voted.putAll(ending.voted(year)));
        return voted;
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

package vn.thidua.meetingpaper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** The meetings of a cluster-year with all that is written of them. */
@Component
class HeldMeetings {

    /**
     * A meeting.
     *
     * @param votes is it held as one that votes, whose minutes are kept elsewhere?
     */
    record Held(
            long id,
            String title,
            LocalDate heldOn,
            @Nullable String place,
            List<String> kinds,
            @Nullable String note,
            boolean votes) {}

    /** Somebody invited who is no member; name or title may be unknown, not both. */
    record Invited(@Nullable String name, @Nullable String title) {

        String told() {
            return name == null ? String.valueOf(title) : title == null ? name : name + ", " + title;
        }
    }

    /** What was done or adopted there. */
    record Done(boolean adopted, String text) {}

    /** A member that did not come. */
    record Missed(String unit, boolean excused) {}

    private static final String SELECT = """
            select m.id, m.title, m.held_on, m.place, m.kinds, m.note,
                   exists (select 1 from assembly a where a.meeting_id = m.id and a.cluster_year_id = y.cluster_year_id
                           and a.opened_at is not null) as votes
            from meeting m join meeting_year y on y.meeting_id = m.id where y.cluster_year_id = :year
            """;

    private final JdbcClient jdbc;

    HeldMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Held> of(ClusterYearId year) {
        return select(year, "order by m.held_on, m.id", -1);
    }

    Held get(ClusterYearId year, long meeting) {
        return select(year, "and m.id = :meeting", meeting).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Held> select(ClusterYearId year, String rest, long meeting) {
        return jdbc.sql(SELECT + rest)
                .param("year", year.value())
                .param("meeting", meeting)
                .query((row, number) -> new Held(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        List.of((String[]) row.getArray("kinds").getArray()),
                        row.getString("note"),
                        row.getBoolean("votes")))
                .list();
    }

    List<Invited> guests(long meeting) {
        return jdbc.sql("select name, title from meeting_guest where meeting_id = ? order by position, id")
                .param(meeting)
                .query((row, number) -> new Invited(row.getString("name"), row.getString("title")))
                .list();
    }

    List<Done> items(long meeting) {
        return jdbc.sql("select kind, text from meeting_item where meeting_id = ? order by position, id")
                .param(meeting)
                .query((row, number) -> new Done("ADOPTED".equals(row.getString("kind")), row.getString("text")))
                .list();
    }

    /** The members that are written down as absent; of the others nothing is written. */
    List<Missed> missed(ClusterYearId year, long meeting) {
        return jdbc.sql("""
                select m.unit_name, a.excused from meeting_absence a join membership m on m.id = a.membership_id
                where a.cluster_year_id = ? and a.meeting_id = ? order by m.position, m.id""")
                .params(year.value(), meeting)
                .query((row, number) -> new Missed(row.getString("unit_name"), row.getBoolean("excused")))
                .list();
    }
}

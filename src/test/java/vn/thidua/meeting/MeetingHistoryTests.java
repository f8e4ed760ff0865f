package vn.thidua.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** Nothing that was changed is lost without a word: neither to a later form nor from the history. */
@DatabaseTest
class MeetingHistoryTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private ClusterYearId year;
    private ClusterYearId next;
    private AccountId staff;

    @BeforeEach
    void aClusterOfTwoYears() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var cluster = world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2025);
        next = world.year(cluster, 2026);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void refusesAStaleMeetingThatDiffersInItsKindsOrYearsAlone() {
        done(meeting("them", "kinds", "CLOSING"));
        String meeting = Long.toString(id("meeting"));
        done(meeting(meeting, "kinds", "CLOSING", "kinds", "SIGNING", "alsoYears", next.toString()));

        assertThat(meeting(meeting, "kinds", "CLOSING", "alsoYears", next.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("<td>Ký kết giao ước; Tổng kết</td>", "<td>Tổng kết</td>")
                .doesNotContain("Cụm thi đua số 1 – 2026</td>");
        assertThat(meeting(meeting, "kinds", "CLOSING", "kinds", "SIGNING"))
                .hasStatus(409)
                .bodyText()
                .contains("<td>Cụm thi đua số 1 – 2026</td>");
        done(meeting(meeting, "kinds", "SIGNING", "kinds", "CLOSING", "alsoYears", next.toString()));
    }

    @Test
    void tellsKindsAndYearsOfAMeetingInWords() {
        done(meeting("them", "kinds", "CLOSING"));
        done(meeting(Long.toString(id("meeting")), "kinds", "SIGNING", "alsoYears", next.toString()));

        assertThat(last("edited"))
                .contains("Tổng kết", "Ký kết giao ước", "Cụm thi đua số 1 – 2026")
                .doesNotContain("CLOSING");
    }

    @Test
    void refusesAStaleActivityThatDiffersInItsYearsAloneAndTellsItsNote() {
        done(activity("them", "note", "Quý một"));
        String activity = Long.toString(id("joint_activity"));
        done(activity(activity, "note", "Quý hai", "alsoYears", next.toString()));
        assertThat(last("activityEdited")).contains("Quý một", "Quý hai", "Cụm thi đua số 1 – 2026");

        assertThat(activity(activity, "note", "Quý hai"))
                .hasStatus(409)
                .bodyText()
                .contains("Cũng thuộc", "<td>Cụm thi đua số 1 – 2026</td>");
    }

    @Test
    void tellsSourceAndDayOfAFigure() {
        done(figure("them", "source", "Báo cáo nhanh"));
        done(figure(Long.toString(id("reported_figure")), "source", "Báo cáo tổng kết", "asOf", "30/11/2025"));

        assertThat(last("figureEdited")).contains("Báo cáo nhanh", "Báo cáo tổng kết", "30/11/2025");
        pages.post("/nam/" + year + "/hoi-nghi/so-lieu/" + id("reported_figure") + "/bo", staff);
        assertThat(last("figureRemoved")).contains("8.000", "Báo cáo tổng kết");
    }

    private MvcTestResult meeting(String which, String... fields) {
        return post("cuoc-hop/" + which, List.of("title", "Hội nghị", "heldOn", "27/12/2025"), fields);
    }

    private MvcTestResult activity(String which, String... fields) {
        return post("hoat-dong/" + which, List.of("what", "Tặng quà"), fields);
    }

    private MvcTestResult figure(String which, String... fields) {
        return post("so-lieu/" + which, List.of("indicator", "Hội viên", "value", "8.000"), fields);
    }

    private MvcTestResult post(String path, List<String> always, String... fields) {
        List<String> all = new ArrayList<>(always);
        all.addAll(List.of(fields));
        all.addAll(List.of("version", "0"));
        return pages.post("/nam/" + year + "/hoi-nghi/" + path, staff, all.toArray(String[]::new));
    }

    private static void done(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }

    private long id(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }

    private String last(String act) {
        return jdbc.sql("select changes::text from history_entry where action_key = ? order by id desc limit 1")
                .param("meeting.history." + act)
                .query(String.class)
                .single();
    }
}

package vn.thidua.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class MeetingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingSteps steps;

    @Autowired
    ClusterYears years;

    private ClusterYearId year;
    private ClusterYearId next;
    private AccountId staff;
    private AccountId officer;

    @BeforeEach
    void aClusterOfTwoYears() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var cluster = world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2025);
        next = world.year(cluster, 2026);
        var unit = world.unit(organiser, "Hội LHPN xã An Bình");
        world.member(year, unit);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officer = world.person("anbinh", Role.UNIT_OFFICER, unit);
    }

    @Test
    void recordsAMeetingThatClosesAYearAndOpensTheNext() {
        assertThat(meeting(year, Map.of("alsoYears", next.toString()))).hasStatus3xxRedirection();

        assertThat(page(officer, year))
                .bodyText()
                .contains(
                        "Hội nghị tổng kết",
                        "Lê Thị Mẫu",
                        "Phó Chủ tịch",
                        "đại diện Ban Thi đua",
                        "Quy chế",
                        "Cụm thi đua số 1 – 2026");
        assertThat(meetings.of(next))
                .containsExactlyElementsOf(meetings.of(year))
                .hasSize(1);
        assertThat(steps.stateOf(years.get(year), List.of()).doneOn()).isEqualTo(LocalDate.of(2025, 12, 27));
        assertThat(steps.stateOf(years.get(next), List.of()).progress()).isEqualTo(Progress.UNDER_WAY);

        long id = meetings.of(year).get(0).id();
        Map<String, String> changed = new HashMap<>(fields());
        changed.put("place", "Nhà văn hóa");
        assertThat(post(staff, next, "/cuoc-hop/" + id, changed)).hasStatus3xxRedirection();
        assertThat(meetings.of(year)).isEmpty();
        assertThat(page(staff, next)).bodyText().contains("Nhà văn hóa", "Sửa hội nghị");
    }

    @Test
    void keepsTheYearsThatThePersonMayNotTouch() {
        meeting(year, Map.of("alsoYears", next.toString()));
        long id = meetings.of(year).get(0).id();
        world.close(next);

        post(staff, year, "/cuoc-hop/" + id, fields());

        assertThat(meetings.of(next)).hasSize(1);
    }

    @Test
    void offersNoYearOfAnotherOrganiser() {
        var stranger = world.organiser("Hội LHPN tỉnh Khác");
        var foreign = world.year(world.cluster(world.programme(stranger, "Cụm khác"), "Cụm lạ"), 2026);

        assertThat(meeting(year, Map.of("alsoYears", foreign.toString()))).hasStatus3xxRedirection();

        assertThat(meetings.of(foreign)).isEmpty();
        assertThat(mvc.get().uri("/nam/{y}/hoi-nghi/cuoc-hop/them", year).with(world.as(staff)))
                .bodyText()
                .contains("Cụm thi đua số 1 – 2026")
                .doesNotContain("Cụm lạ");
    }

    @Test
    void tellsWhatIsWrongAtItsField() {
        assertThat(post(staff, year, "/cuoc-hop/them", Map.of("title", "Họp", "heldOn", "31/02/2025", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng", "Họp");
        assertThat(post(staff, year, "/cuoc-hop/them", Map.of("title", "Họp", "heldOn", "01/02/2025", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("kinds-error");
        assertThat(post(
                        staff,
                        year,
                        "/so-lieu/them",
                        Map.of("indicator", "Hội viên", "value", "nhiều", "version", "0")))
                .hasStatus(422);
        assertThat(post(staff, year, "/hoat-dong/them", Map.of("what", "Tặng quà", "amountVnd", "1,5", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("không có phần lẻ");
    }

    @Test
    void keepsFiguresThatContradictEachOther() {
        figure("8.000", "trên", "Báo cáo tổng kết");
        figure("7.950", "", "Báo cáo nhanh");
        assertThat(page(officer, year)).bodyText().contains("trên 8.000 hội viên", "7.950 hội viên", "Báo cáo nhanh");
    }

    @Test
    void showsBothValuesWhenTwoPeopleEditOneFigure() {
        figure("100", "", "A");
        long id = jdbc.sql("select id from reported_figure").query(Long.class).single();
        Map<String, String> first = Map.of("indicator", "Kết nạp", "value", "110", "version", "0");
        assertThat(post(staff, year, "/so-lieu/" + id, first)).hasStatus3xxRedirection();
        assertThat(post(staff, year, "/so-lieu/" + id, Map.of("indicator", "Kết nạp", "value", "120", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("110", "120");
    }

    @Test
    void recordsAnActivityWithMoneyAndGoods() {
        assertThat(post(
                        staff,
                        year,
                        "/hoat-dong/them",
                        Map.of(
                                "what",
                                "Nhận đỡ đầu trẻ mồ côi",
                                "place",
                                "xã Quảng Sơn",
                                "amountVnd",
                                "12.000.000",
                                "goods",
                                "20 suất quà",
                                "modelForYear",
                                "2026",
                                "version",
                                "0")))
                .hasStatus3xxRedirection();
        assertThat(page(officer, year))
                .bodyText()
                .contains("12.000.000 đồng", "20 suất quà", "mô hình điểm năm 2026", "chưa có thông tin");
        assertThat(mvc.get()
                        .uri("/nam/{y}/hoi-nghi/hoat-dong.xlsx", year)
                        .with(world.as(officer))
                        .exchange(Duration.ofMinutes(2)))
                .hasStatusOk();
    }

    @Test
    void keepsAMeetingAtWhichAVoteWasHeld() {
        meeting(year, Map.of());
        long id = meetings.of(year).get(0).id();
        jdbc.sql("""
                insert into ballot (cluster_year_id, meeting_id, position, subject, question, method)
                values (?, ?, 1, 'OTHER', 'Suy tôn', 'UNKNOWN')""").params(year.value(), id).update();

        post(staff, year, "/cuoc-hop/" + id + "/bo", Map.of());
        assertThat(meetings.of(year)).hasSize(1);
        jdbc.sql("delete from ballot").update();
        post(staff, year, "/cuoc-hop/" + id + "/bo", Map.of());
        assertThat(meetings.of(year)).isEmpty();
    }

    @Test
    void findsThingsByTheirYearOnlyAndLetsMembersRead() {
        figure("100", "", "A");
        long id = jdbc.sql("select id from reported_figure").query(Long.class).single();
        assertThat(mvc.get().uri("/nam/{y}/hoi-nghi/so-lieu/{id}", next, id).with(world.as(staff)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/nam/{y}/hoi-nghi/so-lieu/them", year).with(world.as(officer)))
                .hasStatus(404);
        assertThat(page(officer, year)).hasStatusOk().bodyText().doesNotContain("Thêm hội nghị");
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesForAnyNumberOfRows() {
        meeting(year, Map.of());
        figure("1", "", "A");
        activity(0);
        int few = Statements.of(() -> page(staff, year)).size();
        for (int more = 1; more < 30; more++) {
            meeting(year, Map.of());
            figure("1", "", "A");
            activity(more);
        }
        assertThat(Statements.of(() -> page(staff, year))).hasSize(few);
    }

    @Test
    void saysNothingInTheHistoryOfMoneyWhereAnActivityWasInGoods() {
        activity(1);

        assertThat(jdbc.sql("select count(*) from history_entry where changes::text like '%activity.amount%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void activity(int number) {
        post(staff, year, "/hoat-dong/them", Map.of("what", "Hoạt động " + number, "version", "0"));
    }

    private void figure(String value, String qualifier, String source) {
        assertThat(post(
                        staff,
                        year,
                        "/so-lieu/them",
                        Map.of(
                                "indicator",
                                "Kết nạp mới",
                                "qualifier",
                                qualifier,
                                "value",
                                value,
                                "unitOfMeasure",
                                "hội viên",
                                "source",
                                source,
                                "version",
                                "0")))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult meeting(ClusterYearId of, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields());
        all.putAll(more);
        return post(staff, of, "/cuoc-hop/them", all);
    }

    private static Map<String, String> fields() {
        return Map.of(
                "title",
                "Hội nghị tổng kết",
                "heldOn",
                "27/12/2025",
                "kinds",
                "CLOSING",
                "guests",
                "Lê Thị Mẫu; Phó Chủ tịch\n; đại diện Ban Thi đua",
                "business",
                "Trao đổi kết quả\nBỏ phiếu suy tôn",
                "adopted",
                "Quy chế",
                "version",
                "0");
    }

    private MvcTestResult page(AccountId who, ClusterYearId of) {
        return mvc.get().uri("/nam/{y}/hoi-nghi", of).with(world.as(who)).exchange();
    }

    private MvcTestResult post(AccountId who, ClusterYearId of, String path, Map<String, String> fields) {
        var request =
                mvc.post().uri("/nam/" + of + "/hoi-nghi" + path).with(csrf()).with(world.as(who));
        fields.forEach(request::param);
        return request.exchange();
    }
}

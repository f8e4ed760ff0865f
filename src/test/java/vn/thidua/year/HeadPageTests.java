package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class HeadPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private ProgrammeId programme;
    private ClusterYearId year;
    private MembershipId east;
    private MembershipId west;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        east = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        west = world.member(year, world.unit(organiser, "Hội LHPN xã Tây"));
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void showsThatThereIsNoHead() {
        assertThat(page("/thanh-vien")).hasStatusOk().bodyText().contains("Cụm trưởng", "chưa có thông tin");
        assertThat(page("")).hasStatusOk().bodyText().contains("Cụm trưởng", "chưa có thông tin");
    }

    @Test
    void recordsAHeadWithItsBasisAndDates() {
        assertThat(head("member", east.toString(), "basis", "APPOINTED", "startsOn", "15/12/2025"))
                .hasStatus(422)
                .bodyText()
                .contains("Phân công theo quyết định thì ghi số quyết định.");
        assertThat(head(
                        "member",
                        east.toString(),
                        "basis",
                        "APPOINTED",
                        "basisNote",
                        "Quyết định 12/QĐ-BTV",
                        "startsOn",
                        "15/12/2025",
                        "person",
                        "Trần Thị Mẫu"))
                .hasStatus3xxRedirection();
        assertThat(page("/thanh-vien"))
                .bodyText()
                .contains("Hội LHPN xã Đông", "Trần Thị Mẫu", "Quyết định 12/QĐ-BTV", "từ 15/12/2025");
    }

    @Test
    void rejectsASecondHeadAtTheSameTime() {
        head("member", east.toString(), "basis", "ELECTED", "startsOn", "01/01/2026");

        assertThat(head("member", west.toString(), "basis", "ELECTED", "startsOn", "01/07/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Trong thời gian này Hội LHPN xã Đông đang đứng đầu");
        assertThatThrownBy(() -> world.head(year, west))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("headship_one_head");
    }

    @Test
    void acceptsASecondHeadAfterTheFirstHasEnded() {
        head("member", east.toString(), "basis", "ELECTED", "startsOn", "01/01/2026", "endsOn", "30/06/2026");

        assertThat(head("member", west.toString(), "basis", "HANDED_OVER", "startsOn", "01/07/2026"))
                .hasStatus3xxRedirection();
        assertThat(page("/thanh-vien")).bodyText().contains("đến 30/06/2026", "từ 01/07/2026");
    }

    @Test
    void acceptsSeveralDeputiesButNotTheSameTwice() {
        assertThat(deputy("member", east.toString(), "basis", "ELECTED")).hasStatus3xxRedirection();
        assertThat(deputy("member", west.toString(), "basis", "ELECTED")).hasStatus3xxRedirection();
        assertThat(deputy("member", west.toString(), "basis", "AGREED"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Tây đã giữ vai trò này");
    }

    @Test
    void rejectsAUnitAsHeadAndDeputyAtTheSameTime() {
        head("member", east.toString(), "basis", "ELECTED", "startsOn", "01/01/2026", "endsOn", "30/06/2026");

        assertThat(deputy("member", east.toString(), "basis", "ELECTED", "startsOn", "01/06/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Đông đã giữ vai trò khác trong thời gian đó.");
        assertThat(deputy("member", east.toString(), "basis", "ELECTED", "startsOn", "01/07/2026"))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> world.deputy(year, east))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("headship_once_at_a_time");
    }

    @Test
    void acceptsAPersonWithoutAUnitOnceAtATime() {
        assertThat(deputy("person", "Nguyễn Thị Hoa", "basis", "ELECTED")).hasStatus3xxRedirection();

        assertThat(deputy("person", " Nguyễn Thị  Hoa", "basis", "AGREED"))
                .hasStatus(422)
                .bodyText()
                .contains("Nguyễn Thị Hoa đã giữ vai trò này");
        assertThat(head("person", "Nguyễn Thị Hoa", "basis", "ELECTED"))
                .hasStatus(422)
                .bodyText()
                .contains("Nguyễn Thị Hoa đã giữ vai trò khác trong thời gian đó.");
        assertThat(deputy("person", "Trần Thị Lan", "basis", "ELECTED")).hasStatus3xxRedirection();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into headship (cluster_year_id, person_name, duty, basis)
                        values (?, 'Nguyễn Thị Hoa', 'DEPUTY', 'UNKNOWN')""").param(year.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("headship_person_once_at_a_time");
    }

    @Test
    void takesBackAHeadEnteredByMistake() {
        head("member", east.toString(), "basis", "APPOINTED", "basisNote", "Quyết định 12/QĐ-BTV");
        long id = jdbc.sql("select id from headship").query(Long.class).single();

        assertThat(page("/thanh-vien"))
                .bodyText()
                .contains("<ins>phân công theo quyết định</ins>", "<ins>Quyết định 12/QĐ-BTV</ins>");
        assertThat(page("/lanh-dao/" + id)).bodyText().contains("/lanh-dao/" + id + "/bo", "Chỉ bỏ khi ghi nhầm");
        assertThat(post("/lanh-dao/" + id + "/bo", "HEAD")).hasStatus3xxRedirection();
        assertThat(post("/lanh-dao/" + id + "/bo", "HEAD")).hasStatus(404);
        assertThat(page("/thanh-vien"))
                .bodyText()
                .contains("Bỏ ghi nhận đơn vị đứng đầu: Hội LHPN xã Đông", "<del>Quyết định 12/QĐ-BTV</del>");
        assertThat(head("member", west.toString(), "basis", "ELECTED")).hasStatus3xxRedirection();
    }

    @Test
    void acceptsAPersonWhereNoUnitIsNamedButNotNobody() {
        assertThat(head("basis", "INTRODUCED")).hasStatus(422).bodyText().contains("Hãy chọn đơn vị");
        assertThat(head("person", "Nguyễn Thị Mẫu", "basis", "INTRODUCED")).hasStatus3xxRedirection();
        assertThat(page("")).bodyText().contains("Nguyễn Thị Mẫu", "được giới thiệu");
    }

    @Test
    void refusesAMemberOfAnotherCluster() {
        MembershipId foreign = world.member(
                world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026),
                world.unit(organiser, "Hội LHPN xã Nam"));

        assertThat(head("member", foreign.toString(), "basis", "ELECTED"))
                .hasStatus(422)
                .bodyText()
                .contains("Đơn vị này không phải thành viên của năm thi đua.");
        assertThat(head("member", "abc", "basis", "ELECTED")).hasStatus(422);
        assertThat(head("member", east.toString(), "basis", "NONSENSE")).hasStatus(422);
    }

    @Test
    void showsBothValuesWhenTwoPeopleCorrect() {
        head("member", east.toString(), "basis", "ELECTED");
        long id = jdbc.sql("select id from headship").query(Long.class).single();
        correct(id, "version", "0", "member", east.toString(), "basis", "ELECTED", "startsOn", "01/01/2026");

        assertThat(correct(id, "version", "0", "member", east.toString(), "basis", "ELECTED", "startsOn", "02/01/2026"))
                .hasStatus(409)
                .bodyText()
                .contains("01/01/2026", "02/01/2026");
    }

    @Test
    void titlesFollowKindAndProgramme() {
        world.rule(programme, "HEAD_TITLE_ORDER", "TITLE_FIRST");
        jdbc.sql("update cluster_year set kind = 'BLOCK'").update();

        assertThat(page("/thanh-vien"))
                .bodyText()
                .contains("Trưởng Khối", "Phó Khối")
                .doesNotContain("Cụm trưởng");
    }

    @Test
    void theRulesOfAYearAreThoseOfItsLastDay() {
        ruleFromOctober("HEAD_TITLE_ORDER", "TITLE_FIRST");
        ruleFromOctober("FEWEST_MEMBERS", "9");
        jdbc.sql("update cluster_year set kind = 'BLOCK'").update();
        assertThat(page("/thanh-vien")).bodyText().contains("Trưởng Khối", "ít hơn");
        assertThat(page("")).bodyText().contains("Trưởng Khối", "ít hơn");

        jdbc.sql("update cluster_year set ends_on = '2026-08-31'").update();

        assertThat(page("/thanh-vien")).bodyText().contains("Khối trưởng").doesNotContain("Trưởng Khối", "ít hơn");
        assertThat(page("")).bodyText().contains("Khối trưởng").doesNotContain("Trưởng Khối", "ít hơn");
    }

    private void ruleFromOctober(String key, String value) {
        jdbc.sql("insert into programme_rule (programme_id, key, value, valid_from) values (?, ?, ?, '2026-10-01')")
                .params(programme.value(), key, value)
                .update();
    }

    @Test
    void onlyTheOrganisersStaffAppoints() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Bắc");
        MembershipId member = world.member(year, unit);
        world.head(year, member);
        AccountId officer = world.person("cumtruong", Role.UNIT_OFFICER, unit);

        assertThat(mvc.get().uri("/nam/" + year + "/lanh-dao/moi").with(world.as(officer)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/nam/" + year + "/lanh-dao/moi")
                        .with(world.as(officer))
                        .with(csrf())
                        .param("duty", "HEAD"))
                .hasStatus(404);
    }

    private MvcTestResult head(String... fields) {
        return post("/lanh-dao/moi", "HEAD", fields);
    }

    private MvcTestResult deputy(String... fields) {
        return post("/lanh-dao/moi", "DEPUTY", fields);
    }

    private MvcTestResult correct(long id, String... fields) {
        return post("/lanh-dao/" + id, "HEAD", fields);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri("/nam/" + year + path).with(world.as(staff)).exchange();
    }

    private MvcTestResult post(String path, String duty, String... fields) {
        var request = mvc.post()
                .uri("/nam/" + year + path)
                .with(world.as(staff))
                .with(csrf())
                .param("duty", duty)
                .param("_inferred", "on");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        if (!path.endsWith("moi")) {
            return request.exchange();
        }
        return request.param("version", "0").exchange();
    }
}

package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Statements;
import vn.thidua.support.Visitor;
import vn.thidua.support.World;

@DatabaseTest
class ProgrammePageTests {

    @Autowired
    Visitor visitor;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private ProgrammeId programme;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void setsAProgrammeUpForAnOrganiserOneServes() {
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");

        assertThat(visitor.get(staff, "/he-thong/moi")).hasStatusOk().bodyText().doesNotContain("tỉnh Khác");
        assertThat(fresh("Khối của tỉnh", other)).hasStatus(422).bodyText().contains("Hãy chọn đơn vị tổ chức");
        assertThat(fresh("Cụm thi đua của Hội", organiser))
                .hasStatus(422)
                .bodyText()
                .contains("đã có hệ thống cùng tên");
        assertThat(fresh("x".repeat(201), organiser)).hasStatus(422).bodyText().contains("nhiều nhất 200 ký tự");
        assertThat(fresh("Khối của tỉnh", organiser)).hasStatus3xxRedirection();
        assertThat(visitor.get(staff, "/he-thong")).hasStatusOk().bodyText().contains("Khối của tỉnh");
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdit() {
        edit("Tên thứ nhất");

        assertThat(edit("Tên thứ hai")).hasStatus(409).bodyText().contains("Tên thứ nhất", "Tên thứ hai");
    }

    @Test
    void setsARuleFromADayOnAndKeepsWhatHeldBefore() {
        assertThat(rule("VOTE_THRESHOLD", "70", "01/01/2025")).hasStatus3xxRedirection();
        assertThat(rule("VOTE_THRESHOLD", "66,67", "01/07/2026")).hasStatus3xxRedirection();

        assertThat(jdbc.sql(
                                "select value || ' ' || coalesce(valid_to::text, '') from programme_rule order by valid_from")
                        .query(String.class)
                        .list())
                .containsExactly("70 2026-06-30", "66.67 ");
        assertThat(visitor.get(staff, "/he-thong/" + programme))
                .hasStatusOk()
                .bodyText()
                .contains("66,67 %", "chưa quy định");
        assertThat(visitor.get(staff, "/he-thong/" + programme + "/quy-dinh/VOTE_THRESHOLD"))
                .hasStatusOk()
                .bodyText()
                .contains("70 %", "đến 30/06/2026");
        assertThat(rule("VOTE_THRESHOLD", "80", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có giá trị áp dụng từ một ngày muộn hơn");
        assertThat(rule("VOTE_THRESHOLD", "80", "01/07/2026")).hasStatus3xxRedirection();
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        assertThat(rule("VOTE_THRESHOLD", "120", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("không quá 100");
        assertThat(rule("FEWEST_MEMBERS", "bốn", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("không phải là số");
        assertThat(rule("SELF_VOTE", "maybe", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một trong");
        assertThat(rule("VOTE_BASE", "", "01/01/2026")).hasStatus(422);
        assertThat(rule("STEPS_USED", "NONSENSE", "01/01/2026")).hasStatus(422);
        assertThat(rule("TIE_BREAK", "Điểm thưởng\nĐiểm thưởng", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Có mục ghi hai lần.");
        assertThat(rule("GRADE_BANDS", "Tốt: 80\nXuất sắc: 90", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("phải thấp hơn mức đứng trước");
        assertThat(rule("GRADE_BANDS", "Tốt", "01/01/2026")).hasStatus(422);
        assertThat(rule("QUORUM", "80", "31/02/2026")).hasStatus(422).bodyText().contains("Ngày không đúng");
        assertThat(rule("QUORUM", "80", "")).hasStatus(422);
        assertThat(rule("NO_SUCH_RULE", "80", "01/01/2026")).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from programme_rule")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesTheStepsThatAreTicked() {
        assertThat(visitor.post(
                        staff,
                        "/he-thong/" + programme + "/quy-dinh/STEPS_USED",
                        "values",
                        "MEMBERS",
                        "values",
                        "COVENANT",
                        "from",
                        "01/01/2026"))
                .hasStatus3xxRedirection();
        assertThat(visitor.get(staff, "/he-thong/" + programme)).bodyText().contains("Thành viên", "Giao ước");
    }

    @Test
    void plansTheCalendarOfAYear() {
        String path = "/he-thong/" + programme + "/lich/2026";

        assertThat(visitor.get(staff, path)).hasStatusOk();
        assertThat(visitor.post(staff, path, "rows[1].opensOn", "02/02/2026", "rows[1].dueOn", "31/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày kết thúc trước ngày bắt đầu.");
        assertThat(visitor.post(staff, path, "rows[1].dueOn", "31/02/2026", "rows[40].dueOn", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng");
        assertThat(visitor.post(staff, path, "rows[1].dueOn", "31/01/2026")).hasStatus3xxRedirection();
        assertThat(visitor.get(staff, "/he-thong/" + programme + "?nam=2026"))
                .bodyText()
                .contains("31/01/2026", "Sửa lịch: Giao ước 2026");
        assertThat(visitor.get(staff, "/he-thong/" + programme + "/lich/99")).hasStatus(404);
    }

    @Test
    void keepsAwardsAndEndsThem() {
        String path = "/he-thong/" + programme + "/khen/";

        assertThat(visitor.get(staff, path + "0")).hasStatusOk();
        assertThat(award("0", "Cờ thi đua", "1")).hasStatus3xxRedirection();
        assertThat(award("0", "Cờ thi đua", "1")).hasStatus(422).bodyText().contains("cùng tên và cùng cấp khen");
        assertThat(award("0", "Bằng khen", "-1")).hasStatus(422);
        assertThat(award("999999", "Bằng khen", "1")).hasStatus(404);
        assertThat(visitor.get(staff, "/he-thong/" + programme)).bodyText().contains("Cờ thi đua", "UBND tỉnh Mẫu");
    }

    @Test
    void marksABasisThatNobodyHasVerified() {
        assertThat(visitor.get(staff, "/he-thong/" + programme + "/can-cu/0")).hasStatusOk();
        assertThat(visitor.post(
                        staff,
                        "/he-thong/" + programme + "/can-cu/0",
                        "id",
                        "0",
                        "title",
                        "Luật số 06/2022/QH15",
                        "_verified",
                        "on",
                        "position",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(visitor.get(staff, "/he-thong/" + programme))
                .bodyText()
                .contains("Luật số 06/2022/QH15", "chưa kiểm chứng");
    }

    @Test
    void isClosedToOthers() {
        List<AccountId> refused = List.of(
                world.account("nguoila"),
                world.person("canbokhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác")),
                world.person("donvi", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Đông")));

        assertThat(refused).allSatisfy(account -> {
            assertThat(visitor.get(account, "/he-thong/" + programme)).hasStatus(404);
            assertThat(visitor.get(account, "/he-thong/" + programme + "/sua")).hasStatus(404);
            assertThat(visitor.post(account, "/he-thong/" + programme + "/quy-dinh/QUORUM", "value", "1"))
                    .hasStatus(404);
            assertThat(visitor.get(account, "/he-thong")).bodyText().doesNotContain("Cụm thi đua của Hội");
        });
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        assertThat(visitor.get(auditor, "/he-thong/" + programme))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Sửa lịch");
        assertThat(visitor.get(auditor, "/he-thong/" + programme + "/lich/2026"))
                .hasStatus(404);
    }

    @Test
    void remindsStaffToPlanTheCalendar() {
        assertThat(visitor.get(staff, "/viec-cua-toi")).bodyText().contains("Lập lịch năm thi đua");
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfProgrammes() {
        int one = statementsWith(1);

        assertThat(statementsWith(3)).isEqualTo(one);
        assertThat(statementsWith(30)).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private int statementsWith(int programmes) {
        int present =
                jdbc.sql("select count(*) from programme").query(Integer.class).single();
        for (int i = present; i < programmes; i++) {
            world.programme(organiser, "Hệ thống " + i);
        }
        assertThat(visitor.get(staff, "/he-thong")).hasStatusOk();
        return Statements.of(() -> visitor.get(staff, "/he-thong")).size();
    }

    private MvcTestResult fresh(String name, UnitId chosen) {
        return visitor.post(
                staff,
                "/he-thong/moi",
                "version",
                "0",
                "name",
                name,
                "kind",
                "STATE",
                "organiser",
                chosen.toString(),
                "_organiserInferred",
                "on");
    }

    private MvcTestResult edit(String name) {
        return visitor.post(
                staff,
                "/he-thong/" + programme + "/sua",
                "version",
                "0",
                "name",
                name,
                "kind",
                "UNION",
                "_organiserInferred",
                "on");
    }

    private MvcTestResult rule(String key, String value, String from) {
        return visitor.post(staff, "/he-thong/" + programme + "/quy-dinh/" + key, "value", value, "from", from);
    }

    private MvcTestResult award(String id, String name, String quota) {
        return visitor.post(
                staff,
                "/he-thong/" + programme + "/khen/" + id,
                "id",
                id,
                "name",
                name,
                "awardClass",
                "TITLE",
                "authority",
                "UBND tỉnh Mẫu",
                "recipient",
                "COLLECTIVE",
                "quota",
                quota,
                "position",
                "1");
    }
}

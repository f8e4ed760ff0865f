package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
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
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class RulePageTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private ProgrammeId programme;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
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
        assertThat(pages.get("/he-thong/" + programme, staff))
                .hasStatusOk()
                .bodyText()
                .contains("66,67 %", "chưa quy định");
        assertThat(pages.get("/he-thong/" + programme + "/quy-dinh/VOTE_THRESHOLD", staff))
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
    void showsBothValuesWhenTwoPeopleSetOneRule() {
        String opened = pages.version(path("QUORUM"), staff);
        assertThat(rule(opened, "QUORUM", "80", "01/01/2026")).hasStatus3xxRedirection();

        MvcTestResult second = rule(opened, "QUORUM", "90", "01/01/2026");
        assertThat(second).hasStatus(409).bodyText().contains("<td>80 %</td>", "<td>90 %</td>");
        assertThat(rule(Jsoup.parse(Pages.text(second)).select("[name=version]").val(), "QUORUM", "90", "01/01/2026"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/he-thong/" + programme, staff)).bodyText().contains("90 %");
    }

    @Test
    void takesTheOfficialPointsOnlyFromAStageThatIsUsed() {
        String refused = "phải là một trong các bước chấm điểm";
        assertThat(pages.get(path("OFFICIAL_STAGE"), staff))
                .bodyText()
                .contains("\"STAFF\"")
                .doesNotContain("COUNCIL", "DEPARTMENT");
        assertThat(rule("OFFICIAL_STAGE", "COUNCIL", "01/01/2026")).hasStatus(422);
        assertThat(rule("OFFICIAL_STAGE", "STAFF", "01/01/2026"))
                .as("without a rule the unit and the head score")
                .hasStatus(422)
                .bodyText()
                .contains(refused);

        assertThat(rule("STAGES_USED", "SELF, STAFF", "01/01/2026")).hasStatus3xxRedirection();
        assertThat(rule("OFFICIAL_STAGE", "STAFF", "01/01/2026")).hasStatus3xxRedirection();
        assertThat(rule("STAGES_USED", "SELF, HEAD", "01/07/2026"))
                .as("a stage that is official is not dropped")
                .hasStatus(422)
                .bodyText()
                .contains(refused);
        assertThat(rule("STAGES_USED", "SELF, HEAD, STAFF", "01/07/2026")).hasStatus3xxRedirection();
        assertThat(rule("OFFICIAL_STAGE", "HEAD", "01/03/2026"))
                .as("not used before July")
                .hasStatus(422)
                .bodyText()
                .contains(refused);
    }

    @Test
    void takesTheLastStageWhereTheProgrammeNamesNoneOrOneThatIsNotUsed() {
        assertThat(RuleSet.of(RuleKey.STAGES_USED, null).officialStage()).isEqualTo("HEAD");
        assertThat(RuleSet.of(RuleKey.STAGES_USED, "STAFF, SELF").officialStage())
                .isEqualTo("STAFF");
        assertThat(RuleSet.of(RuleKey.OFFICIAL_STAGE, "COUNCIL").officialStage())
                .isEqualTo("HEAD");
        assertThat(RuleSet.of(RuleKey.OFFICIAL_STAGE, "SELF").officialStage()).isEqualTo("SELF");
    }

    @Test
    void writesInTheHistoryWhatThePageShows() {
        rule("VOTE_BASE", "ALL_MEMBERS", "01/01/2025");
        rule("VOTE_BASE", "PRESENT", "01/01/2026");
        rule("SELF_VOTE", "true", "01/01/2026");
        rule("VOTE_THRESHOLD", "66,67", "01/01/2026");
        rule("MOST_MEMBERS", "9", "01/01/2026");

        assertThat(pages.get("/he-thong/" + programme, staff))
                .bodyText()
                .contains(
                        "<del>tổng số thành viên</del>", "<ins>số có mặt</ins>", "<ins>Có</ins>", "<ins>66,67 %</ins>")
                .contains("<strong>Đặt quy định: Số đơn vị tối đa của một cụm, khối</strong>")
                .doesNotContain("ALL_MEMBERS", ">true<", "66.67");
    }

    @Test
    void saysWhatAValueRestsOn() {
        String page = "/he-thong/" + programme + "/quy-dinh/QUORUM";
        pages.post(
                page,
                staff,
                "version",
                pages.version(page, staff),
                "value",
                "80",
                "from",
                "01/01/2026",
                "legalBasis",
                "Quy chế số 5",
                "note",
                "thống nhất tại hội nghị");

        assertThat(pages.get(page, staff)).bodyText().contains("Căn cứ: Quy chế số 5", "thống nhất tại hội nghị");
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
    void dropsAValueThatHasNotBegunAndLetsTheOneBeforeHoldOn() {
        rule("QUORUM", "80", "01/01/2026");
        rule("QUORUM", "90", "01/01/2099");
        String page = "/he-thong/" + programme + "/quy-dinh/QUORUM";
        long begun = period("2026-01-01");
        long toCome = period("2099-01-01");

        assertThat(pages.get(page, staff))
                .bodyText()
                .contains("chưa tới ngày áp dụng", "/quy-dinh/QUORUM/" + toCome + "/bo")
                .doesNotContain("/quy-dinh/QUORUM/" + begun + "/bo");
        assertThat(pages.post(page + "/" + begun + "/bo", staff)).hasRedirectedUrl(page);
        assertThat(pages.post(page + "/" + toCome + "/bo", staff)).hasRedirectedUrl(page);
        assertThat(pages.post(page + "/" + toCome + "/bo", staff)).hasStatus(404);
        assertThat(jdbc.sql("select value || ' ' || coalesce(valid_to::text, 'open') from programme_rule")
                        .query(String.class)
                        .list())
                .containsExactly("80 open");
        assertThat(pages.get("/he-thong/" + programme, staff))
                .bodyText()
                .contains("Bỏ giá trị chưa áp dụng: Tỷ lệ đơn vị phải có mặt", "<del>90 %</del>");
    }

    @Test
    void takesGradesWhosePointsHaveDecimals() {
        assertThat(rule("GRADE_BANDS", "Xuất sắc: 90,5\r\nTốt: 80", "01/01/2026"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/he-thong/" + programme, staff)).bodyText().contains("Xuất sắc: 90,5; Tốt: 80");
        assertThat(new RuleSet(Map.of(RuleKey.GRADE_BANDS, "Xuất sắc: 90,5; Tốt: 80")).list(RuleKey.GRADE_BANDS))
                .containsExactly("Xuất sắc: 90,5", "Tốt: 80");
    }

    @Test
    void takesTheStepsThatAreTicked() {
        assertThat(pages.post(
                        "/he-thong/" + programme + "/quy-dinh/STEPS_USED",
                        staff,
                        "version",
                        pages.version(path("STEPS_USED"), staff),
                        "values",
                        "MEMBERS",
                        "values",
                        "COVENANT",
                        "from",
                        "01/01/2026"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/he-thong/" + programme, staff)).bodyText().contains("Thành viên", "Giao ước");
    }

    private long period(String from) {
        return jdbc.sql("select id from programme_rule where valid_from = cast(? as date)")
                .param(from)
                .query(Long.class)
                .single();
    }

    private MvcTestResult rule(String key, String value, String from) {
        return rule(pages.version(path(key), staff), key, value, from);
    }

    private MvcTestResult rule(String version, String key, String value, String from) {
        return pages.post(path(key), staff, "version", version, "value", value, "from", from);
    }

    private String path(String key) {
        return "/he-thong/" + programme + "/quy-dinh/" + key;
    }
}

package vn.thidua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
class AwardRuleTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId elsewhere;
    private AccountId staff;
    private AccountId other;
    private ProgrammeId programme;
    private String path;

    @BeforeEach
    void layTheGround() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        elsewhere = world.organiser("Hội ở nơi khác");
        other = world.person("canbo2", Role.ORGANISER_STAFF, elsewhere);
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        path = "/danh-muc/khen/" + id("award where name = 'Phụ nữ tiêu biểu'");
    }

    @Test
    void keepsARuleWithItsSettingAndSource() {
        assertThat(rule("0", Map.of("setting", "hai năm")))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi số năm");
        assertThat(rule("0", Map.of("rule", "KHONG_CO")))
                .hasStatus(422)
                .bodyText()
                .contains("trong danh sách");
        assertThat(rule("0", Map.of("source", " "))).hasStatus(422);
        assertThat(rule("0", Map.of())).hasStatus3xxRedirection();
        assertThat(pages.get(path, staff))
                .bodyText()
                .contains("2 năm", "Quy chế của Trung ương Hội", "Ghi điều kiện xét")
                .doesNotContain("NOT_SAME_WITHIN_YEARS");
        assertThat(rule("0", Map.of("setting", "5 năm")))
                .hasStatus(422)
                .bodyText()
                .contains("đã có trong thời gian ấy");
        String stored = "award_rule where rule = 'NOT_SAME_WITHIN_YEARS' and setting = '2 năm'";
        assertThat(pages.get(path + "/dieu-kien/" + id(stored), staff)).hasStatusOk();
        assertThat(rule(id(stored), Map.of("validTo", "31/12/2026"))).hasStatus3xxRedirection();
        assertThat(rule("0", Map.of("setting", "5 năm", "validFrom", "01/01/2027")))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsByWhichVotesABoardRecommends() {
        Map<String, String> share = Map.of("rule", "BOARD_VOTE", "setting", "80 % tổng số thành viên");
        assertThat(rule("0", Map.of("rule", "BOARD_VOTE", "setting", "80")))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi tỷ lệ và tính trên số nào");
        assertThat(rule("0", share)).hasStatus3xxRedirection();
        assertThat(pages.get(path, staff)).bodyText().contains("Tỷ lệ phiếu của Hội đồng: 80 % tổng số thành viên");
    }

    @Test
    void leavesTheRulesOfAProgrammeToThoseWhoServeItsOrganiser() {
        Map<String, String> own = Map.of("programmeId", programme.toString());
        assertThat(rule("0", own, other)).hasStatus(422).bodyText().contains("bạn phụ trách");
        assertThat(rule("0", own)).hasStatus3xxRedirection();
        String stored = path + "/dieu-kien/" + id("award_rule where programme_id is not null");

        assertThat(pages.get(path, staff)).bodyText().contains("chỉ trong Cụm thi đua của Hội");
        assertThat(pages.get(path, other)).bodyText().doesNotContain("Cụm thi đua của Hội");
        assertThat(pages.get(stored, other)).hasStatus(404);
        assertThat(pages.post(stored, other, fields(Map.of()))).hasStatus(404);
    }

    @Test
    void leavesWhatHoldsEverywhereToThoseWhoKeepTheCatalogue() {
        assertThat(rule("0", Map.of())).hasStatus3xxRedirection();
        String stored = path + "/dieu-kien/" + id("award_rule where setting = '2 năm'");
        ProgrammeId theirs = world.programme(elsewhere, "Cụm thi đua ở nơi khác");
        AccountId officer = world.person("donvi", Role.UNIT_OFFICER, world.unit(elsewhere, "Hội LHPN xã Mẫu"));

        assertThat(pages.get(path, other)).bodyText().contains("/dieu-kien/0").doesNotContain(stored, "/sua\"");
        assertThat(pages.get(stored, other)).hasStatus(404);
        assertThat(rule("0", Map.of("validFrom", "01/01/2030"), other)).hasStatus(422);
        assertThat(rule("0", Map.of("programmeId", theirs.toString()), other)).hasStatus3xxRedirection();
        assertThat(pages.get(path, officer)).hasStatusOk().bodyText().doesNotContain("/dieu-kien/");
        assertThat(rule("0", Map.of("programmeId", theirs.toString()), officer)).hasStatus(404);
        assertThat(pages.get(path + "/dieu-kien/0", officer)).hasStatus(404);
    }

    private MvcTestResult rule(String id, Map<String, String> some) {
        return rule(id, some, staff);
    }

    private MvcTestResult rule(String id, Map<String, String> some, AccountId person) {
        return pages.post(path + "/dieu-kien/" + id, person, fields(some));
    }

    private static Map<String, String> fields(Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "version",
                "0",
                "rule",
                "NOT_SAME_WITHIN_YEARS",
                "setting",
                "2 năm",
                "source",
                "Quy chế của Trung ương Hội"));
        fields.putAll(some);
        return fields;
    }

    private String id(String what) {
        return jdbc.sql("select id from " + what).query(String.class).single();
    }
}

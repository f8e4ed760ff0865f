package vn.thidua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class CatalogueEditTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Awards awards;

    @Autowired
    BaseSalaries salaries;

    private UnitId organiser;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void isKeptByTheFirstOrganiserThatIsStillThere() {
        UnitId second = world.organiser("Hội ở nơi khác");
        AccountId other = world.person("canbo2", Role.ORGANISER_STAFF, second);
        String form = "/danh-muc/khen/" + id("award where name = 'Phụ nữ tiêu biểu'") + "/sua";

        assertThat(pages.get(form, other)).hasStatus(404);
        assertThat(pages.get("/danh-muc/luong-co-so", other))
                .bodyText()
                .contains("luong-co-so/tai-ve")
                .doesNotContainPattern("luong-co-so/\\d");
        assertThat(pages.get(form, staff)).hasStatusOk();
        jdbc.sql("update unit set valid_to = '2026-06-30' where id = ?")
                .param(organiser.value())
                .update();
        assertThat(pages.get(form, other)).hasStatusOk();
        assertThat(pages.get("/danh-muc/luong-co-so", other)).bodyText().contains("luong-co-so/0");
        assertThat(pages.get(form, staff)).hasStatus(404);
    }

    @Test
    void setsAnAwardAnewFromADayOnAndKeepsWhatHeldBefore() {
        String before = id("award where name = 'Cờ thi đua' and valid_from is null and authority_id = " + union());
        String path = "/danh-muc/khen/0/sua";

        assertThat(pages.get(path + "?tu=" + before, staff))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Cờ thi đua\"");
        assertThat(award("0", Map.of("multipleCollective", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("hãy ghi ngày đó");
        assertThat(award("0", Map.of("multipleCollective", "2", "validFrom", "01/01/2027")))
                .hasStatus3xxRedirection();

        Set<Long> same = awards.sameAs(Long.parseLong(before));
        assertThat(same).hasSize(2);
        assertThat(awards.get(Long.parseLong(before)).period().to()).isEqualTo("2026-12-31");
        assertThat(awards.on(Long.parseLong(before), LocalDate.of(2027, 1, 1))
                        .orElseThrow()
                        .multipleFor(RecipientKind.COLLECTIVE))
                .isEqualByComparingTo("2");
        assertThat(pages.get("/danh-muc/khen/" + before, staff))
                .bodyText()
                .contains("từ 01/01/2027", "đến 31/12/2026", "Ghi danh mục: Cờ thi đua");
    }

    @Test
    void callsAllRowsOfAnAwardTheSameWhenOneIsRenamed() {
        String row = id("award where name = 'Cờ thi đua' and valid_from = '2024-01-01' and authority_id = "
                + id("authority where name = 'UBND tỉnh'"));
        Map<String, String> fields = Pages.with(
                fields(Map.of("validFrom", "01/01/2024", "validTo", "30/06/2025", "name", "Cờ thi đua cấp tỉnh")),
                "authorityId",
                id("authority where name = 'UBND tỉnh'"));

        assertThat(pages.post(
                        "/danh-muc/khen/" + row + "/sua",
                        staff,
                        Pages.with(fields, "name", "Cờ thi đua của Chính phủ")))
                .hasStatus3xxRedirection();
        assertThat(awards.of(awards.sameAs(Long.parseLong(row))))
                .hasSize(3)
                .allSatisfy(award -> assertThat(award.title()).isEqualTo("Cờ thi đua của Chính phủ – UBND tỉnh"));
        String second = id("award where name = 'Bằng khen' and valid_from = '2024-01-01' and authority_id = "
                + id("authority where name = 'Chủ tịch UBND tỉnh'"));
        assertThat(pages.post(
                        "/danh-muc/khen/" + second + "/sua",
                        staff,
                        Pages.with(fields, "name", "Cờ thi đua của Chính phủ")))
                .hasStatus(422)
                .bodyText()
                .contains("cùng tên và cùng cấp khen");
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThat(award("0", Map.of("name", "Cờ mới", "forCollective", "false")))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất một loại đối tượng");
        assertThat(award("0", Map.of("name", "Cờ mới", "multipleWork", "1,5")))
                .hasStatus(422)
                .bodyText()
                .contains("không có mức thưởng");
        assertThat(award("0", Map.of("name", "Cờ mới", "authorityId", "999999")))
                .hasStatus(422);
        assertThat(award("0", Map.of("name", "Cờ mới", "legalDocumentId", "999999")))
                .hasStatus(422);
        assertThat(award("0", Map.of("name", "Cờ mới", "validFrom", "02/01/2026", "validTo", "01/01/2026")))
                .hasStatus(422);
        assertThat(award("999999", Map.of("name", "Cờ mới"))).hasStatus(404);
    }

    @Test
    void computesWithTheBaseSalarySomebodyHasVerified() {
        String unknown = id("base_salary where amount is null");
        String path = "/danh-muc/luong-co-so/" + unknown;

        assertThat(pages.get("/danh-muc/luong-co-so", staff))
                .bodyText()
                .contains("2.340.000 đồng", "chưa có mức lương cơ sở");
        assertThat(salaries.on(LocalDate.of(2026, 7, 1))).isNull();
        assertThat(pages.post(
                        path,
                        staff,
                        "version",
                        "0",
                        "validFrom",
                        "01/07/2026",
                        "amount",
                        "2.500.000",
                        "verified",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(salaries.on(LocalDate.of(2026, 6, 30))).isEqualTo(2_340_000);
        assertThat(salaries.on(LocalDate.of(2026, 7, 1))).isEqualTo(2_500_000);
        assertThat(pages.post(path, staff, "version", "1", "validFrom", "01/07/2024", "amount", "2.500.000"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có mức lương áp dụng từ ngày này");
        assertThat(pages.get("/danh-muc/luong-co-so", staff)).bodyText().contains("Ghi mức lương cơ sở từ 01/07/2026");
    }

    @Test
    void keepsAuthoritiesAndPapersOfDossiers() {
        assertThat(pages.post(
                        "/danh-muc/cap-khen/0",
                        staff,
                        "version",
                        "0",
                        "name",
                        "UBND tỉnh",
                        "level",
                        "PROVINCE",
                        "position",
                        "1"))
                .hasStatus(422)
                .bodyText()
                .contains("cùng tên");
        assertThat(pages.post(
                        "/danh-muc/cap-khen/0",
                        staff,
                        "version",
                        "0",
                        "name",
                        "UBND đặc khu",
                        "level",
                        "COMMUNE",
                        "position",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/danh-muc/cap-khen", staff)).bodyText().contains("UBND đặc khu", "đến 30/06/2025");

        String paper = "/danh-muc/khen/" + id("award where name = 'Phụ nữ tiêu biểu'") + "/giay-to/0";
        assertThat(pages.get(paper, staff)).hasStatusOk();
        assertThat(pages.post(paper, staff, "version", "0", "paper", "OPINION", "label", "Ý kiến", "position", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi cơ quan");
        assertThat(pages.post(
                        paper,
                        staff,
                        "version",
                        "0",
                        "paper",
                        "OPINION",
                        "label",
                        "Ý kiến",
                        "body",
                        "Cơ quan thuế",
                        "position",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/danh-muc/khen/" + id("award where name = 'Phụ nữ tiêu biểu'"), staff))
                .bodyText()
                .contains("Cơ quan thuế", "Ghi giấy tờ của hồ sơ: Ý kiến");
        assertThat(pages.get(paper.replace("/0", "/" + id("award_paper where label = 'Ý kiến'")), staff))
                .hasStatusOk();
        assertThat(pages.get(
                        "/danh-muc/khen/" + union() + "/giay-to/" + id("award_paper where label = 'Ý kiến'"), staff))
                .hasStatus(404);
    }

    private String union() {
        return id("authority where name = 'Ban Thường vụ Hội LHPN tỉnh'");
    }

    private MvcTestResult award(String id, Map<String, String> fields) {
        return pages.post("/danh-muc/khen/" + id + "/sua", staff, fields(fields));
    }

    private Map<String, String> fields(Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "version",
                "0",
                "name",
                "Cờ thi đua",
                "awardClass",
                "TITLE",
                "authorityId",
                union(),
                "forCollective",
                "true",
                "position",
                "1"));
        fields.putAll(some);
        return fields;
    }

    private String id(String what) {
        return jdbc.sql("select id from " + what).query(String.class).single();
    }
}

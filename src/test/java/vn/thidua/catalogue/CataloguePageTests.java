package vn.thidua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class CataloguePageTests {

    private static final String TITLES = "/danh-muc/danh-hieu";
    private static final String FORMS = "/danh-muc/hinh-thuc";

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private AccountId staff;
    private AccountId officer;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officer = world.person("donvi", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Mẫu"));
    }

    @Test
    void theCatalogueItselfLeadsToItsFirstShelf() {
        assertThat(pages.get("/danh-muc", officer)).hasRedirectedUrl(TITLES);
    }

    @Test
    void keepsTitlesAndFormsApart() {
        assertThat(pages.get(TITLES, officer))
                .hasStatusOk()
                .bodyText()
                .contains("Cờ thi đua của Chính phủ", "12 lần mức lương cơ sở", "Phụ nữ tiêu biểu")
                .doesNotContain("Kỷ niệm chương", "/sua?loai=TITLE");
        assertThat(pages.get(FORMS, officer))
                .bodyText()
                .contains("Kỷ niệm chương", "Giải thưởng Nguyễn Thị Định", "chỉ tặng một lần", "chưa kiểm chứng")
                .doesNotContain("Chiến sĩ thi đua toàn quốc");
        assertThat(pages.get(TITLES, staff)).bodyText().contains("/sua?loai=TITLE");
    }

    @Test
    void findsAwardsByRecipientAuthorityAndValidity() {
        String province = id("authority where name = 'UBND tỉnh'");

        assertThat(pages.get(TITLES + "?danhCho=INDIVIDUAL", staff))
                .bodyText()
                .contains("Lao động tiên tiến")
                .doesNotContain("Cờ thi đua của Chính phủ");
        assertThat(pages.get(TITLES + "?capKhen=" + province, staff))
                .bodyText()
                .contains("/danh-muc/khen/" + flag("'2025-07-01'"))
                .doesNotContain("Lao động tiên tiến", "/danh-muc/khen/" + flag("'2024-01-01'"));
        assertThat(pages.get(TITLES + "?hieuLuc=da-het&capKhen=" + province, staff))
                .bodyText()
                .contains("/danh-muc/khen/" + flag("'2024-01-01'"))
                .doesNotContain("/danh-muc/khen/" + flag("'2025-07-01'"));
        assertThat(pages.get(TITLES + "?danhCho=%3Cx%3E&capKhen=abc&hieuLuc=x", staff))
                .bodyText()
                .contains("Lao động tiên tiến");
        assertThat(pages.get(FORMS + "?danhCho=WORK&capKhen=" + province, staff))
                .bodyText()
                .contains("Không có mục nào khớp");
    }

    @Test
    void saysThatNoAmountIsKnownWhereTheBaseSalaryOfTodayIsNot() {
        jdbc.sql("delete from base_salary where amount is null").update();
        assertThat(pages.get(TITLES, staff)).bodyText().contains("18.720.000 đồng");

        jdbc.sql("update base_salary set amount = null").update();
        assertThat(pages.get(TITLES, staff))
                .bodyText()
                .contains("chưa có mức lương cơ sở")
                .doesNotContain("18.720.000");
    }

    @Test
    void namesTheProgrammesOfTheReaderAlone() {
        ProgrammeId programme = world.programme(organiser, "Cụm thi đua của Hội");
        propose(programme);
        UnitId other = world.organiser("Hội ở nơi khác");
        propose(world.programme(other, "Hệ thống ở nơi khác"));
        UnitId member = world.unit(organiser, "Hội LHPN xã Thành Viên");
        world.member(world.year(world.cluster(programme, "Cụm 1"), 2026), member);

        assertThat(pages.get(TITLES, staff))
                .bodyText()
                .contains("Cụm thi đua của Hội")
                .doesNotContain("Hệ thống ở nơi khác");
        assertThat(pages.get(TITLES, world.person("thanhvien", Role.UNIT_OFFICER, member)))
                .bodyText()
                .contains("Cụm thi đua của Hội");
        assertThat(pages.get(TITLES, officer)).bodyText().doesNotContain("Cụm thi đua của Hội");
        assertThat(pages.get("/danh-muc/khen/" + flag("'2024-01-01'"), staff))
                .bodyText()
                .contains("/he-thong/" + programme, "Tờ trình kèm danh sách", "đến 30/06/2025", "từ 01/07/2025");
    }

    @Test
    void asksAFixedNumberOfStatements() {
        long few = pages.statements(FORMS + "?danhCho=WORK", staff);

        assertThat(pages.statements(TITLES + "?hieuLuc=tat-ca", staff)).isEqualTo(few);
    }

    private void propose(ProgrammeId programme) {
        jdbc.sql("""
                insert into award_kind (programme_id, award_id, name, award_class, authority, recipient, position)
                values (?, ?, 'Cờ thi đua', 'TITLE', 'UBND tỉnh Mẫu', 'COLLECTIVE', 1)""")
                .params(programme.value(), Long.valueOf(flag("'2024-01-01'")))
                .update();
    }

    private String flag(String from) {
        return id(
                "award where name = 'Cờ thi đua' and authority_id = (select id from authority where name = 'UBND tỉnh')"
                        + " and valid_from = " + from);
    }

    private String id(String what) {
        return jdbc.sql("select id from " + what).query(String.class).single();
    }
}

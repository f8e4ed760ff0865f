package vn.thidua.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class UnitPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private AccountId staff;

    @BeforeEach
    void anOrganiserWithStaff() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void listsOnlyTheUnitsOfTheOwnOrganiser() {
        world.unit(organiser, "Hội LHPN xã Tân Cương");
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");
        world.unit(other, "Hội LHPN xã Xa Lạ");

        assertThat(get("/don-vi", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Tân Cương", "2 đơn vị")
                .doesNotContain("Hội LHPN xã Xa Lạ");
    }

    @Test
    void listsTheOwnUnitsOfAnOfficer() {
        UnitId own = world.unit(organiser, "Hội LHPN xã Tân Cương");
        world.unit(organiser, "Hội LHPN xã Phúc Trìu");
        AccountId officer = world.person("canboxa", Role.UNIT_OFFICER, own);

        assertThat(get("/don-vi", officer))
                .bodyText()
                .contains("Hội LHPN xã Tân Cương")
                .doesNotContain("Phúc Trìu", "Thêm đơn vị");
    }

    @Test
    void findsWithoutDiacriticsByNameShortNameAndOtherSpelling() {
        UnitId unit = world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        world.unit(organiser, "Hội LHPN huyện Phú Bình");
        jdbc.sql("insert into unit_alias (unit_id, name) values (?, 'Phụ nữ Chùa Hang')")
                .param(unit.value())
                .update();

        for (String words : new String[] {"dong hy", "ĐỒNG HỶ", "chua hang"}) {
            assertThat(mvc.get().uri("/don-vi").param("q", words).with(world.as(staff)))
                    .bodyText()
                    .contains("Đồng Hỷ")
                    .doesNotContain("Phú Bình");
        }
    }

    @Test
    void filtersByKindAndByState() {
        world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        jdbc.sql("update unit set valid_to = '2025-06-30' where name like '%Đồng Hỷ'")
                .update();

        assertThat(get("/don-vi?tinhTrang=da-ket-thuc&loai=DISTRICT_UNION", staff))
                .bodyText()
                .contains("Đồng Hỷ", "1 đơn vị");
        assertThat(get("/don-vi?tinhTrang=dang-hoat-dong", staff)).bodyText().doesNotContain("Đồng Hỷ");
        assertThat(get("/don-vi?loai=khong-co&tinhTrang=x", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Đồng Hỷ");
    }

    @Test
    void needsTheSameStatementsForOneThreeAndThirtyUnits() {
        long one = statements("/don-vi");
        addUnits(2);
        long three = statements("/don-vi");
        addUnits(27);
        assertThat(new long[] {three, statements("/don-vi")}).containsOnly(one);
        assertThat(one).isLessThanOrEqualTo(3);
    }

    @Test
    void needsTheSameStatementsForTheePageOfAUnitWithManyUnitsBelow() {
        String page = "/don-vi/" + organiser;
        long one = statements(page);
        addUnits(30);
        jdbc.sql("update unit set parent_id = ? where id <> parent_id or parent_id is null and id <> ?")
                .params(organiser.value(), organiser.value())
                .update();
        assertThat(statements(page)).isEqualTo(one);
    }

    @Test
    void sendsTheListAsAWorkbook() {
        assertThat(mvc.get().uri("/don-vi/danh-sach.xlsx").with(world.as(staff)).exchange(Duration.ofMinutes(1)))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void addsAUnitAndShowsItWithItsHistory() {
        MvcTestResult added = post("/don-vi/moi", staff, fields("name", "Hội LHPN xã Tân Cương"));

        assertThat(added).hasStatus3xxRedirection();
        assertThat(get(added.getResponse().getRedirectedUrl(), staff))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Tân Cương", "Hội LHPN cấp xã", "chưa có thông tin", "Thêm đơn vị");
    }

    @Test
    void keepsANameTypedInDecomposedFormAsComposed() {
        String decomposed = Normalizer.normalize("Hội LHPN xã Tân Cương", Normalizer.Form.NFD);

        post("/don-vi/moi", staff, fields("name", "  " + decomposed + " "));

        assertThat(names()).contains("Hội LHPN xã Tân Cương");
    }

    @Test
    void refusesTheSameUnitTwiceAndKeepsWhatWasTyped() {
        post("/don-vi/moi", staff, fields("name", "Hội LHPN xã Tân Cương"));

        assertThat(post("/don-vi/moi", staff, fields("name", "hội lhpn xã tân cương")))
                .hasStatus(422)
                .bodyText()
                .contains("Danh bạ đã có đơn vị này", "hội lhpn xã tân cương");
    }

    @Test
    void refusesBadInputAtItsField() {
        assertThat(post("/don-vi/moi", staff, fields("name", "x".repeat(201))))
                .hasStatus(422)
                .bodyText()
                .contains("nhiều nhất 200 ký tự");
        assertThat(post("/don-vi/moi", staff, fields("name", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này");
        assertThat(post("/don-vi/moi", staff, fields("validFrom", "31/02/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng", "31/02/2026");
        assertThat(post("/don-vi/moi", staff, fields("kind", "KINGDOM"))).hasStatus(422);
        assertThat(post("/don-vi/moi", staff, fields("parent", "abc"))).hasStatus(422);
        assertThat(names()).containsExactly("Hội LHPN tỉnh Mẫu");
    }

    @Test
    void refusesAParentFromAnotherDirectoryAndAStrangeKeeper() {
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");

        assertThat(post("/don-vi/moi", staff, fields("parent", other.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("cùng danh bạ");
        assertThat(post("/don-vi/moi", staff, fields("keeper", other.toString())))
                .hasStatus(404);
    }

    @Test
    void showsBothValuesWhenSomebodyElseHasSavedMeanwhile() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        post("/don-vi/" + unit + "/sua", staff, fields("name", "Hội LHPN phường Tân Cương"));

        assertThat(post("/don-vi/" + unit + "/sua", staff, fields("name", "Hội LHPN xã Tân Cương A")))
                .hasStatus(409)
                .bodyText()
                .contains("Hội LHPN phường Tân Cương", "Hội LHPN xã Tân Cương A", "name=\"version\" value=\"1\"");
        assertThat(names()).contains("Hội LHPN phường Tân Cương");
    }

    @Test
    void refusesAParentThatStandsBelow() {
        UnitId unit = world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        UnitId below = world.unit(organiser, "Hội LHPN xã Khe Mo");
        jdbc.sql("update unit set parent_id = ? where id = ?")
                .params(unit.value(), below.value())
                .update();

        assertThat(post("/don-vi/" + unit + "/sua", staff, fields("parent", below.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("đang trực thuộc");
    }

    @Test
    void endsAUnitWithItsReasonAndTakesThatBack() {
        UnitId unit = world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        String page = "/don-vi/" + unit;

        assertThat(post(page + "/ket-thuc", staff, Map.of("lastDay", "30/06/2025", "reason", "")))
                .hasStatus(422);
        assertThat(post(page + "/ket-thuc", staff, Map.of("lastDay", "30/06/2025", "reason", "Bỏ cấp huyện")))
                .hasStatus3xxRedirection();
        assertThat(get(page, staff)).bodyText().contains("Đã kết thúc", "30/06/2025", "Bỏ cấp huyện");
        assertThat(post(page + "/tiep-tuc", staff, Map.of())).hasStatus3xxRedirection();
        assertThat(get(page, staff)).bodyText().contains("Đang hoạt động");
    }

    @Test
    void recordsAMergerAndEndsTheEarlierUnits() {
        UnitId first = world.unit(organiser, "Hội LHPN xã Khe Mo");
        UnitId second = world.unit(organiser, "Hội LHPN xã Hóa Trung");
        UnitId merged = world.unit(organiser, "Hội LHPN xã Đồng Hỷ");

        assertThat(post("/don-vi/" + merged + "/ke-thua", staff, merger(first))).hasStatus3xxRedirection();
        assertThat(post("/don-vi/" + merged + "/ke-thua", staff, merger(second)))
                .hasStatus3xxRedirection();

        assertThat(get("/don-vi/" + merged, staff)).bodyText().contains("Khe Mo", "Hóa Trung", "hợp nhất, 01/07/2025");
        assertThat(get("/don-vi/" + first, staff)).bodyText().contains("Đồng Hỷ", "30/06/2025");
        assertThat(post("/don-vi/" + merged + "/ke-thua", staff, merger(first)))
                .hasStatus(422)
                .bodyText()
                .contains("đã được ghi nhận với nhau");
        assertThat(post("/don-vi/" + first + "/ke-thua", staff, merger(merged)))
                .hasStatus(422)
                .bodyText()
                .contains("phía ngược lại");
    }

    @Test
    void addsAndRemovesAnotherName() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        String page = "/don-vi/" + unit;
        post(page + "/ten-khac", staff, Map.of("alias", "HPN Tân Cương"));

        assertThat(get(page, staff)).bodyText().contains("HPN Tân Cương");
        assertThat(post(page + "/ten-khac", staff, Map.of("alias", "hpn tân cương")))
                .hasStatus(422)
                .bodyText()
                .contains("Đơn vị đã có tên gọi này");
        long alias = jdbc.sql("select id from unit_alias").query(Long.class).single();
        assertThat(post("/don-vi/" + organiser + "/ten-khac/" + alias + "/bo", staff, Map.of()))
                .hasStatus(404);
        assertThat(post(page + "/ten-khac/" + alias + "/bo", staff, Map.of())).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from unit_alias").query(Long.class).single())
                .isZero();
    }

    @Test
    void closesAUnitToTheStaffOfAnotherOrganiser() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        AccountId stranger = world.person("nguoikhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        for (String page : new String[] {"", "/sua", "/ket-thuc", "/ten-khac", "/ke-thua"}) {
            assertThat(get("/don-vi/" + unit + page, stranger)).hasStatus(404);
        }
        for (String page : new String[] {"/sua", "/ket-thuc", "/tiep-tuc", "/ten-khac", "/ke-thua"}) {
            assertThat(post("/don-vi/" + unit + page, stranger, fields("name", "Đã đổi")))
                    .hasStatus(404);
        }
        assertThat(get("/don-vi/987654", staff)).hasStatus(404);
        assertThat(names()).contains("Hội LHPN xã Tân Cương");
    }

    @Test
    void showsAUnitsOwnPageToItsOfficerButLetsNobodyElseChangeIt() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        AccountId officer = world.person("canboxa", Role.UNIT_OFFICER, unit);

        assertThat(get("/don-vi/" + unit, officer))
                .hasStatusOk()
                .bodyText()
                .contains("Người thử canboxa")
                .doesNotContain("/sua\"");
        assertThat(post("/don-vi/" + unit + "/sua", officer, fields("name", "Đã đổi")))
                .hasStatus(404);
    }

    @Test
    void letsTheAdministratorAddAnOrganiserOnceAndSeeNoContent() {
        AccountId administrator = world.administrator(world.account("quantri"));

        assertThat(post("/don-vi/to-chuc-moi", administrator, fields("name", "UBND tỉnh Mẫu")))
                .hasStatus3xxRedirection();
        assertThat(post("/don-vi/to-chuc-moi", administrator, fields("name", "ubnd tỉnh mẫu")))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có tổ chức mang tên này");
        assertThat(get("/don-vi", administrator)).hasStatusOk().bodyText().contains("UBND tỉnh Mẫu");
        assertThat(get("/don-vi/" + organiser, administrator)).hasStatus(404);
        assertThat(post("/don-vi/to-chuc-moi", staff, fields("name", "UBND tỉnh Khác")))
                .hasStatus(404);
    }

    @Test
    void showsTheClustersAUnitSatInOverTheYears() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        var cluster = world.cluster(world.programme(organiser, "Thi đua của Hội"), "Cụm thi đua số 1");
        var year = world.year(cluster, 2026);
        world.head(year, world.member(year, unit));

        assertThat(get("/don-vi/" + unit, staff))
                .bodyText()
                .contains("Cụm thi đua số 1", "2026", "đơn vị trưởng", "/nam/" + year);
    }

    private MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(world.as(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(world.as(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** A complete form with one field set otherwise. */
    private Map<String, String> fields(String name, String value) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "keeper",
                organiser.toString(),
                "name",
                "Hội LHPN xã Thử",
                "kind",
                "COMMUNE_UNION",
                "version",
                "0",
                "_outsideUnion",
                "on"));
        fields.put(name, value);
        return fields;
    }

    private static Map<String, String> merger(UnitId earlier) {
        return Map.of(
                "direction", "AFTER_OTHER",
                "other", earlier.toString(),
                "kind", "MERGED",
                "happenedOn", "01/07/2025",
                "endsPredecessor", "true");
    }

    private java.util.List<String> names() {
        return jdbc.sql("select name from unit order by id").query(String.class).list();
    }

    private void addUnits(int count) {
        for (int i = 0; i < count; i++) {
            world.unit(organiser, "Hội LHPN xã số " + names().size());
        }
    }

    private long statements(String uri) {
        return Statements.of(() -> assertThat(get(uri, staff)).hasStatusOk()).size();
    }
}

package vn.thidua.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

class UnitPageTests extends UnitScene {

    @Test
    void addsAUnitAndShowsItWithItsHistory() {
        MvcTestResult added = pages.post("/don-vi/moi", staff, fields("name", "Hội LHPN xã Tân Cương"));

        assertThat(added).hasStatus3xxRedirection();
        assertThat(pages.get(added.getResponse().getRedirectedUrl(), staff))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Tân Cương", "Hội LHPN cấp xã", "chưa có thông tin", "Thêm đơn vị");
    }

    @Test
    void keepsANameTypedInDecomposedFormAsComposed() {
        String decomposed = Normalizer.normalize("Hội LHPN xã Tân Cương", Normalizer.Form.NFD);

        pages.post("/don-vi/moi", staff, fields("name", "  " + decomposed + " "));

        assertThat(names()).contains("Hội LHPN xã Tân Cương");
    }

    @Test
    void refusesTheSameUnitTwiceAndKeepsWhatWasTyped() {
        pages.post("/don-vi/moi", staff, fields("name", "Hội LHPN huyện Đồng Hỷ"));

        assertThat(pages.post("/don-vi/moi", staff, fields("name", "hội lhpn huyện đồng hỷ")))
                .hasStatus(422)
                .bodyText()
                .contains("Danh bạ đã có đơn vị này", "hội lhpn huyện đồng hỷ");
    }

    @Test
    void refusesBadInputAtItsField() {
        assertThat(pages.post("/don-vi/moi", staff, fields("name", "x".repeat(201))))
                .hasStatus(422)
                .bodyText()
                .contains("nhiều nhất 200 ký tự");
        assertThat(pages.post("/don-vi/moi", staff, fields("name", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này");
        assertThat(pages.post("/don-vi/moi", staff, fields("validFrom", "31/02/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng", "31/02/2026");
        assertThat(pages.post("/don-vi/moi", staff, fields("kind", "KINGDOM"))).hasStatus(422);
        assertThat(pages.post("/don-vi/moi", staff, fields("parent", "abc"))).hasStatus(422);
        assertThat(names()).containsExactly("Hội LHPN tỉnh Mẫu");
    }

    @Test
    void refusesAParentFromAnotherDirectoryAndAStrangeKeeper() {
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");

        assertThat(pages.post("/don-vi/moi", staff, fields("parent", other.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("cùng danh bạ");
        assertThat(pages.post("/don-vi/moi", staff, fields("keeper", other.toString())))
                .hasStatus(404);
    }

    @Test
    void showsBothValuesWhenSomebodyElseHasSavedMeanwhile() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        pages.post("/don-vi/" + unit + "/sua", staff, fields("name", "Hội LHPN phường Tân Cương"));

        assertThat(pages.post("/don-vi/" + unit + "/sua", staff, fields("name", "Hội LHPN xã Tân Cương A")))
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

        assertThat(pages.post("/don-vi/" + unit + "/sua", staff, fields("parent", below.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("đang trực thuộc");
    }

    @Test
    void endsAUnitWithItsReasonAndTakesThatBack() {
        UnitId unit = world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        String page = "/don-vi/" + unit;

        assertThat(pages.post(page + "/ket-thuc", staff, Map.of("lastDay", "30/06/2025", "reason", "")))
                .hasStatus(422);
        assertThat(pages.post(page + "/ket-thuc", staff, Map.of("lastDay", "30/06/2025", "reason", "Bỏ cấp huyện")))
                .hasStatus3xxRedirection();
        assertThat(pages.get(page, staff)).bodyText().contains("Đã kết thúc", "30/06/2025", "Bỏ cấp huyện");
        assertThat(pages.post(page + "/tiep-tuc", staff, Map.of())).hasStatus3xxRedirection();
        assertThat(pages.get(page, staff)).bodyText().contains("Đang hoạt động");
    }

    @Test
    void recordsAMergerAndEndsTheEarlierUnits() {
        UnitId first = world.unit(organiser, "Hội LHPN xã Khe Mo");
        UnitId second = world.unit(organiser, "Hội LHPN xã Hóa Trung");
        UnitId merged = world.unit(organiser, "Hội LHPN xã Đồng Hỷ");

        assertThat(pages.post("/don-vi/" + merged + "/ke-thua", staff, merger(first)))
                .hasStatus3xxRedirection();
        assertThat(pages.post("/don-vi/" + merged + "/ke-thua", staff, merger(second)))
                .hasStatus3xxRedirection();

        assertThat(pages.get("/don-vi/" + merged, staff))
                .bodyText()
                .contains("Khe Mo", "Hóa Trung", "hợp nhất, 01/07/2025");
        assertThat(pages.get("/don-vi/" + first, staff)).bodyText().contains("Đồng Hỷ", "30/06/2025");
        assertThat(pages.post("/don-vi/" + merged + "/ke-thua", staff, merger(first)))
                .hasStatus(422)
                .bodyText()
                .contains("đã được ghi nhận với nhau");
        assertThat(pages.post("/don-vi/" + first + "/ke-thua", staff, merger(merged)))
                .hasStatus(422)
                .bodyText()
                .contains("chiều ngược lại");
    }

    @Test
    void addsAndRemovesAnotherName() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        String page = "/don-vi/" + unit;
        pages.post(page + "/ten-khac", staff, Map.of("alias", "HPN Tân Cương"));

        assertThat(pages.get(page, staff)).bodyText().contains("HPN Tân Cương");
        assertThat(pages.post(page + "/ten-khac", staff, Map.of("alias", "hpn tân cương")))
                .hasStatus(422)
                .bodyText()
                .contains("Đơn vị đã có tên gọi này");
        long alias = jdbc.sql("select id from unit_alias").query(Long.class).single();
        assertThat(pages.post("/don-vi/" + organiser + "/ten-khac/" + alias + "/bo", staff, Map.of()))
                .hasStatus(404);
        assertThat(pages.post(page + "/ten-khac/" + alias + "/bo", staff, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from unit_alias").query(Long.class).single())
                .isZero();
    }

    @Test
    void closesAUnitToTheStaffOfAnotherOrganiser() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        AccountId stranger = world.person("nguoikhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        for (String page : new String[] {"", "/sua", "/ket-thuc", "/ten-khac", "/ke-thua"}) {
            assertThat(pages.get("/don-vi/" + unit + page, stranger)).hasStatus(404);
        }
        for (String page : new String[] {"/sua", "/ket-thuc", "/tiep-tuc", "/ten-khac", "/ke-thua"}) {
            assertThat(pages.post("/don-vi/" + unit + page, stranger, fields("name", "Đã đổi")))
                    .hasStatus(404);
        }
        assertThat(pages.get("/don-vi/987654", staff)).hasStatus(404);
        assertThat(names()).contains("Hội LHPN xã Tân Cương");
    }

    @Test
    void showsAUnitsOwnPageToItsOfficerButLetsNobodyElseChangeIt() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        AccountId officer = world.person("canboxa", Role.UNIT_OFFICER, unit);

        assertThat(pages.get("/don-vi/" + unit, officer))
                .hasStatusOk()
                .bodyText()
                .contains("Người thử canboxa")
                .doesNotContain("/sua\"");
        assertThat(pages.post("/don-vi/" + unit + "/sua", officer, fields("name", "Đã đổi")))
                .hasStatus(404);
    }

    @Test
    void letsTheAdministratorAddAnOrganiserOnceAndSeeNoContent() {
        AccountId administrator = world.administrator(world.account("quantri"));

        assertThat(pages.post("/don-vi/to-chuc-moi", administrator, fields("name", "UBND tỉnh Mẫu")))
                .hasStatus3xxRedirection();
        assertThat(pages.post("/don-vi/to-chuc-moi", administrator, fields("name", "ubnd tỉnh mẫu")))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có đơn vị tổ chức mang tên này");
        assertThat(pages.get("/don-vi", administrator)).hasStatusOk().bodyText().contains("UBND tỉnh Mẫu");
        assertThat(pages.get("/don-vi/" + organiser, administrator)).hasStatus(404);
        assertThat(pages.post("/don-vi/to-chuc-moi", staff, fields("name", "UBND tỉnh Khác")))
                .hasStatus(404);
    }

    @Test
    void showsTheClustersAUnitSatInOverTheYears() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        var cluster = world.cluster(world.programme(organiser, "Thi đua của Hội"), "Cụm thi đua số 1");
        var year = world.year(cluster, 2026);
        world.head(year, world.member(year, unit));

        assertThat(pages.get("/don-vi/" + unit, staff))
                .bodyText()
                .contains("Cụm thi đua số 1", "2026", "đơn vị đứng đầu", "/nam/" + year);
    }

    /** A complete form with one field set otherwise. */
    private Map<String, String> fields(String name, String value) {
        Map<String, String> complete = Map.of(
                "keeper",
                organiser.toString(),
                "name",
                "Hội LHPN xã Thử",
                "kind",
                "COMMUNE_UNION",
                "version",
                "0",
                "_outsideUnion",
                "on");
        return Pages.with(complete, name, value);
    }

    private static Map<String, String> merger(UnitId earlier) {
        return Map.of(
                "direction", "AFTER_OTHER",
                "other", earlier.toString(),
                "kind", "MERGED",
                "happenedOn", "01/07/2025",
                "endsPredecessor", "true");
    }

    private List<String> names() {
        return jdbc.sql("select name from unit order by id").query(String.class).list();
    }
}

package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThat;

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
class AwardKindPageTests {

    @Autowired
    Pages pages;

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
    void showsBothValuesWhenTwoPeopleChangeAnAwardOrABasis() {
        award("0", "Cờ thi đua", "1");
        String award = onlyId("award_kind");
        assertThat(award(award, "Cờ thi đua", "2")).hasStatus3xxRedirection();
        assertThat(award(award, "Cờ thi đua", "3")).hasStatus(409).bodyText().contains("<td>2</td>", "<td>3</td>");

        basis("0", "Luật số 06/2022/QH15");
        String basis = onlyId("legal_document where programme_id is not null");
        assertThat(basis(basis, "Luật Thi đua")).hasStatus3xxRedirection();
        assertThat(basis(basis, "Luật Khen thưởng"))
                .hasStatus(409)
                .bodyText()
                .contains("<td>Luật Thi đua</td>", "<td>Luật Khen thưởng</td>");
    }

    @Test
    void keepsAwardsAndEndsThem() {
        String path = "/he-thong/" + programme + "/khen/";

        assertThat(pages.get(path + "0", staff)).hasStatusOk();
        assertThat(award("0", "Cờ thi đua", "1")).hasStatus3xxRedirection();
        assertThat(award("0", "Cờ thi đua", "1")).hasStatus(422).bodyText().contains("cùng tên và cùng cấp khen");
        assertThat(award("0", "Bằng khen", "-1")).hasStatus(422);
        assertThat(award("0", "Bằng khen", "nhiều")).hasStatus(422).bodyText().contains("value=\"nhiều\"");
        assertThat(award("999999", "Bằng khen", "1")).hasStatus(404);
        assertThat(pages.get("/he-thong/" + programme, staff))
                .bodyText()
                .contains("Cờ thi đua", "UBND tỉnh Mẫu")
                .containsSubsequence("<dt>Dành cho</dt>", "<ins>Tập thể</ins>");
    }

    @Test
    void setsTheQuotaOfAnAwardAnewFromADayOn() {
        award("0", "Cờ thi đua", "1");
        String path = "/he-thong/" + programme + "/khen/0";

        assertThat(pages.get(path + "?tu=" + onlyId("award_kind"), staff))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Cờ thi đua\"", "value=\"UBND tỉnh Mẫu\"");
        Map<String, String> anew = award("Cờ thi đua", "2");
        assertThat(pages.post(path, staff, anew)).hasStatus(422).bodyText().contains("hãy ghi ngày đó");
        assertThat(pages.post(path, staff, Pages.with(anew, "validFrom", "01/01/2026")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select quota || ' ' || coalesce(valid_to::text, 'open') from award_kind order by id")
                        .query(String.class)
                        .list())
                .containsExactly("1 2025-12-31", "2 open");
        assertThat(pages.get("/he-thong/" + programme, staff)).bodyText().contains("<ins>31/12/2025</ins>");
    }

    @Test
    void marksABasisThatNobodyHasVerified() {
        assertThat(pages.get("/he-thong/" + programme + "/can-cu/0", staff)).hasStatusOk();
        assertThat(pages.post(
                        "/he-thong/" + programme + "/can-cu/0",
                        staff,
                        "id",
                        "0",
                        "version",
                        "0",
                        "title",
                        "Luật số 06/2022/QH15",
                        "_verified",
                        "on",
                        "position",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/he-thong/" + programme, staff))
                .bodyText()
                .contains("Luật số 06/2022/QH15", "chưa kiểm chứng")
                .containsSubsequence("<dt>Đã kiểm chứng</dt>", "<ins>Không</ins>");
        assertThat(pages.get("/danh-muc/van-ban/" + onlyId("legal_document where programme_id is not null"), staff))
                .hasStatus(404);
    }

    private String onlyId(String table) {
        return jdbc.sql("select id from " + table).query(String.class).single();
    }

    private MvcTestResult basis(String id, String title) {
        String path = "/he-thong/" + programme + "/can-cu/" + id;
        return pages.post(path, staff, "id", id, "version", "0", "title", title, "_verified", "on", "position", "1");
    }

    private MvcTestResult award(String id, String name, String quota) {
        return pages.post("/he-thong/" + programme + "/khen/" + id, staff, award(name, quota));
    }

    private static Map<String, String> award(String name, String quota) {
        return Map.of(
                "id",
                "0",
                "version",
                "0",
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

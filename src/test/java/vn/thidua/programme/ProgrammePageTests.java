package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class ProgrammePageTests {

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
    void setsAProgrammeUpForAnOrganiserOneServes() {
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");

        assertThat(pages.get("/he-thong/moi", staff)).hasStatusOk().bodyText().doesNotContain("tỉnh Khác");
        assertThat(fresh("Khối của tỉnh", other)).hasStatus(422).bodyText().contains("Hãy chọn đơn vị tổ chức");
        assertThat(fresh("Cụm thi đua của Hội", organiser))
                .hasStatus(422)
                .bodyText()
                .contains("đã có hệ thống cùng tên");
        assertThat(fresh("x".repeat(201), organiser)).hasStatus(422).bodyText().contains("nhiều nhất 200 ký tự");
        assertThat(fresh("Khối của tỉnh", organiser)).hasStatus3xxRedirection();
        assertThat(pages.get("/he-thong", staff)).hasStatusOk().bodyText().contains("Khối của tỉnh");
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdit() {
        edit("Tên thứ nhất");

        assertThat(edit("Tên thứ hai")).hasStatus(409).bodyText().contains("Tên thứ nhất", "Tên thứ hai");
    }

    @Test
    void showsBothCalendarsWhenTwoPeoplePlanOneYear() {
        String opened = pages.version("/he-thong/" + programme + "/lich/2026", staff);
        String otherYear = pages.version("/he-thong/" + programme + "/lich/2027", staff);
        assertThat(calendar(opened, "rows[1].dueOn", "31/01/2026")).hasStatus3xxRedirection();

        assertThat(calendar(opened, "rows[1].opensOn", "02/01/2026"))
                .hasStatus(409)
                .bodyText()
                .contains("Giao ước", "<td>đến 31/01/2026</td>", "<td>từ 02/01/2026</td>");
        assertThat(pages.version("/he-thong/" + programme + "/lich/2027", staff))
                .isEqualTo(otherYear);
    }

    @Test
    void plansTheCalendarOfAYear() {
        String path = "/he-thong/" + programme + "/lich/2026";

        String opened = pages.version(path, staff);
        assertThat(calendar(opened, "rows[1].opensOn", "02/02/2026", "rows[1].dueOn", "31/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày kết thúc trước ngày bắt đầu.");
        assertThat(calendar(opened, "rows[1].dueOn", "31/02/2026", "rows[40].dueOn", "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng");
        assertThat(calendar(opened, "rows[1].dueOn", "31/01/2026")).hasStatus3xxRedirection();
        assertThat(pages.get("/he-thong/" + programme + "?nam=2026", staff))
                .bodyText()
                .contains("31/01/2026", "Sửa lịch: Giao ước 2026");
        assertThat(pages.get("/he-thong/" + programme + "/lich/99", staff)).hasStatus(404);
    }

    @Test
    void isClosedToOthers() {
        List<AccountId> refused = List.of(
                world.account("nguoila"),
                world.person("canbokhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác")),
                world.person("donvi", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Đông")));

        assertThat(refused).allSatisfy(account -> {
            assertThat(pages.get("/he-thong/" + programme, account)).hasStatus(404);
            assertThat(pages.get("/he-thong/" + programme + "/sua", account)).hasStatus(404);
            assertThat(pages.post("/he-thong/" + programme + "/quy-dinh/QUORUM", account, "value", "1"))
                    .hasStatus(404);
            assertThat(pages.get("/he-thong", account)).bodyText().doesNotContain("Cụm thi đua của Hội");
        });
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        assertThat(pages.get("/he-thong/" + programme, auditor))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Sửa lịch");
        assertThat(pages.get("/he-thong/" + programme + "/lich/2026", auditor)).hasStatus(404);
    }

    @Test
    void listsProgrammesInVietnameseOrder() {
        world.programme(organiser, "Xã, phường");
        world.programme(organiser, "Đơn vị trực thuộc");
        world.programme(organiser, "Ở cơ sở");

        assertThat(pages.get("/he-thong", staff))
                .bodyText()
                .containsSubsequence("Cụm thi đua của Hội", "Đơn vị trực thuộc", "Ở cơ sở", "Xã, phường");
    }

    @Test
    void remindsStaffToPlanTheCalendar() {
        assertThat(pages.get("/viec-cua-toi", staff)).bodyText().contains("Lập lịch năm thi đua");
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
        assertThat(pages.get("/he-thong", staff)).hasStatusOk();
        return Statements.of(() -> pages.get("/he-thong", staff)).size();
    }

    private MvcTestResult fresh(String name, UnitId chosen) {
        return pages.post(
                "/he-thong/moi",
                staff,
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

    private MvcTestResult calendar(String version, String... dates) {
        Map<String, String> fields = new HashMap<>(Map.of("version", version));
        for (int i = 0; i < dates.length; i += 2) {
            fields.put(dates[i], dates[i + 1]);
        }
        return pages.post("/he-thong/" + programme + "/lich/2026", staff, fields);
    }

    private MvcTestResult edit(String name) {
        return pages.post(
                "/he-thong/" + programme + "/sua",
                staff,
                "version",
                "0",
                "name",
                name,
                "kind",
                "UNION",
                "_organiserInferred",
                "on");
    }
}

package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class ClusterPageTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    private UnitId organiser;
    private ProgrammeId programme;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Hệ thống cụm của Hội");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void showsTheClustersOfAYearWithHeadAndSize() {
        ClusterYearId year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2025);
        world.head(year, world.member(year, world.unit(organiser, "Hội LHPN xã Đông")));
        world.cluster(programme, "Cụm thi đua số 2");

        assertThat(pages.get("/cum?nam=2025", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Hệ thống cụm của Hội", "Cụm thi đua số 1", "Hội LHPN xã Đông", "Chưa mở năm 2025");
        assertThat(pages.get("/cum?nam=2025&q=cum thi dua so 2", staff))
                .bodyText()
                .contains("Cụm thi đua số 2")
                .doesNotContain("Cụm thi đua số 1");
        assertThat(pages.get("/cum?nam=xyz", staff)).hasStatusOk();
        assertThat(pages.get("/cum.xlsx?nam=2025", staff)).hasStatusOk();
    }

    @Test
    void callsAYearKnownFromPapersOnlyPastAndThisOneUnderWay() {
        ClusterId cluster = world.cluster(programme, "Cụm thi đua số 1");
        int now = today.date().getYear();
        world.year(cluster, now - 3);
        world.year(cluster, now);

        assertThat(pages.get("/cum?nam=" + (now - 3), staff))
                .bodyText()
                .contains("Năm đã qua")
                .doesNotContain("Đang diễn ra");
        assertThat(pages.get("/cum?nam=" + now, staff)).bodyText().contains("Đang diễn ra");
    }

    @Test
    void marksInventedClusters() {
        world.year(world.cluster(programme, "Cụm thi đua số 1"), 2025);
        ClusterId invented = world.cluster(programme, "Cụm thi đua số 2");
        world.year(invented, 2025);
        jdbc.sql("update cluster set is_demo = true where id = ?")
                .param(invented.value())
                .update();

        assertThat(pages.get("/cum?nam=2025", staff)).bodyText().containsOnlyOnce("Số liệu minh họa");
    }

    @Test
    void showsAnOfficerOnlyTheYearsOfTheirUnit() {
        ClusterYearId mine = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2025);
        world.year(world.cluster(programme, "Cụm thi đua số 2"), 2025);
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.member(mine, unit);
        AccountId officer = world.person("donvi", Role.UNIT_OFFICER, unit);

        assertThat(pages.get("/cum", officer))
                .hasStatusOk()
                .bodyText()
                .contains("Cụm thi đua số 1")
                .doesNotContain("Cụm thi đua số 2", "Thêm cụm, khối");
        assertThat(pages.get("/cum", world.account("nguoila")))
                .hasStatusOk()
                .bodyText()
                .contains("Không có cụm, khối nào");
    }

    @Test
    void listsNoYearForAUnitThatLeftItSinceItsPageIsClosedToIt() {
        ClusterYearId year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2025);
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        MembershipId member = world.member(year, unit);
        AccountId officer = world.person("donvi", Role.UNIT_OFFICER, unit);
        assertThat(pages.get("/cum?nam=2025", officer)).bodyText().contains("Cụm thi đua số 1");

        jdbc.sql("update membership set left_on = '2025-06-30', leave_reason = 'Giải thể' where id = ?")
                .param(member.value())
                .update();

        assertThat(pages.get("/nam/" + year, officer)).hasStatus(404);
        assertThat(pages.get("/cum?nam=2025", officer)).bodyText().doesNotContain("Cụm thi đua số 1");
        assertThat(pages.get("/don-vi/" + unit, officer))
                .bodyText()
                .contains("Cụm thi đua số 1")
                .doesNotContain("href=\"/nam/" + year + "\"");
    }

    @Test
    void setsUpABlockWithoutANumberAndRenamesIt() {
        String path = "/he-thong/" + programme + "/cum-moi";

        assertThat(pages.get(path, staff)).hasStatusOk();
        assertThat(pages.post(path, staff, "version", "0", "kind", "BLOCK", "name", "Khối các đoàn thể"))
                .hasStatus3xxRedirection();
        ClusterId cluster = new ClusterId(
                jdbc.sql("select id from cluster").query(Long.class).single());
        assertThat(pages.get("/cum/" + cluster, staff)).hasStatusOk().bodyText().contains("Khối các đoàn thể", "Khối");
        assertThat(pages.post("/cum/" + cluster + "/sua", staff, "version", "0", "kind", "CLUSTER", "name", "Cụm A"))
                .hasStatus3xxRedirection();
        assertThat(pages.post("/cum/" + cluster + "/sua", staff, "version", "0", "kind", "CLUSTER", "name", "Cụm B"))
                .hasStatus(409)
                .bodyText()
                .contains("Cụm A", "Cụm B");
        assertThat(pages.post(
                        path,
                        staff,
                        "version",
                        "0",
                        "kind",
                        "BLOCK",
                        "name",
                        "x".repeat(201),
                        "number",
                        "y".repeat(21)))
                .hasStatus(422)
                .bodyText()
                .contains("nhiều nhất 200 ký tự", "nhiều nhất 20 ký tự");
    }

    @Test
    void isClosedToOtherOrganisers() {
        ClusterId cluster = world.cluster(programme, "Cụm thi đua số 1");
        AccountId other = world.person("canbokhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        assertThat(pages.get("/cum/" + cluster, other)).hasStatus(404);
        assertThat(pages.get("/cum/" + cluster + "/sua", other)).hasStatus(404);
        assertThat(pages.get("/he-thong/" + programme + "/cum-moi", other)).hasStatus(404);
        assertThat(pages.post("/cum/" + cluster + "/sua", other, "version", "0", "kind", "BLOCK", "name", "x"))
                .hasStatus(404);
        assertThat(pages.post("/cum/" + cluster + "/nam-moi", other, "year", "2026"))
                .hasStatus(404);
        assertThat(pages.get("/cum", other)).bodyText().doesNotContain("Cụm thi đua số 1");
    }

    @Test
    void remindsStaffOfAYearWithoutMembersThenOfOneThatNobodyHeads() {
        ClusterYearId year = world.year(
                world.cluster(programme, "Cụm thi đua số 1"), today.date().getYear());

        assertThat(pages.get("/viec-cua-toi", staff))
                .bodyText()
                .contains("Ghi danh sách đơn vị thành viên", "Cụm thi đua số 1");
        MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        assertThat(pages.get("/viec-cua-toi", staff)).bodyText().contains("Ghi nhận đơn vị đứng đầu");
        world.head(year, member);
        assertThat(pages.get("/viec-cua-toi", staff))
                .bodyText()
                .doesNotContain("Cụm thi đua số 1", "Ghi nhận đơn vị đứng đầu");
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfClusters() {
        int one = statementsWith(1);

        assertThat(statementsWith(3)).isEqualTo(one);
        assertThat(statementsWith(30)).isEqualTo(one).isLessThanOrEqualTo(5);
    }

    private int statementsWith(int clusters) {
        int present =
                jdbc.sql("select count(*) from cluster").query(Integer.class).single();
        int thisYear = today.date().getYear();
        for (int i = present; i < clusters; i++) {
            ClusterYearId year = world.year(world.cluster(programme, "Cụm thi đua số " + i), thisYear);
            world.head(year, world.member(year, world.unit(organiser, "Hội LHPN xã " + i)));
        }
        assertThat(pages.get("/cum", staff)).hasStatusOk();
        return Statements.of(() -> pages.get("/cum", staff)).size();
    }
}

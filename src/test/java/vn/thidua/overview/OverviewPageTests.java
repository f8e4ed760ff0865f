package vn.thidua.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
class OverviewPageTests {

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
    private ClusterId cluster;
    private ClusterYearId year;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void showsTheStepsInOrderWithTheirDates() {
        jdbc.sql(
                        "insert into calendar_entry (programme_id, year, step, due_on) values (?, 2026, 'COVENANT', '2026-01-31')")
                .param(programme.value())
                .update();

        assertThat(page(staff, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN tỉnh Mẫu", "Hạn 31/01/2026", "Quá hạn", "Việc tiếp theo", "Chưa có đơn vị nào")
                .containsSubsequence("Thành viên", "Giao ước", "Thang điểm", "Chấm điểm", "Bình xét", "Bàn giao");
    }

    @Test
    void doesNotCallUndoneWhatThePapersOfAnOldYearLeaveOut() {
        ClusterYearId then = world.year(cluster, 2020);
        world.head(then, world.member(then, world.unit(organiser, "Hội LHPN xã Nam")));

        assertThat(pages.get("/nam/" + then, staff))
                .hasStatusOk()
                .bodyText()
                .contains("Mới ghi 1 đơn vị", "có một phần thông tin", "Thang điểm", "chưa có thông tin")
                .doesNotContain("Chưa làm", "Đang làm", "Đang chờ", "Việc tiếp theo");
        assertThat(page(staff, "")).bodyText().contains("Chưa làm", "Đang chờ", "Việc tiếp theo");
    }

    @Test
    void saysOfAYearThatIsOverThatNothingIsKnownInsteadOfPromising() {
        ClusterYearId then = world.year(cluster, 2020);
        world.member(then, world.unit(organiser, "Hội LHPN xã Đông"));
        String old = "/nam/" + then;
        world.close(year);

        for (String path : List.of(old, "/nam/" + year)) {
            assertThat(pages.get(path + "/giao-uoc", staff))
                    .bodyText()
                    .contains("Chưa có thông tin về giao ước của năm này.")
                    .doesNotContain("các đơn vị nhập chỉ tiêu của mình sau đó");
            assertThat(pages.get(path + "/thang-diem", staff))
                    .bodyText()
                    .contains("Chưa có thông tin về thang điểm của năm này.")
                    .doesNotContain("sẽ lập thang điểm");
            assertThat(pages.get(path + "/cham-diem", staff))
                    .bodyText()
                    .contains("Chưa có thông tin về chấm điểm của năm này.")
                    .doesNotContain("Chưa mở chấm điểm", "chưa xếp");
            assertThat(pages.get(path + "/binh-xet", staff)).bodyText().contains("Chưa có thông tin về bình xét");
            assertThat(pages.get(path + "/khen-thuong", staff)).bodyText().contains("Chưa có thông tin về khen thưởng");
            assertThat(pages.get(path + "/ban-giao", staff)).bodyText().contains("Chưa có thông tin về bàn giao");
        }
    }

    @Test
    void namesTheHeadWhereAStepWaitsAndPutsWhatIsLateFirst() {
        world.head(year, world.member(year, world.unit(organiser, "Hội LHPN xã Đông")), null, today.date());
        MembershipId coming = world.member(year, world.unit(organiser, "Hội LHPN xã Tây"));
        world.head(year, coming, today.date().plusDays(1), null);
        jdbc.sql(
                        "insert into calendar_entry (programme_id, year, step, due_on) values (?, 2026, 'SCALE', '2026-01-31')")
                .param(programme.value())
                .update();

        assertThat(page(staff, ""))
                .bodyText()
                .containsSubsequence("Việc tiếp theo", "Thang điểm", "Các bước trong năm")
                .containsSubsequence("Chưa lập", "Đang chờ: Hội LHPN xã Đông", "Hạn 31/01/2026");
    }

    @Test
    void leavesOutStepsTheProgrammeDoesNotUse() {
        world.rule(programme, "STEPS_USED", "MEMBERS, COVENANT");

        assertThat(page(staff, "")).bodyText().contains("0/2 bước đã xong").doesNotContain("Thang điểm", "Bàn giao");
    }

    @Test
    void countsTheFirstStepAsDoneOnceSomebodyLeads() {
        MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        world.head(year, member);
        assertThat(page(staff, "")).bodyText().contains("Mới ghi 1 đơn vị", "Đang làm");

        world.member(year, world.unit(organiser, "Hội LHPN xã Tây"));
        assertThat(page(staff, "")).bodyText().contains("2 đơn vị, đứng đầu là Hội LHPN xã Đông");
    }

    @Test
    void offersChangesToStaffOnly() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.member(year, unit);
        AccountId officer = world.person("donvi", Role.UNIT_OFFICER, unit);

        assertThat(page(staff, "")).bodyText().contains("Sửa thông tin", "Khép lại năm");
        assertThat(page(officer, "")).hasStatusOk().bodyText().doesNotContain("Sửa thông tin", "Khép lại năm");
    }

    @Test
    void hidesTheYearFromThoseWhoHaveNoPartInIt() {
        UnitId sibling = world.unit(organiser, "Hội LHPN xã Tây");
        world.member(world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026), sibling);
        AccountId siblingOfficer = world.person("cumkhac", Role.UNIT_OFFICER, sibling);
        AccountId otherStaff = world.person("canbokhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        assertThat(page(siblingOfficer, "")).hasStatus(404);
        assertThat(page(otherStaff, "")).hasStatus(404);
        assertThat(page(otherStaff, "/lich-su")).hasStatus(404);
        assertThat(page(otherStaff, "/thong-tin")).hasStatus(404);
        assertThat(post(otherStaff, "/khep-lai", "closedOn", "01/01/2026", "reason", "x"))
                .hasStatus(404);
        assertThat(pages.get("/nam/999999", staff)).hasStatus(404);
        assertThat(pages.get("/nam/abc", staff)).hasStatus(404);
    }

    @Test
    void keepsWhatPapersSayOfTheYear() {
        String decision = "Quyết định 12/QĐ-BTV ngày 05/01/2026";

        assertThat(facts("decision", decision, "reportedMemberCount", "6")).hasStatus3xxRedirection();
        assertThat(page(staff, "")).bodyText().contains(decision, "(báo cáo nêu 6)");
    }

    @Test
    void refusesWrongFacts() {
        assertThat(post(staff, "/thong-tin", "version", "0", "kind", "CLUSTER", "name", "", "startsOn", "01/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này.", "01/02/2026");
        assertThat(post(
                        staff,
                        "/thong-tin",
                        "version",
                        "0",
                        "kind",
                        "CLUSTER",
                        "name",
                        "Cụm",
                        "startsOn",
                        "01/02/2026",
                        "endsOn",
                        "01/01/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày kết thúc trước ngày bắt đầu.");
        assertThat(post(staff, "/thong-tin", "version", "0", "kind", "X", "name", "Cụm", "reportedMemberCount", "-1"))
                .hasStatus(422);
    }

    @Test
    void showsBothValuesWhenTwoPeopleEditTheFacts() {
        facts("note", "một");

        assertThat(facts("note", "hai")).hasStatus(409).bodyText().contains("một", "hai");
    }

    @Test
    void closesEarlyStaysReadableAndOpensAgain() {
        assertThat(post(staff, "/khep-lai", "closedOn", "01/07/2099", "reason", "Các đơn vị giải thể"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày khép lại chưa tới.");
        assertThat(post(staff, "/khep-lai", "closedOn", "31/12/2025", "reason", "Các đơn vị giải thể"))
                .hasStatus(422)
                .bodyText()
                .contains("không thể trước năm 2026");
        assertThat(post(staff, "/khep-lai", "closedOn", "01/07/2026", "reason", ""))
                .hasStatus(422);
        assertThat(post(staff, "/khep-lai", "closedOn", "01/07/2026", "reason", "Các đơn vị giải thể", "early", "true"))
                .hasStatus3xxRedirection();
        assertThat(page(staff, ""))
                .bodyText()
                .contains("khép lại sớm, ngày 01/07/2026", "Các đơn vị giải thể")
                .doesNotContain("Việc tiếp theo");
        assertThat(page(staff, "/thong-tin")).hasStatus(409);
        assertThat(page(staff, "/lich-su")).hasStatusOk().bodyText().contains("Khép lại năm thi đua");

        assertThat(post(staff, "/mo-lai")).hasStatus3xxRedirection();
        assertThat(page(staff, "/thong-tin")).hasStatusOk();
        assertThat(page(staff, "/lich-su"))
                .bodyText()
                .contains("<del>01/07/2026</del>", "<del>Các đơn vị giải thể</del>");
    }

    @Test
    void opensAYearOnce() {
        String path = "/cum/" + cluster + "/nam-moi";

        assertThat(pages.get(path, staff)).hasStatusOk();
        assertThat(pages.post(path, staff, "year", "2027")).hasStatus3xxRedirection();
        assertThat(pages.post(path, staff, "year", "2027"))
                .hasStatus(422)
                .bodyText()
                .contains("Năm 2027 đã được mở.");
        assertThat(pages.post(path, staff, "year", "20")).hasStatus(422);
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfMembers() {
        int one = statementsWith(1);

        assertThat(statementsWith(3)).isEqualTo(one);
        assertThat(statementsWith(30)).isEqualTo(one).isLessThanOrEqualTo(30);
    }

    private int statementsWith(int members) {
        int present =
                jdbc.sql("select count(*) from membership").query(Integer.class).single();
        for (int i = present; i < members; i++) {
            world.member(year, world.unit(organiser, "Hội LHPN xã " + i));
        }
        page(staff, "");
        return Statements.of(() -> page(staff, "")).size();
    }

    private MvcTestResult facts(String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 6);
        String[] unchanged = {"version", "0", "kind", "CLUSTER", "name", "Cụm thi đua số 1"};
        System.arraycopy(unchanged, 0, all, fields.length, unchanged.length);
        return post(staff, "/thong-tin", all);
    }

    private MvcTestResult page(AccountId account, String path) {
        return pages.get("/nam/" + year + path, account);
    }

    private MvcTestResult post(AccountId account, String path, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_early";
        all[fields.length + 1] = "on";
        return pages.post("/nam/" + year + path, account, all);
    }
}

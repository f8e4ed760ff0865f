package vn.thidua.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.StepState;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class CovenantPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CovenantSteps steps;

    @Autowired
    CovenantTasks tasks;

    @Autowired
    ClusterYears years;

    private UnitId organiser;
    private ClusterId cluster;
    private ClusterYearId year;
    private MembershipId anBinh;
    private MembershipId phuMy;
    private AccountId staff;
    private AccountId head;
    private AccountId officer;

    @BeforeEach
    void aClusterOfTwo() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        cluster = world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        var first = world.unit(organiser, "Hội LHPN xã An Bình");
        var second = world.unit(organiser, "Hội LHPN xã Phú Mỹ");
        anBinh = world.member(year, first);
        phuMy = world.member(year, second);
        world.head(year, anBinh);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        head = world.person("anbinh", Role.UNIT_OFFICER, first);
        officer = world.person("phumy", Role.UNIT_OFFICER, second);
    }

    @Test
    void goesFromTheDraftToTheSignedCovenantAndItsAnnex() {
        draft();
        assertThat(post(
                        head,
                        "/van-ban/0/noi-dung",
                        Map.of("kind", "MOVEMENT", "text", "Các phong trào", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(target(officer, phuMy, "Kết nạp hội viên mới", "1.200", "người"))
                .hasStatus3xxRedirection();
        assertThat(page(officer))
                .bodyText()
                .contains("Các phong trào", "1.200 người", "Đã nhập chỉ tiêu", "Chưa có chỉ tiêu");

        assertThat(post(head, "/van-ban/0/mo-ky", Map.of())).hasStatus3xxRedirection();
        assertThat(sign(0, "17/12/2025", anBinh)).hasStatus3xxRedirection();
        assertThat(page(staff))
                .bodyText()
                .contains("1/2 đơn vị đã ký", "Trần Thị Mẫu")
                .doesNotContain("Hoàn tất ký kết");
        assertThat(complete(0)).hasStatus(422).bodyText().contains("Còn đơn vị chưa ký");
        sign(0, "18/12/2025", phuMy);
        assertThat(page(head)).bodyText().contains("Hoàn tất ký kết");
        assertThat(complete(0)).hasStatus3xxRedirection();

        assertThat(page(officer)).bodyText().contains("Đã ký kết", "18/12/2025", "Hội trường xã");
        assertThat(target(officer, phuMy, "Thêm sau", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Giao ước đã ký kết nên giữ nguyên");

        assertThat(post(head, "/phu-luc", Map.of("title", "Phụ lục giao ước", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do lập phụ lục.");
        assertThat(post(
                        head,
                        "/phu-luc",
                        Map.of("title", "Phụ lục giao ước", "reason", "Hướng dẫn mới", "version", "0")))
                .hasStatus3xxRedirection();
        target(officer, phuMy, "Thêm mô hình", "2", "mô hình");
        assertThat(page(officer))
                .bodyText()
                .contains("Phụ lục 1", "Hướng dẫn mới", "2 mô hình", "1.200 người", "Các phong trào");
    }

    @Test
    void asksOfAnAnnexTheSameMembersOnly() {
        signed();
        var late = world.member(year, world.unit(organiser, "Hội LHPN xã Tân Hòa"));
        jdbc.sql("update membership set left_on = '2026-06-30', leave_reason = 'sáp nhập' where id = ?")
                .param(phuMy.value())
                .update();
        post(head, "/phu-luc", Map.of("title", "Phụ lục", "reason", "Sáp nhập", "version", "0"));
        post(head, "/van-ban/1/mo-ky", Map.of());
        sign(1, "01/07/2026", anBinh);

        assertThat(complete(1)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from covenant_signature where membership_id = ?")
                        .param(late.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsEverybodyToTheirOwnTargets() {
        draft();
        assertThat(target(officer, anBinh, "Của người khác", null, null)).hasStatus(404);
        assertThat(mvc.get().uri(url("/" + anBinh)).with(world.as(officer))).hasStatus(404);
        assertThat(target(head, phuMy, "Cụm trưởng nhập giúp", null, null)).hasStatus3xxRedirection();
        assertThat(post(officer, "/van-ban/0/mo-ky", Map.of())).hasStatus(404);

        target(officer, phuMy, "Của mình", null, null);
        long id = lastTarget();
        assertThat(post(head, "/" + anBinh + "/chi-tieu/" + id, Map.of("text", "Lấn", "version", "0")))
                .hasStatus(404);
    }

    @Test
    void showsBothValuesWhenTwoPeopleEditOneTarget() {
        draft();
        target(officer, phuMy, "Kết nạp hội viên", "100", "người");
        String one = "/" + phuMy + "/chi-tieu/" + lastTarget();
        post(head, one, Map.of("text", "Kết nạp hội viên", "planned", "120", "unitOfMeasure", "người", "version", "0"));

        var mine = Map.of("text", "Kết nạp hội viên", "planned", "110", "unitOfMeasure", "người", "version", "0");
        assertThat(post(officer, one, mine))
                .hasStatus(409)
                .bodyText()
                .contains("120", "110", "name=\"version\" value=\"1\"");
        assertThat(post(
                        officer,
                        one,
                        Map.of("text", "Kết nạp hội viên", "planned", "110", "unitOfMeasure", "người", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(page(officer)).bodyText().contains("110 người");
    }

    @Test
    void tellsWhatIsWrongWithATargetAtItsField() {
        draft();
        assertThat(target(officer, phuMy, " ", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này.");
        assertThat(target(officer, phuMy, "Hội viên", "nhiều", "người"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi một số");
        assertThat(target(officer, phuMy, "Hội viên", "12", null))
                .hasStatus(422)
                .bodyText()
                .contains("phải ghi đơn vị tính");
        assertThat(target(officer, phuMy, "x".repeat(501), null, null))
                .hasStatus(422)
                .bodyText()
                .contains("500");
    }

    @Test
    void movesContentsUpAndDownWithoutScript() {
        draft();
        for (String text : new String[] {"Một", "Hai", "Ba"}) {
            post(head, "/van-ban/0/noi-dung", Map.of("kind", "OTHER", "text", text, "version", "0"));
        }
        long last = jdbc.sql("select max(id) from covenant_content")
                .query(Long.class)
                .single();
        post(head, "/van-ban/0/noi-dung/" + last + "/len", Map.of());
        post(head, "/van-ban/0/noi-dung/" + last + "/len", Map.of());
        post(head, "/van-ban/0/noi-dung/" + last + "/len", Map.of());

        assertThat(contents(year)).isEqualTo("Ba, Một, Hai");
        post(head, "/van-ban/0/noi-dung/" + last + "/bo", Map.of());
        assertThat(contents(year)).isEqualTo("Một, Hai");
    }

    @Test
    void copiesLastYearAsADraftForThoseWhoStay() {
        draft();
        post(head, "/van-ban/0/noi-dung", Map.of("kind", "OTHER", "text", "Một", "version", "0"));
        target(officer, phuMy, "Kết nạp hội viên", "100", "người");
        target(head, anBinh, "Nuôi heo đất", null, null);
        var next = world.year(cluster, 2027);
        var stays = world.member(next, new UnitId(unitOf(phuMy)));

        assertThat(mvc.post()
                        .uri("/nam/{year}/giao-uoc/chep-nam-truoc", next)
                        .with(csrf())
                        .with(world.as(staff)))
                .hasStatus3xxRedirection();

        assertThat(contents(next)).isEqualTo("Một");
        assertThat(jdbc.sql("select title || '|' || status from covenant where cluster_year_id = ?")
                        .param(next.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Giao ước thi đua năm 2027|DRAFT");
        assertThat(jdbc.sql("select membership_id from covenant_target where cluster_year_id = ?")
                        .param(next.value())
                        .query(Long.class)
                        .list())
                .containsExactly(stays.value());
    }

    @Test
    void refusesASecondDraftAndASignatureTwice() {
        draft();
        assertThat(draft()).hasStatus(422).bodyText().contains("Đã có một văn bản đang soạn");
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        assertThat(sign(0, "17/01/2026", anBinh)).hasStatus(422);
        assertThat(post(head, "/van-ban/0/ve-du-thao", Map.of())).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("SIGNING");
        post(head, "/van-ban/0/chu-ky/" + anBinh + "/bo", Map.of());
        post(head, "/van-ban/0/ve-du-thao", Map.of());
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void findsACovenantByItsYearOnly() {
        draft();
        target(officer, phuMy, "Của năm nay", null, null);
        var other = world.year(cluster, 2027);
        assertThat(mvc.get().uri("/nam/{y}/giao-uoc/van-ban/0", other).with(world.as(staff)))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/nam/{y}/giao-uoc/{m}/chi-tieu/{t}", other, phuMy, lastTarget())
                        .with(world.as(staff)))
                .hasStatus(404);
    }

    @Test
    void saysWhereTheStepStandsAndWhoIsWaitedFor() {
        var view = years.get(year);
        assertThat(steps.stateOf(view, years.members(year)).progress()).isEqualTo(StepState.Progress.NOT_STARTED);
        draft();
        target(officer, phuMy, "Một chỉ tiêu", null, null);
        assertThat(steps.stateOf(view, years.members(year)).waitsFor()).containsExactly("Hội LHPN xã An Bình");
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        StepState signing = steps.stateOf(view, years.members(year));
        assertThat(signing.waitsFor()).containsExactly("Hội LHPN xã Phú Mỹ");
        assertThat(signing.summaryArgs()).isEqualTo(java.util.List.of(1, 2));
    }

    @Test
    void putsTasksBeforeThoseWhoHaveToAct() {
        draft();
        assertThat(tasks.tasksOf(world.actor(officer)))
                .singleElement()
                .satisfies(task -> assertThat(task.link()).isEqualTo(url("/" + phuMy)));
        target(officer, phuMy, "Một chỉ tiêu", null, null);
        assertThat(tasks.tasksOf(world.actor(officer))).isEmpty();

        post(head, "/van-ban/0/mo-ky", Map.of());
        assertThat(tasks.tasksOf(world.actor(head))).extracting("key").containsExactly("covenant.task.signatures");
        assertThat(tasks.tasksOf(world.actor(officer))).isEmpty();
        sign(0, "17/01/2026", anBinh);
        sign(0, "17/01/2026", phuMy);
        assertThat(tasks.tasksOf(world.actor(head))).extracting("key").containsExactly("covenant.task.complete");
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesForAnyNumberOfRows() {
        draft();
        target(officer, phuMy, "Chỉ tiêu 1", "1", "người");
        int few = Statements.of(() -> page(staff)).size();
        for (int more = 2; more <= 30; more++) {
            var unit = world.unit(organiser, "Hội LHPN xã " + more);
            target(staff, world.member(year, unit), "Chỉ tiêu " + more, "1", "người");
            post(head, "/van-ban/0/noi-dung", Map.of("kind", "OTHER", "text", "Nội dung " + more, "version", "0"));
        }
        assertThat(Statements.of(() -> page(staff))).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(12);
    }

    @Test
    void givesTheTargetsAsAWorkbook() {
        draft();
        target(officer, phuMy, "Chỉ tiêu 1", "1", "người");
        assertThat(mvc.get().uri(url("/chi-tieu.xlsx")).with(world.as(officer)).exchange(Duration.ofMinutes(1)))
                .hasStatusOk();
    }

    private MvcTestResult draft() {
        return post(
                head,
                "/lap",
                Map.of("title", "Giao ước thi đua năm 2026", "fromYear", "2026", "toYear", "2026", "version", "0"));
    }

    private void signed() {
        draft();
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        sign(0, "17/01/2026", phuMy);
        assertThat(complete(0)).hasStatus3xxRedirection();
    }

    private MvcTestResult target(AccountId who, MembershipId member, String text, String planned, String measure) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("text", text, "version", "0"));
        fields.put("planned", planned == null ? "" : planned);
        fields.put("unitOfMeasure", measure == null ? "" : measure);
        return post(who, "/" + member, fields);
    }

    private MvcTestResult sign(int position, String on, MembershipId member) {
        return post(
                head,
                "/van-ban/" + position + "/chu-ky",
                Map.of("signedOn", on, "signed-" + member, "true", "name-" + member, "Trần Thị Mẫu"));
    }

    private MvcTestResult complete(int position) {
        return post(
                head, "/van-ban/" + position + "/hoan-tat", Map.of("signedOn", "18/12/2025", "place", "Hội trường xã"));
    }

    private MvcTestResult page(AccountId who) {
        return mvc.get().uri(url("")).with(world.as(who)).exchange();
    }

    private MvcTestResult post(AccountId who, String path, Map<String, String> fields) {
        var request = mvc.post().uri(url(path)).with(csrf()).with(world.as(who));
        fields.forEach(request::param);
        return request.exchange();
    }

    private String url(String path) {
        return "/nam/" + year + "/giao-uoc" + path;
    }

    private String status() {
        return jdbc.sql("select status from covenant").query(String.class).single();
    }

    private String contents(ClusterYearId of) {
        return String.join(
                ", ", jdbc.sql("""
                select n.text from covenant_content n join covenant c on c.id = n.covenant_id
                where c.cluster_year_id = ? order by n.position""").param(of.value()).query(String.class).list());
    }

    private long lastTarget() {
        return jdbc.sql("select max(id) from covenant_target").query(Long.class).single();
    }

    private long unitOf(MembershipId member) {
        return jdbc.sql("select unit_id from membership where id = ?")
                .param(member.value())
                .query(Long.class)
                .single();
    }
}

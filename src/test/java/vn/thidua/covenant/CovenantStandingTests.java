package vn.thidua.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.support.Pages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.StepState;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;
import vn.thidua.task.Task;

class CovenantStandingTests extends CovenantScene {

    @Autowired
    CovenantSteps steps;

    @Autowired
    CovenantTasks tasks;

    @Autowired
    ClusterYears years;

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
    void copiesTheContentsOfLastYearAndLeavesItsTargets() {
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
        assertThat(tasks.tasksOf(world.actor(officer)))
                .extracting(Task::link)
                .contains("/nam/" + next + "/giao-uoc/" + stays);
        assertThat(mvc.get().uri("/nam/{y}/giao-uoc/{m}", next, stays).with(world.as(officer)))
                .bodyText()
                .contains("Chưa có chỉ tiêu nào", "Kết nạp hội viên: 100 người")
                .doesNotContain("Nuôi heo đất");
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
        assertThat(waiting(head)).as("no calendar has begun it").isEmpty();
        calendar("2026-01-10");
        assertThat(waiting(head)).containsExactly("covenant.task.begin");
        draft();
        assertThat(tasks.tasksOf(world.actor(officer)))
                .singleElement()
                .satisfies(task -> assertThat(task.link()).isEqualTo(url("/" + phuMy)));
        target(officer, phuMy, "Một chỉ tiêu", null, null);
        assertThat(waiting(officer)).isEmpty();
        assertThat(waiting(head)).containsExactly("covenant.task.targets");
        target(head, anBinh, "Một chỉ tiêu", null, null);
        assertThat(waiting(head)).containsExactly("covenant.task.open");

        post(head, "/van-ban/0/mo-ky", Map.of());
        assertThat(waiting(head)).containsExactly("covenant.task.signatures");
        assertThat(waiting(officer)).isEmpty();
        sign(0, "17/01/2026", anBinh);
        leaves(phuMy, "2026-02-01");
        assertThat(waiting(head)).containsExactly("covenant.task.complete");
    }

    @Test
    void putsTheHeadsTasksBeforeTheDeputyToo() {
        calendar("2026-01-10");
        assertThat(waiting(officer)).isEmpty();
        world.deputy(year, phuMy);

        assertThat(waiting(officer)).containsExactly("covenant.task.begin").isEqualTo(waiting(head));
    }

    @Test
    void asksForACovenantOnceItsTimeHasCome() {
        calendar("2099-01-10");
        assertThat(waiting(head)).isEmpty();
    }

    @Test
    void leavesTheAnnexToTheHead() {
        signed();
        assertThat(waiting(head)).isEmpty();
        post(head, "/phu-luc", Map.of("title", "Phụ lục", "reason", "Hướng dẫn mới", "version", "0"));
        assertThat(waiting(officer)).isEmpty();
        assertThat(waiting(head)).containsExactly("covenant.task.open");
        assertThat(state().waitsFor()).isEmpty();
        assertThat(state().doneOn()).as("the first text has met its date").isEqualTo("2026-01-17");

        world.member(year, world.unit(organiser, "Hội LHPN xã vào sau"));
        post(head, "/van-ban/1/mo-ky", Map.of());
        sign(1, "01/07/2026", anBinh);
        assertThat(state().waitsFor()).containsExactly("Hội LHPN xã Phú Mỹ");
        assertThat(state().summaryArgs()).isEqualTo(List.of(1, 2));
        leaves(phuMy, "2026-08-01");
        assertThat(waiting(head)).containsExactly("covenant.task.complete");
    }

    @Test
    void asksForTheFirstTextByTheDateOfTheCalendarAndForAnAnnexByNone() {
        calendar("2026-01-10");
        jdbc.sql("update calendar_entry set due_on = '2026-01-31'").update();
        draft();
        assertThat(tasks.tasksOf(world.actor(officer))).extracting(Task::due).containsOnly(LocalDate.of(2026, 1, 31));
        assertThat(overview()).contains("Quá hạn", "Đang chờ");
        target(officer, phuMy, "Một chỉ tiêu", null, null);
        target(head, anBinh, "Một chỉ tiêu", null, null);
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        sign(0, "17/01/2026", phuMy);
        post(head, "/phu-luc", Map.of("title", "Phụ lục", "reason", "Hướng dẫn mới", "version", "0"));

        assertThat(tasks.tasksOf(world.actor(head))).extracting(Task::due).containsOnlyNulls();
        assertThat(overview()).doesNotContain("Quá hạn", "Hạn 31/01/2026");
        post(head, "/van-ban/1/mo-ky", Map.of());
        assertThat(overview()).contains("Đang chờ: ");
        world.close(year);
        assertThat(overview()).doesNotContain("Đang chờ");
    }

    private String overview() {
        return text(mvc.get().uri("/nam/{y}", year).with(world.as(staff)).exchange());
    }

    private StepState state() {
        return steps.stateOf(years.get(year), years.members(year));
    }

    private void calendar(String opensOn) {
        jdbc.sql("""
                insert into calendar_entry (programme_id, year, step, opens_on)
                select programme_id, 2026, 'COVENANT', cast(? as date) from cluster where id = ?""").params(opensOn, cluster.value()).update();
    }

    private List<String> waiting(AccountId who) {
        return tasks.tasksOf(world.actor(who)).stream().map(Task::key).toList();
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
}

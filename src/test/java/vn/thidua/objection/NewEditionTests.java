package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.RuleViolation;

/** A scale that changes after provisional scores were published strands no unit's objection. */
class NewEditionTests extends ObjectionScene {

    private long line;

    @BeforeEach
    void provisionalScores() {
        finalSheets(2);
        publishProvisionally(0);
        line = lines(second).get(0);
    }

    @Test
    void makesNoSheetsByANewEditionWhileAnObjectionHasNoOutcome() {
        done(object("Đã có báo cáo"));
        newEdition();

        String refusal = "Còn đề nghị xem xét lại điểm chưa có kết luận: Hội LHPN xã Bình";
        var button = Jsoup.parse(body(headOfficer, "/cham-diem")).select(".alert-info button[disabled]");
        assertThat(button.text()).contains("Lập bảng điểm theo thang điểm mới");
        assertThat(body(headOfficer, "/cham-diem")).contains(refusal, "/kien-nghi\"");
        assertThat(String.valueOf(post(headOfficer, "/cham-diem/mo")
                        .getMvcResult()
                        .getFlashMap()
                        .get("refusal")))
                .contains("Hội LHPN xã Bình");
        assertThat(sheetsBy()).as("editions with sheets").isEqualTo(1);

        done(decide());
        done(post(headOfficer, "/cham-diem/mo"));
        assertThat(sheetsBy()).isEqualTo(2);
    }

    @Test
    void makesTheSheetOfAMemberThatJoinsWhileAnObjectionIsOpen() {
        done(object("Đã có báo cáo"));
        world.member(year, world.unit(organiser, "Hội LHPN xã Cát"));

        done(post(headOfficer, "/cham-diem/mo"));

        assertThat(jdbc.sql("select count(*) from score_sheet")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @RepeatedTest(3)
    void letsOneOfTwoAtOnceObjectOrMakeTheNewSheets() throws Exception {
        newEdition();
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = two.invokeAll(List.of(
                () -> object("Đã có báo cáo").getResponse().getStatus(), () -> {
                    try {
                        opening.open(year, world.actor(headOfficer));
                        return 302;
                    } catch (RuleViolation refused) {
                        return 422;
                    }
                }));
        two.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 422);
    }

    @Test
    void takesNoAnswersToSheetsThatWereNotPublished() {
        newEdition();
        open();

        String reason = "Thang điểm đã thay đổi sau khi công bố điểm dự kiến";
        assertThat(body(officer, mine)).contains(reason, "8");
        assertThat(text(object("Thiếu điểm"))).contains(reason);
        line = lines(second).get(0);
        assertThat(object("Thiếu điểm")).as("a line that was not published").hasStatus(404);
        assertThat(text(pages.get("/viec-cua-toi", officer))).doesNotContain("Xem và trả lời điểm dự kiến");

        publishAgain();
        assertThat(text(pages.get("/viec-cua-toi", officer))).contains("Xem và trả lời điểm dự kiến");
        assertThat(body(officer, mine)).doesNotContain(reason);
        done(object("Thiếu điểm"));
    }

    @Test
    void keepsAnOutcomeOfAnEarlierScaleAsItIs() {
        done(object("Đã có báo cáo"));
        done(decide());
        assertThat(body(headOfficer, "/kien-nghi")).contains("Trả lời lại");
        newEdition();
        open();

        assertThat(body(headOfficer, "/kien-nghi"))
                .contains("Theo thang điểm cũ: kết luận giữ nguyên.")
                .doesNotContain("Trả lời lại");
        assertThat(decide()).hasStatus(404);
        assertThat(body(officer, mine)).contains("Đã có báo cáo", "10 điểm");
    }

    @Test
    void explainsPublishedPointsByTheSheetTheyWerePublishedFrom() {
        newEdition();
        open();

        String why = sheet(first) + "/vi-sao?ban=1";
        assertThat(body(officer, "/ket-qua")).contains("/nam/" + year + why);
        assertThat(body(officer, why)).contains("Cụm chấm: 9");
        assertThat(body(officer, sheet(first) + "/vi-sao")).contains("Cụm chấm: 9");
        assertThat(body(officer, sheet(second) + "/vi-sao?ban=1"))
                .contains("Cụm chấm: 8", "?phieu=", "bản công bố số 1");
        assertThat(body(officer, sheet(second) + "/vi-sao")).doesNotContain("Cụm chấm: 8");
        assertThat(get(officer, sheet(first) + "/vi-sao?ban=2")).hasStatus(404);
    }

    private void publishAgain() {
        done(post(headOfficer, sheet(first) + "/nop"));
        finish(first);
        done(post(officer, sheet(second) + "/nop"));
        finish(second);
        done(post(headOfficer, "/ket-qua/tam", "version", "1", "objectionsUntil", "25/11/2026", "reason", "Thang mới"));
    }

    private void newEdition() {
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn số 12"));
        done(post(headOfficer, "/thang-diem/cong-bo"));
    }

    private long sheetsBy() {
        return jdbc.sql("select count(distinct scale_id) from score_sheet")
                .query(Long.class)
                .single();
    }

    private MvcTestResult object(String note) {
        return object(line, note);
    }

    private MvcTestResult decide() {
        return decide(line, "10", "Được");
    }
}

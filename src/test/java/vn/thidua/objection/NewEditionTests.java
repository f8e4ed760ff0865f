package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.RuleViolation;
import vn.thidua.support.StoppedClock;

/** A scale that changes after provisional scores were published strands no unit's objection. */
@Import(StoppedClock.class)
class NewEditionTests extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    private String mine;
    private long line;

    @BeforeEach
    void provisionalScores() {
        clock.at("2026-11-10T02:00:00Z");
        aScale(2);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        finish(second);
        done(post(headOfficer, "/ket-qua/tam", "version", "0", "objectionsUntil", "20/11/2026", "reason", ""));
        mine = "/kien-nghi/" + second;
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

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnlyOnce(302);
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
        return post(officer, mine + "/dong/" + line, "agrees", "false", "note", note);
    }

    private MvcTestResult decide() {
        long id = jdbc.sql("select id from objection where line_id = ?")
                .param(line)
                .query(Long.class)
                .single();
        return post(headOfficer, mine + "/tra-loi/" + id, "entered", "10", "reason", "Được");
    }
}

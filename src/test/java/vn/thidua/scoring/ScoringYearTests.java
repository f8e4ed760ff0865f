package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.task.TaskSource;

/** From the scale to the rank, over the pages, as the people do it in turn. */
class ScoringYearTests extends ScoringPages {

    @Autowired
    List<TaskSource> tasks;

    @Test
    void goesFromTheScaleToTheRank() {
        done(post(headOfficer, "/thang-diem", "title", "Thang điểm 2026", "from", "tdkt-hcm-2008"));
        assertThat(body(headOfficer, "/thang-diem")).contains("Chia cụm, khối", "90,00", "Công bố thang điểm");
        done(post(headOfficer, "/cham-diem/mo"));
        assertThat(body(officer, sheet(second))).contains("Đang tự chấm", "inputmode=\"decimal\"");
        assertThat(waiting(officer)).contains("scoring.task.self");

        done(post(officer, sheet(second), all(lines(second), "9,5")));
        assertThat(body(officer, sheet(second))).contains("66,50");
        done(post(officer, sheet(second) + "/nop"));
        assertThat(waiting(officer)).doesNotContain("scoring.task.self");
        assertThat(waiting(headOfficer)).contains("scoring.task.head");
        finish(second);

        assertThat(body(staff, "/cham-diem")).contains("66,50", "Đã hoàn thành", "Giữ nguyên");
        assertThat(get(staff, "/cham-diem/xlsx")).hasStatusOk();
        assertThat(get(staff, sheet(second) + "/xlsx")).hasStatusOk();
    }

    @Test
    void givesBackWithAReasonAndKeepsWhatTheHeadGave() {
        aScale(2);
        open();
        handIn(second, officer, "9");
        finish(second);

        assertThat(post(staff, sheet(second) + "/tra-lai", "reason", "")).hasStatus(422);
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Thiếu minh chứng dòng I.1"));

        assertThat(body(officer, sheet(second)))
                .contains("Đang tự chấm", "Trả lại bảng điểm", "Thiếu minh chứng dòng I.1");
        assertThat(stored(lines(second).get(0), "HEAD")).isEqualTo("9.00");
    }

    @Test
    void letsTheHeadScoreAUnitThatHandsNothingIn() {
        aScale(2);
        open();
        done(post(headOfficer, sheet(second) + "/cham-thay", "reason", "Đơn vị không nộp bảng tự chấm"));

        done(post(headOfficer, sheet(second) + "/diem-cum/xong", all(lines(second), "5")));

        assertThat(body(staff, sheet(second))).contains("Đơn vị không nộp bảng tự chấm", "10,00", "Đã hoàn thành");
        assertThat(stored(lines(second).get(0), "SELF")).isEqualTo("none");
    }

    @Test
    void wantsAReasonForAPenaltyOfATakenOverSheet() {
        aScale(1);
        aLine("P", "PENALTY", "5", false);
        open();
        done(post(headOfficer, sheet(second) + "/cham-thay", "reason", "Đơn vị không nộp bảng tự chấm"));
        String penalty = "lines[" + lines(second).get(1) + "].";
        String points = "lines[" + lines(second).get(0) + "].points";

        assertThat(post(headOfficer, sheet(second) + "/diem-cum/xong", points, "8", penalty + "points", "2"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("hãy ghi lý do");
        done(post(
                headOfficer,
                sheet(second) + "/diem-cum/xong",
                points,
                "8",
                penalty + "points",
                "2",
                penalty + "reason",
                "Vắng hai buổi"));
    }

    @Test
    void wantsAReasonForEveryLineOfATakenOverSheetThatTheUnitHadFilled() {
        aScale(2);
        open();
        done(post(officer, sheet(second), "lines[" + lines(second).get(0) + "].points", "8,5"));
        done(post(headOfficer, sheet(second) + "/cham-thay", "reason", "Đơn vị không nộp bảng tự chấm"));

        assertThat(post(headOfficer, sheet(second) + "/diem-cum/xong", all(lines(second), "2")))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("hãy ghi lý do");
    }

    @Test
    void keepsTheOldSheetWhenTheScaleGetsANewEdition() {
        aScale(2);
        open();
        List<Long> old = lines(second);
        done(post(officer, sheet(second), all(old, "8")));
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn số 12 ngày 15/7/2026"));
        String page = body(headOfficer, "/thang-diem");
        assertThat(page).contains("Dự thảo", "Hướng dẫn số 12 ngày 15/7/2026");
        done(post(headOfficer, "/thang-diem/dong/them", "code", "II", "text", "Việc mới", "line", "BASE", "max", "5"));
        assertThat(post(headOfficer, "/cham-diem/mo"))
                .as("the draft is left alone")
                .hasStatus3xxRedirection();
        assertThat(lines(second)).isEqualTo(old);
        done(post(headOfficer, "/thang-diem/cong-bo"));

        done(post(headOfficer, "/cham-diem/mo"));

        List<Long> fresh = lines(second);
        assertThat(fresh).hasSize(3).doesNotContainAnyElementsOf(old);
        assertThat(stored(old.get(0), "SELF")).isEqualTo("8.00");
        assertThat(stored(fresh.get(0), "SELF"))
                .as("unchanged lines need not be typed again")
                .isEqualTo("8.00");
        assertThat(stored(fresh.get(2), "SELF")).isEqualTo("none");
    }

    private List<String> waiting(vn.thidua.shared.AccountId who) {
        return tasks.stream()
                .flatMap(source -> source.tasksOf(world.actor(who)).stream())
                .map(task -> task.key())
                .toList();
    }
}

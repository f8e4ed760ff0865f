package vn.thidua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.support.StoppedClock;

/** A last day is moved openly, and never so that somebody who was in time is late. */
@Import(StoppedClock.class)
class MovedDeadlineTests extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    @BeforeEach
    void scoringIsUnderWay() {
        clock.at("2026-11-01T02:00:00Z");
        aScale(1);
        open();
        done(move(staff, "20/11/2026"));
    }

    @Test
    void isNotMovedIntoThePastOnceASheetWasHandedIn() {
        clock.at("2026-11-10T02:00:00Z");
        done(move(staff, "09/11/2026", "Theo công văn 3"));
        done(move(staff, "20/11/2026", "Ghi nhầm"));
        handIn(second, officer, "8");

        assertThat(move(staff, "09/11/2026", "Theo công văn 3"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có bảng điểm nộp ở bước này nên không đặt hạn vào ngày đã qua", "value=\"09/11/2026\"");
        done(move(staff, "10/11/2026"));
    }

    @Test
    void wantsAReasonOnceItIsPast() {
        clock.at("2026-11-22T02:00:00Z");

        assertThat(move(staff, "30/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn cũ đã qua hoặc đã công bố kết quả: hãy ghi lý do đổi hạn.");
        done(move(staff, "30/11/2026", "Ảnh hưởng bão số 6"));

        assertThat(body(staff, "/han-nop")).contains("30/11/2026", "Ảnh hưởng bão số 6");
    }

    @Test
    void isNotMovedByWhoseOwnUnitIsLate() {
        clock.at("2026-11-22T02:00:00Z");

        assertThat(move(headOfficer, "30/11/2026", "Ảnh hưởng bão số 6"))
                .hasStatus(422)
                .bodyText()
                .contains("làm thay đổi số ngày muộn của đơn vị mình");
        assertThat(due()).isEqualTo("2026-11-20");
        done(move(staff, "30/11/2026", "Ảnh hưởng bão số 6"));
    }

    @Test
    void isMovedByTheHeadWhoseOwnUnitWasInTime() {
        handIn(first, headOfficer, "8");
        clock.at("2026-11-22T02:00:00Z");

        done(move(headOfficer, "30/11/2026", "Ảnh hưởng bão số 6"));

        assertThat(due()).isEqualTo("2026-11-30");
    }

    @Test
    void wantsAReasonAfterAResultAndStaysAfterTheFinalOne() {
        handIn(first, headOfficer, "8");
        handIn(second, officer, "7");
        finish(first);
        finish(second);
        done(post(staff, "/ket-qua/tam", "version", "0", "objectionsUntil", "30/11/2026", "reason", ""));
        assertThat(move(staff, "25/11/2026")).hasStatus(422).bodyText().contains("hãy ghi lý do đổi hạn");
        done(move(staff, "25/11/2026", "Theo công văn 4"));

        clock.at("2026-12-01T02:00:00Z");
        done(post(staff, "/ket-qua/chinh-thuc", "version", "1", "objectionsUntil", "", "reason", ""));

        assertThat(move(staff, "26/11/2026", "Theo công văn 5"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã công bố kết quả chính thức nên không đổi hạn nữa.");
        assertThat(due()).isEqualTo("2026-11-25");
    }

    private MvcTestResult move(AccountId who, String day, String... reason) {
        String seen = jdbc.sql("select coalesce(max(id), 0) from stage_deadline")
                .query(String.class)
                .single();
        String why = reason.length == 0 ? "" : reason[0];
        return post(who, "/han-nop/SELF", "dueOn", day, "version", seen, "reason", why);
    }

    private String due() {
        return jdbc.sql("select due_on from stage_deadline").query(String.class).single();
    }
}

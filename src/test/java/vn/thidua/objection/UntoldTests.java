package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.support.StoppedClock;

/** What came of an objection is for other members when a table with it is published, and not before. */
@Import(StoppedClock.class)
class UntoldTests extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    @Test
    void keepsFromMembersWhatWasNotPublished() {
        provisionalScores();
        assertThat(grid(officer)).contains("18,00", "16,00");
        assertThat(why(officer)).hasStatusOk();

        long line = lines(first).get(0);
        done(post(headOfficer, "/kien-nghi/" + first + "/dong/" + line, "agrees", "false", "note", "Thiếu điểm"));
        long objection = jdbc.sql("select id from objection").query(Long.class).single();
        clock.at("2026-11-11T02:00:00Z");
        String answer = "/kien-nghi/" + first + "/tra-loi/" + objection;
        done(post(staff, answer, "entered", "10", "reason", "Có báo cáo"));

        assertThat(grid(officer))
                .contains("16,00", "Kết quả công bố ngày 10/11/2026")
                .doesNotContain("19,00", "18,00", "Thứ hạng");
        assertThat(grid(staff)).contains("19,00", "Thứ hạng");
        assertThat(why(officer))
                .hasStatusOk()
                .bodyText()
                .contains("đã thay đổi sau khi công bố")
                .doesNotContain("Có báo cáo");
        assertThat(why(headOfficer)).bodyText().contains("Có báo cáo");

        done(post(staff, "/ket-qua/tam", "version", "1", "objectionsUntil", "20/11/2026", "reason", "Theo kết luận"));
        assertThat(grid(officer)).contains("19,00").doesNotContain("Thứ hạng");
        assertThat(why(officer)).bodyText().contains("Có báo cáo");
    }

    private void provisionalScores() {
        clock.at("2026-11-10T02:00:00Z");
        aScale(2);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        finish(second);
        done(post(headOfficer, "/ket-qua/tam", "version", "0", "objectionsUntil", "20/11/2026", "reason", ""));
    }

    private String grid(AccountId who) {
        return Jsoup.parse(body(who, "/cham-diem")).select("main").text();
    }

    private MvcTestResult why(AccountId who) {
        return get(who, "/cham-diem/" + first + "/vi-sao");
    }
}

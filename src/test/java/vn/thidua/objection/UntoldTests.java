package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;

/** What came of an objection is for other members when a table with it is published, and not before. */
class UntoldTests extends ObjectionScene {

    @Test
    void keepsFromMembersWhatWasNotPublished() {
        finalSheets(2);
        publishProvisionally(0);
        assertThat(grid(officer)).contains("18,00", "16,00");
        assertThat(why(officer)).hasStatusOk();

        long line = lines(first).get(0);
        done(object(first, headOfficer, line, "Thiếu điểm"));
        clock.at("2026-11-11T02:00:00Z");
        String answer = "/kien-nghi/" + first + "/tra-loi/" + objectionOf(line);
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

        publishProvisionally(1);
        assertThat(grid(officer)).contains("19,00").doesNotContain("Thứ hạng");
        assertThat(why(officer)).bodyText().contains("Có báo cáo");
    }

    private String grid(AccountId who) {
        return Jsoup.parse(body(who, "/cham-diem")).select("main").text();
    }

    private MvcTestResult why(AccountId who) {
        return get(who, "/cham-diem/" + first + "/vi-sao");
    }
}

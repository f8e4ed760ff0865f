package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.support.StoppedClock;

/** Of the outcome of an objection and the official stage's mark the later counts; the earlier stays to be seen. */
@Import(StoppedClock.class)
class LaterMarkTests extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    private long line;

    /** The head gave 7 points, an objection made them 9, then the sheet was given back. */
    @BeforeEach
    void aSheetGivenBackAfterAnOutcome() {
        clock.at("2026-11-10T02:00:00Z");
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        line = lines(second).get(0);
        check("7", "Thiếu báo cáo");
        done(post(headOfficer, "/ket-qua/tam", "version", "0", "objectionsUntil", "20/11/2026", "reason", ""));
        done(post(officer, "/kien-nghi/" + second + "/dong/" + line, "agrees", "false", "note", "Có báo cáo"));
        long objection = jdbc.sql("select id from objection").query(Long.class).single();
        clock.at("2026-11-11T02:00:00Z");
        String answer = "/kien-nghi/" + second + "/tra-loi/" + objection;
        done(post(headOfficer, answer, "entered", "9", "reason", "Có báo cáo thật"));
        assertThat(total()).isEqualTo("9,00");
        clock.at("2026-11-12T02:00:00Z");
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Chỉ có 6 báo cáo"));
    }

    @Test
    void countsWhatWasScoredAnewAfterTheOutcome() {
        handInAgain("6");
        check("6", null);

        assertThat(total()).isEqualTo("6,00");
        assertThat(body(officer, sheet(second)))
                .contains("Kết luận xem xét lại là 9 điểm; sau đó dòng được chấm lại nên tính điểm “Cụm chấm”.");
        assertThat(Jsoup.parse(body(officer, sheet(second) + "/vi-sao"))
                        .select("#dong-" + line)
                        .text())
                .contains("Cụm chấm: 6", "chấm lại sau kết luận xem xét lại", "Sau xem xét lại: 9");
        assertThat(Jsoup.parse(body(staff, "/cham-diem")).select(".row-line").text())
                .contains("6,00")
                .doesNotContain("9,00 sau xem xét lại");
        assertThat(body(officer, "/kien-nghi/" + second)).contains("9 điểm", "Có báo cáo thật");
    }

    @Test
    void letsTheOutcomeStandWhileTheCheckerLeavesThePointsAndSaysSo() {
        handInAgain("8");
        assertThat(body(headOfficer, sheet(second))).contains("Đang tính 9 điểm theo kết luận xem xét lại.");
        done(post(headOfficer, sheet(second) + "/diem-cum/xong"));

        assertThat(total()).isEqualTo("9,00");
        assertThat(Jsoup.parse(body(staff, "/cham-diem")).select(".row-line").text())
                .contains("sau xem xét lại; trước đó 7,00");
    }

    @Test
    void countsTheSamePointsAgainWhereTheCheckerGivesThemANewReason() {
        handInAgain("8");
        check("7", "Xem lại hồ sơ: vẫn thiếu báo cáo");

        assertThat(total()).isEqualTo("7,00");
        assertThat(body(headOfficer, sheet(second))).doesNotContain("Đang tính 9 điểm");
    }

    private void handInAgain(String points) {
        String version = jdbc.sql("select version from score_entry where line_id = ? and stage = 'SELF'")
                .param(line)
                .query(String.class)
                .single();
        done(post(officer, sheet(second) + "/nop", field("points"), points, field("version"), version));
    }

    private void check(String points, String reason) {
        String version = jdbc.sql(
                        "select coalesce(max(version)::text, '') from score_entry where line_id = ? and stage = 'HEAD'")
                .param(line)
                .query(String.class)
                .single();
        done(post(
                headOfficer,
                sheet(second) + "/diem-cum/xong",
                field("points"),
                points,
                field("reason"),
                reason == null ? "" : reason,
                field("version"),
                version));
    }

    private String field(String part) {
        return "lines[" + line + "]." + part;
    }

    private String total() {
        return Jsoup.parse(body(staff, sheet(second))).select("#total-REVISED").text();
    }
}

package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A sheet goes from stage to stage; what each gave stands beside the others. */
class StagesTests extends ScoringPages {

    List<Long> lines;

    @BeforeEach
    void scoringIsOpen() {
        aScale(2);
        aLine("T", "BONUS", null, false);
        aLine("M", "BASE", "5", true);
        open();
        lines = lines(second);
    }

    @Test
    void demandsAReasonWhereTheHeadDiffersBeforeItIsDone() {
        selfScored();
        done(post(headOfficer, sheet(second) + "/diem-cum", points(0), "6", points(1), "9", points(3), "5"));
        assertThat(stored(lines.get(0), "HEAD")).as("a number is kept at once").isEqualTo("6.00");

        MvcTestResult answer = post(headOfficer, sheet(second) + "/diem-cum/xong", version(points(0), "6"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Chênh lệch 3 điểm so với tự chấm: hãy ghi lý do");

        done(post(
                headOfficer,
                sheet(second) + "/diem-cum/xong",
                version(points(0), "6", reason(0), "Thiếu báo cáo quý 2")));
        assertThat(stored(lines.get(0), "SELF")).as("nothing is overwritten").isEqualTo("9.00");
    }

    @Test
    void takesOneReasonForSmallDifferencesAndDemandsItsOwnOfALargeOne() {
        world.rule(programme, "DIFFERENCE_THRESHOLD", "1");
        selfScored();
        done(post(headOfficer, sheet(second) + "/diem-cum", points(0), "6", points(1), "8", points(3), "5"));

        MvcTestResult answer =
                post(headOfficer, sheet(second) + "/diem-cum/xong", version(points(0), "6", "common", "Làm tròn"));
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select(".cell-error").text())
                .contains("Chênh lệch 3 điểm")
                .doesNotContain("Chênh lệch 1 điểm");

        done(post(
                headOfficer,
                sheet(second) + "/diem-cum/xong",
                version(points(0), "6", reason(0), "Thiếu 2 báo cáo", "common", "Làm tròn")));
        assertThat(count("score_entry where stage = 'HEAD' and reason = 'Làm tròn'"))
                .isEqualTo(1);
    }

    /** Fields that say the first line is changed as it was saved once. */
    private String[] version(String... fields) {
        return Stream.concat(Stream.of(fields), Stream.of("lines[" + lines.get(0) + "].version", "0"))
                .toArray(String[]::new);
    }

    @Test
    void goesOnToTheOrganisersStaffWhereTheProgrammeVerifies() {
        world.rule(programme, "STAGES_USED", "SELF, HEAD, STAFF");
        world.rule(programme, "OFFICIAL_STAGE", "STAFF");
        selfScored();
        assertThat(body(staff, sheet(second))).doesNotContain("Hoàn thành thẩm định");
        finish(second);
        assertThat(body(staff, sheet(second))).contains("Đang thẩm định", "Hoàn thành thẩm định");
        assertThat(post(headOfficer, sheet(second) + "/tham-dinh", points(0), "8"))
                .hasStatus(404);

        done(post(staff, sheet(second) + "/tham-dinh/dong-y"));
        done(post(staff, sheet(second) + "/tham-dinh", version(points(0), "7", reason(0), "Đối chiếu sổ sách")));
        done(post(staff, sheet(second) + "/tham-dinh/xong"));

        assertThat(Stream.of("SELF", "HEAD", "STAFF").map(stage -> stored(lines.get(0), stage)))
                .containsExactly("9.00", "9.00", "7.00");
        assertThat(body(staff, sheet(second))).contains("Đã hoàn thành", "Đối chiếu sổ sách", "21,00");
    }

    @Test
    void standsOnTopOfAReturnedSheetWhyItCameBack() {
        selfScored();

        done(post(headOfficer, sheet(second) + "/diem-cum/tra-lai", "reason", "Thiếu số liệu quý 3"));

        assertThat(body(officer, sheet(second))).contains("Bảng điểm được trả lại", "Thiếu số liệu quý 3");
        selfScored();
        finish(second);
        assertThat(post(headOfficer, sheet(second) + "/diem-cum/tra-lai", "reason", "Muộn rồi"))
                .as("the head has done with it")
                .hasStatus(422);
        assertThat(body(officer, sheet(second))).contains("Đã hoàn thành").doesNotContain("Bảng điểm được trả lại");
    }

    @Test
    void takesQuantitiesWhereTheScaleCountsAndShowsTheFormula() {
        measure(0, "{\"kind\":\"COUNT\",\"each\":1.5,\"item\":\"mô hình\"}");
        measure(
                1,
                "{\"kind\":\"LEVELS\",\"levels\":[{\"condition\":\"đủ\",\"points\":10},{\"condition\":\"thiếu\",\"points\":4}]}");

        MvcTestResult saved = post(officer, sheet(second) + "/dong/" + lines.get(0), points(0), "12");
        assertThat(text(saved)).contains("12 × 1,5 = 18; không quá 10 → 10");
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("10.00");
        assertThat(post(officer, sheet(second), points(0), "-1", points(1), "5"))
                .hasStatus(422);
        assertThat(text(post(officer, sheet(second), points(1), "5"))).contains("Chỉ chọn một trong các mức: 10; 4");
        done(post(officer, sheet(second), points(1), "4"));
        assertThat(stored(lines.get(1), "SELF")).isEqualTo("4.00");
    }

    @Test
    void saysInOneSentenceEverywhereWhichRuleCutThePoints() {
        measure(
                0,
                "{\"kind\":\"PROPORTIONAL\",\"target\":\"Hội viên\",\"floor\":50,\"cap\":100,\"rounding\":\"NEAREST\"}");
        measure(1, "{\"kind\":\"COUNT\",\"each\":3}");
        jdbc.sql("update score_line set target = 20 where id = ?")
                .param(lines.get(0))
                .update();
        done(post(officer, sheet(second), points(0), "9", points(1), "4", points(3), "0"));
        String nothing = "10 × 9 / 20 = 4,5; dưới 50 % chỉ tiêu: 0 điểm → 0";
        String most = "4 × 3 = 12; không quá 10 → 10";

        for (String page : List.of("/cham-diem", sheet(second))) {
            assertThat(Jsoup.parse(body(officer, page)).select(".formula").eachText())
                    .as(page)
                    .containsExactly(nothing, most);
        }
        done(post(officer, sheet(second) + "/nop"));
        finish(second);
        assertThat(Jsoup.parse(body(officer, sheet(second) + "/vi-sao")).text()).contains("· " + nothing, "· " + most);
    }

    @Test
    void leavesOutOfTheMaximumWhatHasNoTarget() {
        measure(0, "{\"kind\":\"PROPORTIONAL\",\"target\":\"Hội viên mới\",\"cap\":100,\"rounding\":\"NEAREST\"}");

        assertThat(post(officer, sheet(second), points(0), "5")).hasStatus(422);
        show(second, officer, lines.get(3));
        done(post(officer, sheet(second) + "/nop", points(1), "9", points(3), "5"));
        assertThat(body(officer, sheet(second)))
                .contains("không tính dòng này", "điểm tối đa của đơn vị là 15", "14,00");
    }

    @Test
    void theDatabaseKnowsEveryReturnWithItsReason() {
        assertThatThrownBy(() -> jdbc.sql("update score_sheet set returned_reason = 'thiếu'")
                        .update())
                .hasMessageContaining("score_sheet_returned");
    }

    private void measure(int line, String json) {
        jdbc.sql("update score_line set measure = ? where id = ?")
                .params(json, lines.get(line))
                .update();
    }

    private void selfScored() {
        show(second, officer, lines.get(3));
        String version = jdbc.sql(
                        "select coalesce(max(version)::text, '') from score_entry where line_id = ? and stage = 'SELF'")
                .param(lines.get(0))
                .query(String.class)
                .single();
        done(post(
                officer,
                sheet(second) + "/nop",
                points(0),
                "9",
                points(1),
                "9",
                points(3),
                "5",
                "lines[" + lines.get(0) + "].version",
                version));
    }

    private String points(int line) {
        return "lines[" + lines.get(line) + "].points";
    }

    private String reason(int line) {
        return "lines[" + lines.get(line) + "].reason";
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}

package vn.thidua.scalemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scoring.ScoringPages;

/** Real scales, filled as a unit fills them: the points that the program gives are those reckoned by hand. */
class WorkedAnswersTests extends ScoringPages {

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            tw-doan-2021             | 60 134 110 30 10 106 50            | 500
            tw-doan-2021             | 55 120,5 100 28 8,25 99,5 0        | 411,25
            tw-doan-2021             | 0 0 0 0 0 0 0                      | 0
            tw-doan-2016             | 76 170 74 30 20 30                 | 400
            tw-doan-2016             | 70,5 160 60 30 15 28               | 363,5
            tw-doan-2016             | 38 85 37 15 10 15                  | 200
            cd-vien-chuc-2015        | 20 15 10 15 10 10 10               | 90
            cd-vien-chuc-2015        | 18 14,5 10 15 10 0 8               | 75,5
            cd-vien-chuc-2015        | 10 10 5 7,5 5 10 5                 | 52,5
            huyen-doan-bu-dang-2015  | 5 8 5                              | 18
            huyen-doan-bu-dang-2015  | 3 6 4                              | 13
            huyen-doan-bu-dang-2015  | 0 4 1                              | 5
            huyen-doan-hon-quan-2012 | 12 8 10                            | 30
            huyen-doan-hon-quan-2012 | 12 2 6                             | 20
            huyen-doan-hon-quan-2012 | 0 4 8                              | 12
            tdkt-hcm-2008            | 10 10 20 10 10 10 20               | 90
            tdkt-hcm-2008            | 9 8,5 17 10 9,5 0 18               | 72
            tdkt-hcm-2008            | 5 5 10 5 5 5 10                    | 45""")
    void addsUpWhatTheUnitAnswers(String model, String answers, String total) {
        begin(model);

        answer(answers);

        assertThat(sheet().select("#total-SELF").text()).isEqualTo(aligned(total));
    }

    @ParameterizedTest(name = "{0}: {1} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            cd-vien-chuc-2015        | 20 15 10 15 10 5 10
            huyen-doan-bu-dang-2015  | 4 8 5
            huyen-doan-bu-dang-2015  | 5 7 5
            huyen-doan-hon-quan-2012 | 12 8 9
            tdkt-hcm-2008            | 10,5 10 20 10 10 10 20""")
    void takesNoPointsThatTheScaleDoesNotKnow(String model, String answers) {
        begin(model);

        assertThat(post(officer, "/cham-diem/" + second, fields(answers))).hasStatus(422);
    }

    @Test
    void passesTheTotalByABonusOnTop() {
        scale("100", "15");

        answer("97 10");

        assertThat(sheet().select("#total-SELF").text()).isEqualTo("107,00");
    }

    @Test
    void countsTheBonusOf2021InsideItsTotal() {
        begin("tw-doan-2021");

        answer("60 134 110 30 10 106 50");

        assertThat(sheet().text()).contains("450,00", "50,00", "500,00");
        assertThat(body(officer, "/thang-diem")).contains("nằm trong tổng điểm");
    }

    @Test
    void comparesTheBonusInsideTheTotalWhileItIsTypedAndNamesAMaximumBetweenTwoSteps() {
        done(post(headOfficer, "/thang-diem", "title", "Thang điểm", "from", "tw-doan-2021"));
        jdbc.sql("update scoring_scale set point_step = 4").update();

        Document page = Jsoup.parse(body(headOfficer, "/thang-diem"));

        assertThat(page.expectFirst("#scale-gap").attr("data-stated")).isEqualTo("50000");
        assertThat(page.expectFirst("#scale-gap").attr("data-inside")).isEqualTo("true");
        assertThat(page.text()).contains("không chia hết cho bước điểm 4", "dòng 2, 3, 4, 5, 6, +");

        jdbc.sql("update scoring_scale set point_step = null").update();
        world.rule(programme, "POINT_STEP", "20");
        jdbc.sql("update criterion set measure = '{\"kind\":\"YES_NO\"}' where code = '5'")
                .update();
        assertThat(Jsoup.parse(body(headOfficer, "/thang-diem")).text())
                .as("the rules' step where the scale has none, and nothing of points to choose from")
                .contains("không chia hết cho bước điểm 20", "dòng 2, 3, 4, 6, +");
    }

    @Test
    void showsBaseAndBonusApart() {
        scale("1000", "100");

        answer("909 63,5");

        assertThat(sheet().select("#total-SELF").text()).isEqualTo("972,50");
        assertThat(sheet().text()).contains("909,00", "63,50");
    }

    private void begin(String model) {
        done(post(headOfficer, "/thang-diem", "title", "Thang điểm", "from", model));
        open();
    }

    private void scale(String base, String bonus) {
        done(post(headOfficer, "/thang-diem", "title", "Thang điểm"));
        String add = "/thang-diem/dong/them";
        done(post(headOfficer, add, "code", "1", "text", "Kết quả", "line", "BASE", "max", base));
        done(post(headOfficer, add, "code", "2", "text", "Thưởng", "line", "BONUS", "max", bonus));
        open();
    }

    private void answer(String answers) {
        done(post(officer, "/cham-diem/" + second, fields(answers)));
    }

    private String[] fields(String answers) {
        List<String> points = List.of(answers.split(" "));
        List<Long> lines = lines(second);
        assertThat(lines).hasSameSizeAs(points);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            fields.add("lines[" + lines.get(i) + "].points");
            fields.add(points.get(i));
        }
        return fields.toArray(String[]::new);
    }

    private Document sheet() {
        return Jsoup.parse(body(officer, "/cham-diem/" + second));
    }

    private static String aligned(String total) {
        String[] parts = total.split(",");
        return parts[0] + "," + ((parts.length > 1 ? parts[1] : "") + "00").substring(0, 2);
    }
}

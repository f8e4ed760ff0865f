package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.cluster.NextYearCopy;
import vn.thidua.criteria.ScaleForms;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Points;

/** Writing a scale over its pages. */
class ScalePageTests extends ScalePagesOfAYear {

    @Autowired
    NextYearCopy scaleCopy;

    @Test
    void beginsWithAReferenceScaleAndNamesItsSource() {
        assertThat(body(staff, "")).contains("Bắt đầu lập thang điểm", "Mẫu tham khảo: Bộ tiêu chí");
        assertThat(body(staff, "/mau")).contains("500 điểm", "Nguồn: thanhnienviet.vn");
        start("cd-vien-chuc-2015");

        assertThat(body(staff, "")).contains("Tiêu chuẩn chung", "I.7", "90,00", "101/QĐ-CĐVC");
        assertThat(post(staff, "", "title", "Lần nữa")).hasStatus(422);
        assertThat(get(staff, "/xlsx")).hasStatusOk();
    }

    @Test
    void beginsWithTheScaleOfTheYearBefore() {
        start("tdkt-hcm-2008");
        ClusterYearId old = year;
        year = world.year(cluster, 2027);
        assertThat(body(staff, "")).contains("Thang điểm năm 2026");

        start(ScaleForms.ScaleStartForm.LAST_YEAR);

        assertThat(body(staff, "")).contains("Chia cụm, khối", "90,00");
        assertThat(lines(old)).hasSize(7);
    }

    @Test
    void statesItsTotalAndNamesWhatTheLinesLack() {
        start("");
        line("1", "Một", "BASE", "90", "");
        line("2", "Thưởng", "BONUS", "15", "");
        assertThat(body(staff, "")).doesNotContain("so với tổng");
        String opened = pages.version("/nam/" + year + "/thang-diem/thong-tin", staff);

        done(describe("Thang điểm 2026", "100", "", opened));
        assertThat(body(staff, ""))
                .contains("Thang điểm 2026", "Thiếu 10 điểm so với tổng 100.", "tính thêm ngoài tổng");
        assertThat(describe("Tên khác", "95", "", opened)).as("stale").hasStatus(409);
        assertThat(describe("Tên khác", "0", "", "1")).as("a total of nothing").hasStatus(422);
        done(describe("Thang điểm 2026", "100", "10", "1", "bonusInside", "true"));

        assertThat(body(staff, ""))
                .contains("nằm trong tổng điểm", "tất cả không quá 10 điểm")
                .doesNotContain("so với tổng 100");
        assertThat(scales.get(new ScaleId(scaleOf(year))))
                .returns(Points.of("100"), ScaleView::total)
                .returns(true, ScaleView::bonusInside)
                .returns(Points.of("10"), ScaleView::bonusCap)
                .returns(Points.of("0.5"), ScaleView::step);
    }

    private MvcTestResult describe(String title, String total, String cap, String version, String... more) {
        List<String> fields = new ArrayList<>(
                List.of("title", title, "total", total, "bonusCap", cap, "step", "0,5", "version", version));
        fields.addAll(List.of(more));
        return post(staff, "/thong-tin", fields.toArray(String[]::new));
    }

    @Test
    void addsEditsMovesAndRemovesLines() {
        start("");
        assertThat(body(staff, "/dong/them")).contains("Thêm dòng vào thang điểm");
        line("I", "Công tác Hội", "SECTION", "", "");
        String section = lines(year).get(0).toString();
        assertThat(body(staff, "/dong/them?trong=" + section)).contains("value=\"I.1\"");
        line("I.1", "Báo cáo đúng hạn", "BASE", "10", section);
        line("I.2", "Dự họp đủ", "BASE", "8,5", section);
        long second = lines(year).get(2);

        done(post(staff, "/dong/" + second + "/len"));
        assertThat(body(staff, "")).containsSubsequence("Dự họp đủ", "Báo cáo đúng hạn");
        assertThat(body(staff, "/dong/" + second)).contains("Dự họp đủ", "value=\"8,5\"");
        done(post(
                staff,
                "/dong/" + second,
                "parent",
                section,
                "code",
                "I.2",
                "text",
                "Dự họp đủ, đúng thành phần",
                "line",
                "BASE",
                "max",
                "9",
                "version",
                version(second)));
        assertThat(body(staff, "")).contains("đúng thành phần", "19,00", "Sửa dòng");
        assertThat(refusal(post(staff, "/dong/" + section + "/bo"))).contains("criteria.section.notEmpty");
        assertThat(body(staff, "")).as("a section with lines stays").contains("Công tác Hội");
        done(post(staff, "/dong/" + second + "/bo"));
        assertThat(lines(year)).hasSize(2);
    }

    @Test
    void publishesNoSectionInWhichNothingIsScored() {
        start("");
        line("I", "Công tác Hội", "SECTION", "", "");
        line("1", "Báo cáo", "BASE", "\u00A010\u00A0", "");
        assertThat(body(staff, "")).as("nothing is not without limit").doesNotContain("không giới hạn");

        assertThat(refusal(post(staff, "/cong-bo"))).contains("criteria.freeze.emptySection");
        assertThat(body(staff, "")).contains("Dự thảo");
        line("1", "Họp", "BASE", "5", lines(year).get(0).toString());

        done(post(staff, "/cong-bo"));
        assertThat(body(staff, "")).contains("Đã công bố");
    }

    @Test
    void saysTheMostOfAllBonusesWhereTheLinesDoNot() {
        start("");
        line("1", "Một", "BASE", "90", "");
        line("2", "Thưởng", "BONUS", "5", "");
        assertThat(sums()).contains("Tổng điểm thưởng tối đa 5,00");
        line("3", "Thưởng nữa", "BONUS", "", "");
        assertThat(sums())
                .contains("Cộng các dòng điểm thưởng có giới hạn 5,00")
                .doesNotContain("thưởng tối đa");

        done(describe("Thang điểm 2026", "90", "6", pages.version("/nam/" + year + "/thang-diem/thong-tin", staff)));

        assertThat(sums())
                .contains("Cộng các dòng điểm thưởng có giới hạn 5,00")
                .contains("Điểm thưởng tối đa của tất cả các dòng 6,00");
    }

    private String sums() {
        return Jsoup.parse(body(staff, "")).select(".scale-table tfoot").text();
    }

    @Test
    void putsALineWhereItIsDropped() {
        start("");
        line("I", "Mục một", "SECTION", "", "");
        line("II", "Mục hai", "SECTION", "", "");
        String one = lines(year).get(0).toString();
        String two = lines(year).get(1).toString();
        line("1", "Một", "BASE", "10", one);
        line("1", "Hai", "BASE", "5", two);
        line("2", "Ba", "BASE", "3", two);
        String third = lines(year).get(4).toString();
        assertThat(refusal(post(staff, "/dong/" + lines(year).get(2) + "/toi", "trong", two)))
                .contains("criteria.code.taken");
        assertThat(refusal(post(staff, "/dong/" + one + "/toi", "trong", one))).contains("criteria.parent.within");

        done(post(
                staff,
                "/dong/" + third + "/toi",
                "trong",
                one,
                "truoc",
                lines(year).get(2).toString()));
        assertThat(body(staff, "")).containsSubsequence("Mục một", "Ba", "Một", "Mục hai", "Hai");
        done(post(staff, "/dong/" + two + "/toi", "truoc", one));
        assertThat(body(staff, "")).containsSubsequence("Mục hai", "Hai", "Mục một", "Ba", "Một");
        assertThat(post(staff, "/dong/" + two + "/toi", "truoc", third))
                .as("a line of elsewhere")
                .hasStatus(404);
        assertThat(body(staff, "?trong=" + one)).contains("value=\"I.3\"");
    }

    @Test
    void refusesWrongLinesAtTheFieldAndKeepsTheText() {
        start("");
        for (String max : List.of("1.000", "mười", "-5")) {
            MvcTestResult answer = post(staff, "/dong/them", "code", "1", "text", "Một", "line", "BASE", "max", max);
            assertThat(answer).hasStatus(422);
            assertThat(text(answer)).contains("value=\"" + max + "\"", "Một", "Điểm không đúng", "ghi 1000");
        }
        assertThat(post(staff, "/dong/them", "code", "1", "text", "Một", "line", "BASE"))
                .hasStatus(422);
        assertThat(post(staff, "/dong/them", "code", "1", "text", "a".repeat(1001), "line", "BASE", "max", "1"))
                .hasStatus(422);
        assertThat(post(staff, "/dong/them", "code", "1", "text", "Một", "line", "LẠ", "max", "1"))
                .hasStatus(422);
        assertThat(post(staff, "/dong/them", "code", "1", "text", "Một", "line", "BASE", "max", "1", "parent", "999"))
                .hasStatus(404);
        assertThat(lines(year)).isEmpty();
    }

    @Test
    void showsBothValuesWhenTwoPeopleEditOneLine() {
        start("");
        line("1", "Một", "BASE", "5", "");
        long line = lines(year).get(0);
        String opened = version(line);
        done(post(staff, "/dong/" + line, "code", "1", "text", "Hai", "line", "BASE", "max", "5", "version", opened));

        MvcTestResult conflict =
                post(staff, "/dong/" + line, "code", "1", "text", "Ba", "line", "BASE", "max", "5", "version", opened);

        assertThat(conflict).hasStatus(409);
        assertThat(text(conflict)).contains("Hai", "Ba", "value=\"" + version(line) + "\"");
    }

    @Test
    void refusesAStaleLineThatDiffersInItsKindAloneAndTellsItInWords() {
        start("");
        line("1", "Một", "BASE", "5", "");
        long line = lines(year).get(0);
        String opened = version(line);
        String[] bonus = {"code", "1", "text", "Một", "line", "BONUS", "max", "5", "version", opened};
        done(post(staff, "/dong/" + line, bonus));

        MvcTestResult conflict = post(
                staff, "/dong/" + line, "code", "1", "text", "Một", "line", "PENALTY", "max", "5", "version", opened);

        assertThat(conflict).hasStatus(409);
        assertThat(text(conflict)).contains("<td>Điểm thưởng</td>", "<td>Điểm trừ</td>");
        done(post(staff, "/dong/" + line, bonus));
        assertThat(body(staff, "")).contains("Loại dòng", "Tiêu chí");
    }

    @Test
    void carriesTheScaleInForceIntoTheNextYear() {
        start("tdkt-hcm-2008");
        done(post(staff, "/cong-bo"));
        ClusterYearId next = world.year(cluster, 2027);

        transaction.executeWithoutResult(status -> scaleCopy.copy(year, next, Map.of(), world.actor(staff)));

        assertThat(lines(next)).hasSize(7);
        year = next;
        assertThat(body(staff, "")).contains("Thang điểm thi đua năm 2027", "Dự thảo");
    }
}

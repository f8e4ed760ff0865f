package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the members that checked found is undone by nobody without a word. */
class AfterTheCheckTests extends CrossCheckScene {

    private List<Long> lines;

    @BeforeEach
    void aCheckHasCutTheFirstLine() {
        scoringIsOpen(3);
        draw(head, "482913");
        handIn("Tây", "9,5");
        lines = lines("Tây");
        cut("2", "Thiếu báo cáo quý III");
    }

    @Test
    void wantsTheHeadsReasonForPointsOtherThanTheCheckFound() {
        done(score("", points(0), "9,5", points(1), "9,5", points(2), "9,5"));

        MvcTestResult answer = score("/xong");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Chênh lệch 7,5 điểm so với chấm chéo", "Khác Chấm chéo (2): hãy ghi lý do");
        assertThat(status("Tây")).isEqualTo("SUBMITTED");
        Document grid = Jsoup.parse(text(pages.get("/nam/" + year + "/cham-diem", head)));
        assertThat(grid.select("#o-" + lines.get(0)).text()).contains("9,50", "Chấm chéo: 2,00");
        assertThat(grid.select("td.needs")).hasSize(1);

        done(score("", points(0), "9,5", reason(0), "Đã có báo cáo bổ sung", version(0), "0"));
        done(score("/xong"));
        assertThat(status("Tây")).isEqualTo("FINAL");
    }

    @Test
    void saysThatAcceptingAllTakesOverTheCheck() {
        assertThat(pages.get(sheet(), head))
                .bodyText()
                .contains("Đồng ý như bước Chấm chéo", "1 dòng khác điểm tự chấm")
                .doesNotContain("Đồng ý như tự chấm");

        done(score("/dong-y"));

        assertThat(given("HEAD")).containsExactly("2.00", "9.50", "9.50");
        assertThat(Jsoup.parse(text(pages.get("/nam/" + year + "/cham-diem", head)))
                        .select("#o-" + lines.get(0))
                        .text())
                .as("agrees with the check, not with the unit")
                .contains("2,00", "Tự chấm: 9,50");
        done(score("/xong"));
        assertThat(status("Tây")).isEqualTo("FINAL");
    }

    @Test
    void showsThePointsOfTheCheckWhileTheHeadGaveNone() {
        Document grid = Jsoup.parse(text(pages.get("/nam/" + year + "/cham-diem", head)));

        assertThat(grid.select("#o-" + lines.get(0)).text()).contains("2,00", "đang hiện: Chấm chéo");
        assertThat(grid.select("#o-" + lines.get(0)).attr("data-offer")).isEqualTo("2,00");
    }

    @Test
    void listsALargeDifferenceFromTheCheckFirstAndWantsItsOwnReason() {
        world.rule(programme, "DIFFERENCE_THRESHOLD", "1");
        done(score("", points(0), "9,5", points(1), "9", points(2), "9,5"));

        MvcTestResult answer = score("/xong", "common", "Làm tròn");

        assertThat(answer).hasStatus(422);
        assertThat(given("HEAD")).as("the attempt is undone whole").hasSize(3);
        assertThat(Jsoup.parse(text(pages.get(sheet(), head)))
                        .select("#sheet-missing li")
                        .eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("I.1", "7,5 điểm so với chấm chéo");
    }

    @Test
    void isComparedWithByTheNextStageOnly() {
        jdbc.sql("update programme_rule set value = 'SELF, PEER, HEAD, STAFF' where key = 'STAGES_USED'")
                .update();
        done(score("", points(0), "5", reason(0), "Xét lại", points(1), "9,5", points(2), "9,5"));
        done(score("/xong"));

        done(pages.post(sheet() + "/tham-dinh/dong-y", staff));
        assertThat(given("STAFF")).containsExactly("5.00", "9.50", "9.50");
        done(pages.post(sheet() + "/tham-dinh", staff, points(0), "2", version(0), "0"));
        assertThat(pages.post(sheet() + "/tham-dinh/xong", staff))
                .hasStatus(422)
                .bodyText()
                .contains("Chênh lệch 3 điểm so với điểm cụm, khối chấm");
    }

    @Test
    void leavesALineOpenWhoseMeanNobodyCouldEnter() {
        jdbc.sql("""
                update score_line set measure =
                  '{"kind":"LEVELS","levels":[{"condition":"đủ","points":9.5},{"condition":"thiếu","points":4}]}'
                where id = ?""").param(lines.get(0)).update();

        done(score("/dong-y"));

        assertThat(given("HEAD")).as("two is no level").containsExactly("9.50", "9.50");
        assertThat(score("/xong")).hasStatus(422).bodyText().contains("Chưa chấm dòng này.");
    }

    /** The only checker finds so much in the first line, and the rest as the unit scored it. */
    private void cut(String to, String why) {
        var checker = officer(checkersOf("Tây").get(0));
        done(post(checker, sheet("Tây", "/dong-y")));
        done(save(checker, lines.get(0), to, why));
        done(post(checker, sheet("Tây", "/xong")));
    }

    private String sheet() {
        return "/nam/" + year + "/cham-diem/" + member("Tây");
    }

    private MvcTestResult score(String what, String... fields) {
        return pages.post(sheet() + "/diem-cum" + what, head, fields);
    }

    private List<String> given(String stage) {
        return jdbc.sql("""
                select e.points::text from score_entry e join score_line l on l.id = e.line_id
                where e.stage = ? and l.id = any(?) order by l.position""")
                .params(stage, lines.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private String points(int line) {
        return field(lines.get(line), "points");
    }

    private String reason(int line) {
        return field(lines.get(line), "reason");
    }

    private String version(int line) {
        return field(lines.get(line), "version");
    }
}

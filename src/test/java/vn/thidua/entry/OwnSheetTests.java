package vn.thidua.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** What the page of a sheet tells the one who fills it in: last year, what is missing, what to choose, whose points count. */
class OwnSheetTests extends ScoringPages {

    List<Long> lines;

    @BeforeEach
    void aSheet() {
        aScale(2);
        aLine("T", "BONUS", null, false);
        aLine("M", "BASE", "5", true);
        open();
        lines = lines(second);
    }

    @Test
    void showsLastYearsOfficialPointsOfTheSameCriterion() {
        lastYear("FINAL");

        assertThat(body(officer, sheet(second)))
                .contains("Năm trước: 9,25 / 10 điểm<")
                .doesNotContain("Năm trước: 3 điểm");
    }

    @Test
    void showsTheMeanOfLastYearsCheckersWhereTheirStageWasOfficial() {
        world.rule(programme, "STAGES_USED", "SELF, PEER, HEAD");
        world.rule(programme, "OFFICIAL_STAGE", "PEER");
        lastYear("FINAL");

        assertThat(body(officer, sheet(second))).contains("Năm trước: 8,5 / 10 điểm");
    }

    @Test
    void saysThatPointsOfAnotherMaximumOrMeasureCannotBeCompared() {
        lastYear("FINAL");
        jdbc.sql("update score_line set max_points = 5 where id = ?")
                .param(lines.get(0))
                .update();
        assertThat(body(officer, sheet(second))).contains("Năm trước: 9,25 / 10 điểm; không so sánh được");

        jdbc.sql("update score_line set max_points = 10 where id = ?")
                .param(lines.get(0))
                .update();
        measure(0, "{\"kind\":\"YES_NO\"}");

        assertThat(body(officer, sheet(second))).contains("Năm trước: 9,25 / 10 điểm; không so sánh được");
    }

    @Test
    void comparesNoUnitThatWasMergedSinceWithWhatItWasBefore() {
        lastYear("FINAL");
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                select ?, unit_id, 'MERGED', '2025-07-01' from membership where id = ?""")
                .params(world.unit(organiser, "Hội LHPN xã Cũ").value(), second.value())
                .update();

        assertThat(body(officer, sheet(second)))
                .contains("Năm trước: 9,25 / 10 điểm; đơn vị sáp nhập: không so sánh")
                .contains("Đơn vị mới sáp nhập hoặc chia tách");
    }

    @ParameterizedTest
    @CsvSource({"2 hours, '9,5'", "-2 hours, '9,25'"})
    void showsOfLastYearsOutcomeAndOfficialPointsTheLater(String after, String shown) {
        lastYear("FINAL");
        jdbc.sql("""
                insert into score_entry (line_id, stage, points, entered_by, entered_at)
                select line_id, 'REVISED', 9.5, 'thử', entered_at + ?::interval
                from score_entry where stage = 'HEAD' and points = 9.25""").param(after).update();

        assertThat(body(officer, sheet(second))).contains("Năm trước: " + shown + " / 10 điểm");
    }

    @Test
    void leadsFromALineWithOfficialPointsToItsReasons() {
        done(post(officer, sheet(second), points(0), "8"));
        assertThat(Jsoup.parse(body(officer, sheet(second))).select("a.line-why"))
                .as("the head has given nothing")
                .isEmpty();
        done(post(officer, sheet(second) + "/nop", points(0), "8", points(1), "8", points(3), "0"));
        assertThat(post(headOfficer, sheet(second) + "/diem-cum/dong/" + lines.get(0), points(0), "8"))
                .hasStatusOk();

        String why = sheet(second) + "/vi-sao#dong-" + lines.get(0);
        assertThat(Jsoup.parse(body(officer, sheet(second)))
                        .select("a.line-why")
                        .eachAttr("href"))
                .containsExactly("/nam/" + year + why);
        assertThat(Jsoup.parse(body(officer, sheet(second) + "/vi-sao")).select("#dong-" + lines.get(0)))
                .hasSize(1);
        assertThat(body(headOfficer, "/cham-diem")).contains(sheet(second) + "/vi-sao\"");
    }

    @Test
    void knowsNothingOfALastYearThatWasNeverFinished() {
        lastYear("SELF_SCORING");

        assertThat(body(officer, sheet(second))).doesNotContain("Năm trước:");
    }

    @Test
    void listsWhatIsMissingWithLinksAndForgetsItLineByLine() {
        Document page = Jsoup.parse(body(officer, sheet(second)));
        assertThat(page.select("#sheet-missing summary").text()).contains("Còn 3 việc");
        assertThat(page.select("#sheet-missing a").eachAttr("href"))
                .containsExactly("#dong-" + lines.get(0), "#dong-" + lines.get(1), "#dong-" + lines.get(3));

        String saved = Pages.text(post(officer, sheet(second) + "/dong/" + lines.get(0), points(0), "8"));

        assertThat(saved).contains("id=\"sheet-missing\"", "Còn 2 việc").doesNotContain("href=\"#dong-" + lines.get(0));
    }

    @Test
    void listsTheLargestDifferencesFirstForWhoChecks() {
        done(post(officer, sheet(second) + "/nop", points(0), "8", points(1), "8", points(3), "0"));
        done(post(headOfficer, sheet(second) + "/diem-cum", points(0), "7", points(1), "2", points(3), "0"));

        assertThat(Jsoup.parse(body(headOfficer, sheet(second)))
                        .select("#sheet-missing a")
                        .eachAttr("href"))
                .containsExactly("#dong-" + lines.get(1), "#dong-" + lines.get(0));
    }

    @Test
    void sendsATotalOfZero() {
        done(post(officer, sheet(second) + "/nop", points(0), "0", points(1), "0", points(3), "0"));

        assertThat(body(officer, sheet(second))).contains("Đã nộp").containsPattern("id=\"total-SELF\"[^>]*>0,00<");
    }

    @Test
    void offersLevelsAndYesNoAsChoicesWithTheirConditions() {
        measure(
                0,
                "{\"kind\":\"LEVELS\",\"levels\":[{\"condition\":\"đủ, đúng hạn\",\"points\":10},{\"condition\":\"chậm\",\"points\":4.5}]}");
        measure(1, "{\"kind\":\"YES_NO\"}");
        done(post(officer, sheet(second), points(0), "4,5"));

        Document page = Jsoup.parse(body(officer, sheet(second)));

        assertThat(page.select("#points-" + lines.get(0) + " option").eachText())
                .containsExactly("– Chọn –", "10 – đủ, đúng hạn", "4,5 – chậm");
        assertThat(page.select("#points-" + lines.get(0) + " option[selected]").val())
                .isEqualTo("4,5");
        assertThat(page.select("#points-" + lines.get(1) + " option").eachText())
                .containsExactly("– Chọn –", "10", "0");
        assertThat(page.select("input#points-" + lines.get(3))).hasSize(1);
    }

    @Test
    void saysWhoGaveEachCellAndWhichStageIsOfficial() {
        done(post(officer, sheet(second), points(0), "8"));

        assertThat(Jsoup.parse(body(officer, sheet(second)))
                        .select("#given-" + lines.get(0) + "-SELF .who")
                        .text())
                .startsWith("Người thử donvi2, ");
        assertThat(body(officer, sheet(second)))
                .contains("Điểm chính thức: Cụm chấm, theo mục", "trong quy định của Thi đua của Hội");
    }

    private void lastYear(String status) {
        ClusterId cluster = new ClusterId(one("select cluster_id from cluster_year where id = ?", year.value()));
        UnitId unit = new UnitId(one("select unit_id from membership where id = ?", second.value()));
        ClusterYearId before = world.year(cluster, 2025);
        MembershipId then = world.member(before, unit);
        long scale = one(
                "insert into scoring_scale (cluster_year_id, edition, title) values (?, 1, 'Năm trước') returning id",
                before.value());
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points)
                values (?, 1, 'A', 'Tên cũ', 'BASE', 10), (?, 2, 'I.9', 'Tiêu chí 2', 'BASE', 10)""").params(scale, scale).update();
        long origin = one("select id from criterion where scale_id = ? and code = 'A'", scale);
        jdbc.sql("alter table criterion disable trigger user").update();
        jdbc.sql("update criterion set origin_id = ? where id = (select criterion_id from score_line where id = ?)")
                .params(origin, lines.get(0))
                .update();
        jdbc.sql("alter table criterion enable trigger user").update();
        long sheet = one("""
                insert into score_sheet (cluster_year_id, membership_id, scale_id, status, submitted_at, finalised_at)
                values (?, ?, ?, 'SELF_SCORING', now(), null) returning id""", before.value(), then.value(), scale);
        jdbc.sql("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
                select ?, id, position, code, text, line, max_points from criterion where scale_id = ?""").params(sheet, scale).update();
        jdbc.sql("""
                insert into score_entry (line_id, stage, points, entered_by, entered_at)
                select l.id, v.stage, v.points, 'thử', now() from score_line l,
                  (values ('SELF', 10), ('HEAD', 9.25)) v (stage, points) where l.sheet_id = ? and l.code = 'A'""").param(sheet).update();
        jdbc.sql("""
                insert into score_entry (line_id, stage, points, entered_by, entered_at)
                select id, 'HEAD', 3, 'thử', now() from score_line where sheet_id = ? and code = 'I.9'""").param(sheet).update();
        jdbc.sql("update score_line set point_step = 0.5 where sheet_id = ? and code = 'A'")
                .param(sheet)
                .update();
        jdbc.sql("""
                insert into score_entry (line_id, stage, scorer, points, entered_by, entered_at)
                select l.id, 'PEER', v.scorer, v.points, 'thử', now() from score_line l,
                  (values ('Xã Châu', 8), ('Xã Đông', 8.5)) v (scorer, points) where l.sheet_id = ? and l.code = 'A'""").param(sheet).update();
        if (status.equals("FINAL")) {
            jdbc.sql("update score_sheet set status = 'FINAL', finalised_at = now() where id = ?")
                    .param(sheet)
                    .update();
        }
    }

    private void measure(int line, String json) {
        jdbc.sql("update score_line set measure = ? where id = ?")
                .params(json, lines.get(line))
                .update();
    }

    private String points(int line) {
        return "lines[" + lines.get(line) + "].points";
    }

    private long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}

package vn.thidua.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.support.Pages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.Statements;

/** Cells of the grid: who may enter which, and what the answer to a saved one holds. */
class GridCellTests extends ScoringPages {

    @Test
    void offersTheHeadTheCellsOfSheetsThatWereHandedIn() {
        aScale(2);
        open();
        handIn(second, officer, "8");

        Document grid = grid(headOfficer);
        assertThat(ids(grid)).containsExactlyElementsOf(cells(second, first)); // the head's own unit scores itself
        assertThat(grid.select("script[src*=grid]")).hasSize(1);
        assertThat(ids(grid(officer))).as("handed in").isEmpty();
        assertThat(ids(grid(staff))).as("not their turn").isEmpty();
    }

    @Test
    void offersStaffTheSheetsThatTheyVerifyBesideTheHeadsPoints() {
        world.rule(programme, "STAGES_USED", "SELF, HEAD, STAFF");
        aScale(1);
        open();
        handIn(second, officer, "8");
        finish(second);
        long line = lines(second).get(0);

        assertThat(ids(grid(staff))).containsExactly("o-" + line);
        Element saved = cell(save(staff, "tham-dinh/", line, "7", "", ""), line);
        assertThat(saved.text()).contains("7,00", "Cụm chấm: 8,00");
        assertThat(saved.hasClass("needs")).isTrue();
        assertThat(stored(line, "STAFF")).isEqualTo("7.00");
        MvcTestResult late = save(headOfficer, "diem-cum/", line, "9", "", "");
        assertThat(late).hasStatus(422);
        assertThat(cell(late, line).text()).as("no longer the head's").contains("9", "lúc này không chấm được");
    }

    @Test
    void answersASavedCellWithItsSumsAndNothingToTypeIn() {
        aScale(2);
        open();
        handIn(second, officer, "8");
        long line = lines(second).get(0);

        MvcTestResult answer = save(headOfficer, "diem-cum/", line, "7,5", "Thiếu báo cáo", "");

        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("15,50", "hx-swap-oob").doesNotContain("<input", "hạng 1");
        assertThat(cell(answer, line).attr("data-version")).isEqualTo("0");
        assertThat(cell(answer, line).text()).contains("7,50", "Tự chấm: 8,00");
        assertThat(stored(line, "HEAD")).isEqualTo("7.50");
    }

    @Test
    void marksAPointThatDiffersWithoutAReason() {
        aScale(2);
        open();
        handIn(second, officer, "8");
        long line = lines(second).get(0);

        MvcTestResult answer = save(headOfficer, "diem-cum/", line, "7", "", "");
        assertThat(cell(answer, line).hasClass("needs")).isTrue();
        assertThat(text(answer)).contains("1 ô cần lý do", "còn 1 dòng");

        answer = save(headOfficer, "diem-cum/", line, "7", "Thiếu báo cáo", "0");
        assertThat(cell(answer, line).hasClass("needs")).isFalse();
        assertThat(cell(answer, line).attr("data-reason")).isEqualTo("Thiếu báo cáo");
        assertThat(cell(answer, line).attr("title")).matches("Người thử donvi1, .+: Thiếu báo cáo");
    }

    @Test
    void showsARefusedNumberWithItsErrorInItsCell() {
        aScale(1);
        open();
        handIn(second, officer, "8");
        long line = lines(second).get(0);

        MvcTestResult answer = save(headOfficer, "diem-cum/", line, "11", "", "");

        assertThat(answer).hasStatus(422);
        assertThat(cell(answer, line).text()).contains("11", "Cao hơn điểm tối đa 10");
        assertThat(stored(line, "HEAD")).isEqualTo("none");
    }

    @Test
    void showsAColleaguesNewerValueWithAChoice() {
        aScale(1);
        open();
        handIn(second, officer, "8");
        long line = lines(second).get(0);
        save(headOfficer, "diem-cum/", line, "7", "", "");

        MvcTestResult answer = save(headOfficer, "diem-cum/", line, "6", "Ý kiến khác", "");

        assertThat(answer).hasStatus(409);
        Element cell = cell(answer, line);
        assertThat(cell.selectFirst(".cell").text()).isEqualTo("7,00");
        assertThat(cell.select("[data-mine=6][data-mine-reason='Ý kiến khác'] [data-keep], [data-mine] [data-take]"))
                .hasSize(2);
        assertThat(save(headOfficer, "diem-cum/", line, "6", "Ý kiến khác", cell.attr("data-version")))
                .hasStatusOk();
        assertThat(stored(line, "HEAD")).isEqualTo("6.00");
    }

    @Test
    void takesAQuantityAndShowsThePointsItGives() {
        aScale(1);
        open();
        jdbc.sql("update score_line set measure = '{\"kind\":\"COUNT\",\"each\":2,\"item\":\"mô hình\"}'")
                .update();
        long line = lines(second).get(0);

        Element cell = cell(save(officer, "", line, "3", "", ""), line);

        assertThat(cell.text()).contains("6,00", "3 × 2 = 6");
        assertThat(cell.attr("data-typed")).isEqualTo("3");
    }

    @Test
    void tellsThePageWhenRanksMayHaveMovedAndRenewsThemApart() {
        aScale(2);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        List<Long> lines = lines(second);

        MvcTestResult answer = save(headOfficer, "diem-cum/", lines.get(0), "8", "", "");
        assertThat(answer).as("the unit is not complete").doesNotContainHeader("HX-Trigger");
        answer = save(headOfficer, "diem-cum/", lines.get(1), "8", "", "");
        assertThat(answer).hasHeader("HX-Trigger", "ranks-moved");
        assertThat(text(answer)).doesNotContain("hạng 1");
        assertThat(Jsoup.parse(body(headOfficer, "/cham-diem/xep-hang")).select("small.rank[hx-swap-oob]"))
                .extracting(Element::id, Element::text)
                .containsExactly(tuple("rank-" + first, "hạng 1"), tuple("rank-" + second, "hạng 2"));
        assertThat(body(headOfficer, "/cham-diem/xep-hang")).contains("Đã tính lại thứ hạng: 2 trên 2", "16,00");
        assertThat(save(headOfficer, "diem-cum/", lines.get(1), "11", "", "0"))
                .as("what is refused moves nothing")
                .doesNotContainHeader("HX-Trigger");

        answer = save(headOfficer, "diem-cum/", lines.get(1), "", "", "0");

        assertThat(answer).hasHeader("HX-Trigger", "ranks-moved");
        assertThat(body(headOfficer, "/cham-diem/xep-hang")).doesNotContain("hạng 1");
    }

    @Test
    void keepsTheRenewedRanksFromWhoMayNotSeeThemYet() {
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);

        assertThat(body(officer, "/cham-diem/xep-hang").strip()).isEmpty();
    }

    @Test
    void savesTheChosenColumnAsAPlainFormWithoutScript() {
        aScale(1);
        open();
        handIn(second, officer, "8");
        String sheet = jdbc.sql("select id::text from score_sheet where membership_id = ?")
                .param(second.value())
                .query(String.class)
                .single();
        Element form =
                Jsoup.parse(body(headOfficer, "/cham-diem?phieu=" + sheet)).selectFirst("form.grid-form");

        assertThat(form.select("noscript [type=submit]")).hasSize(1);
        String name = form.select("noscript [name$=points]").attr("name");
        done(pages.post(form.attr("action"), headOfficer, name, "8"));
        assertThat(stored(lines(second).get(0), "HEAD")).isEqualTo("8.00");
    }

    @Test
    void answersACellOfAnotherSheetLikeAMissingOne() {
        aScale(1);
        open();
        long foreign = lines(first).get(0);

        assertThat(save(officer, "", foreign, "5", "", "")).hasStatus(404);
        assertThat(stored(foreign, "SELF")).isEqualTo("none");
    }

    @Test
    void takesAsManyStatementsForACellWhateverTheSizeOfTheGrid() {
        int small = statementsOfASave(2, 5);

        assertThat(statementsOfASave(15, 5)).isEqualTo(small);
        assertThat(statementsOfASave(2, 60)).isEqualTo(small);
        assertThat(small).isLessThanOrEqualTo(17);
    }

    private int statementsOfASave(int members, int criteria) {
        year = world.year(world.cluster(programme, "Cụm " + members + "×" + criteria), 2027);
        for (int i = 0; i < members; i++) {
            second = world.member(year, world.unit(organiser, "Đơn vị " + members + "-" + criteria + "-" + i));
        }
        AccountId own = world.person(
                "dv" + members + "x" + criteria,
                Role.UNIT_OFFICER,
                world.unit(organiser, "Trưởng " + members + "-" + criteria));
        headOfficer = world.grantHead(own, cluster(), 2027);
        aScale(criteria);
        open();
        jdbc.sql("update score_sheet set status = 'SUBMITTED', submitted_at = now() where cluster_year_id = ?")
                .param(year.value())
                .update();
        List<Long> lines = lines(second);
        save(headOfficer, "diem-cum/", lines.get(0), "5", "", "");
        return Statements.of(() -> save(headOfficer, "diem-cum/", lines.get(1), "5", "", ""))
                .size();
    }

    private ClusterId cluster() {
        return new ClusterId(jdbc.sql("select cluster_id from cluster_year where id = ?")
                .param(year.value())
                .query(Long.class)
                .single());
    }

    private Document grid(AccountId who) {
        return Jsoup.parse(body(who, "/cham-diem"));
    }

    private static List<String> ids(Document grid) {
        return grid.select("td.edit").stream().map(Element::id).toList();
    }

    /** Ids of the cells of these members, row by row. */
    private List<String> cells(MembershipId... members) {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, lines(members[0]).size()).forEach(row -> {
            List<MembershipId> ordered = List.of(members).stream()
                    .sorted((a, b) -> Long.compare(a.value(), b.value()))
                    .toList();
            ordered.forEach(member -> ids.add("o-" + lines(member).get(row)));
        });
        return ids;
    }

    private MvcTestResult save(AccountId who, String stage, long line, String points, String reason, String version) {
        String name = "lines[" + line + "].";
        return post(
                who,
                sheet(second) + "/" + stage + "luoi/" + line,
                name + "points",
                points,
                name + "reason",
                reason,
                name + "version",
                version);
    }

    private static Element cell(MvcTestResult answer, long line) {
        return Jsoup.parse("<table><tr>" + text(answer).replaceAll("</?template>|<small class=\"column.*?</small>", "")
                        + "</table>")
                .getElementById("o-" + line);
    }
}

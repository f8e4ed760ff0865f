package vn.thidua.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.ranking.Standings;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.SheetFile;
import vn.thidua.support.Statements;

/** All sheets side by side: who sees what, who has which rank, and how many statements it takes. */
class GridTests extends ScoringPages {

    @Autowired
    Standings standings;

    @Test
    void showsRanksWhenAllUnitsAreCompleteAndSharesEqualOnes() {
        aScale(2);
        open();
        handIn(second, officer, "8,5");
        assertThat(SheetFile.textOf(get(staff, "/cham-diem/xlsx"))).contains("Đang tự chấm, tạm tính");
        finish(second);
        assertThat(SheetFile.textOf(get(staff, "/cham-diem/xlsx"))).contains("Đã hoàn thành");
        assertThat(body(staff, "/cham-diem")).contains("Thứ hạng chỉ hiện khi").doesNotContain("hạng 1<");
        handIn(first, headOfficer, "8,5");
        finish(first);

        assertThat(standings.of(year)).extracting(Standing::rank).containsExactly(1, 1);
        assertThat(body(staff, "/cham-diem")).contains("hạng 1", "17,00").doesNotContain("Thứ hạng chỉ hiện khi");
    }

    @Test
    void givesNoTotalToAUnitWithoutPoints() {
        aScale(1);
        open();
        assertThat(body(staff, "/cham-diem")).doesNotContain(">0,00<");

        handIn(second, officer, "0");

        assertThat(body(staff, "/cham-diem")).containsOnlyOnce("class=\"total\">0,00<");
    }

    @Test
    void gradesUnitsByTheBandsOfTheYear() {
        world.rule(programme, "GRADE_BANDS", "Xuất sắc:18,5; Tốt, khá:17; Đạt:10");
        aScale(2);
        open();
        assertThat(body(staff, "/cham-diem")).contains("Xếp loại").doesNotContain("Tốt, khá");
        handIn(second, officer, "8,5");
        finish(second);
        handIn(first, headOfficer, "4");
        finish(first);

        assertThat(standings.of(year)).extracting(Standing::grade).containsExactly(null, "Tốt, khá");
        assertThat(body(staff, "/cham-diem")).contains("Tốt, khá");
        assertThat(SheetFile.textOf(get(staff, "/cham-diem/xlsx"))).contains("Xếp loại", "Tốt, khá");
    }

    @Test
    void showsNoGradesWhereTheProgrammeHasNone() {
        aScale(1);
        open();

        assertThat(body(staff, "/cham-diem")).doesNotContain("Xếp loại");
        assertThat(SheetFile.textOf(get(staff, "/cham-diem/xlsx"))).doesNotContain("Xếp loại");
    }

    @Test
    void ranksEachGroupApart() {
        jdbc.sql("update membership set rank_group = 'Nhóm ' || id").update();
        aScale(1);
        open();
        handIn(second, officer, "7");
        finish(second);

        assertThat(standings.of(year)).extracting(Standing::rank).containsExactly(null, 1);
    }

    @Test
    void hidesTheOthersSheetsFromAMemberUntilTheyAreFinal() {
        aScale(1);
        open();
        handIn(first, headOfficer, "7,25");
        assertThat(body(officer, "/cham-diem")).contains("Chưa công khai").doesNotContain("7,25");
        finish(first);

        assertThat(body(officer, "/cham-diem")).contains("7,25").doesNotContain(sheet(first) + "\"");
    }

    @Test
    void showsAStatedRankWithItsReasonAlsoWithoutScores() {
        state("1", "Theo báo cáo tổng kết");

        assertThat(body(officer, "/cham-diem")).contains("ấn định", "Theo báo cáo tổng kết");
        assertThat(standings.of(year)).extracting(Standing::rank).containsExactly(null, 1);
        state("", "Ghi nhầm");
        assertThat(standings.of(year)).extracting(Standing::rank).containsOnlyNulls();
    }

    @Test
    void showsBothRanksWhenTwoPeopleStateOne() {
        state("1", "Theo báo cáo");

        MvcTestResult answer =
                post(staff, sheet(second) + "/thu-hang", "rank", "2", "reason", "Theo biên bản", "version", "0");

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("<td>1</td>", "<td>2</td>", "Theo báo cáo", "Theo biên bản");
        assertThat(post(staff, sheet(second) + "/thu-hang", "rank", "1", "reason", "Theo báo cáo", "version", "0"))
                .as("the same once more")
                .hasStatus3xxRedirection();
    }

    private void state(String rank, String reason) {
        String version = jdbc.sql("select coalesce(max(id), 0)::text from stated_rank")
                .query(String.class)
                .single();
        done(post(staff, sheet(second) + "/thu-hang", "rank", rank, "reason", reason, "version", version));
    }

    @Test
    void refusesAStatedRankThatIsNone() {
        for (String rank : List.of("0", "-1", "nhất", "1000")) {
            MvcTestResult answer = post(staff, sheet(second) + "/thu-hang", "rank", rank, "reason", "Theo báo cáo");
            assertThat(answer).hasStatus(422);
            assertThat(text(answer)).contains("value=\"" + rank + "\"");
        }
        assertThat(post(staff, sheet(second) + "/thu-hang", "rank", "1", "reason", " "))
                .hasStatus(422);
        assertThat(post(officer, sheet(second) + "/thu-hang", "rank", "1", "reason", "Tự xếp"))
                .hasStatus(404);
    }

    @Test
    void theDatabaseKeepsOneStatedRankAMember() {
        String insert = "insert into stated_rank (membership_id, rank, reason) values (?, 1, 'thử')";
        jdbc.sql(insert).param(second.value()).update();

        assertThatThrownBy(() -> jdbc.sql(insert).param(second.value()).update())
                .hasMessageContaining("stated_rank_once");
    }

    @Test
    void opensOnlyOnceAndOnlyWithAScale() {
        assertThat(post(headOfficer, "/cham-diem/mo")).hasStatus3xxRedirection();
        assertThat(body(headOfficer, "/cham-diem"))
                .contains("Chưa mở chấm điểm", "disabled", "Hãy lập thang điểm trước")
                .doesNotContain("/cham-diem/mo\"");
        aScale(1);
        assertThat(body(headOfficer, "/cham-diem"))
                .contains("/cham-diem/mo\"")
                .doesNotContain("disabled", "Hãy lập thang điểm trước");
        open();
        assertThat(post(headOfficer, "/cham-diem/mo")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from score_sheet")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(post(officer, "/cham-diem/mo")).hasStatus(404);
    }

    @Test
    void headsManyUnitsByTheirShortNames() {
        year = yearOf(8, 1);
        jdbc.sql("update membership set unit_short_name = 'ĐV ' || id").update();
        assertThat(body(staff, "/cham-diem")).contains(">Đơn vị 8-1-7</a>").doesNotContain("score-wide");

        world.member(year, world.unit(organiser, "Hội LHPN xã Chín"));
        open();
        Element grid = Jsoup.parse(body(staff, "/cham-diem")).selectFirst(".score-wide");
        assertThat(grid.select("[title='Đơn vị 8-1-7']")).hasSize(1);
        assertThat(grid.text()).doesNotContain("Đơn vị 8-1-7");
    }

    @Test
    void takesAsManyStatementsForThirtyMembersAndAHundredCriteria() {
        int small = statements(yearOf(1, 5));

        assertThat(statements(yearOf(3, 5))).isEqualTo(small);
        assertThat(statements(yearOf(30, 100))).isEqualTo(small);
    }

    @Test
    void takesAsManyStatementsToTellTheHeadWhichOfThirtySheetsAreClosed() {
        int small = statementsWhenClosed(yearOf(1, 3));

        assertThat(statementsWhenClosed(yearOf(3, 3))).isEqualTo(small);
        assertThat(statementsWhenClosed(yearOf(30, 3))).isEqualTo(small);
    }

    private int statementsWhenClosed(ClusterYearId grid) {
        jdbc.sql("insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'HEAD', '2020-01-01')")
                .param(grid.value())
                .update();
        jdbc.sql("update score_sheet set status = 'SUBMITTED', submitted_at = now() where cluster_year_id = ?")
                .param(grid.value())
                .update();
        assertThat(body(headOfficer, "/cham-diem")).contains("Đóng từ ngày 02/01/2020");
        return statements(grid, headOfficer);
    }

    private int statements(ClusterYearId grid) {
        return statements(grid, staff);
    }

    private int statements(ClusterYearId grid, AccountId who) {
        year = grid;
        body(who, "/cham-diem");
        return Statements.of(() -> body(who, "/cham-diem")).size();
    }

    private ClusterYearId yearOf(int members, int criteria) {
        year = world.year(world.cluster(programme, "Cụm " + members + "×" + criteria), 2026);
        for (int i = 0; i < members; i++) {
            var unit = world.unit(organiser, "Đơn vị " + members + "-" + criteria + "-" + i);
            MembershipId member = world.member(year, unit);
            if (i == 0) {
                world.head(year, member);
                headOfficer = world.person("dv" + members + "x" + criteria, Role.UNIT_OFFICER, unit);
            }
        }
        aScale(criteria);
        open();
        return year;
    }
}

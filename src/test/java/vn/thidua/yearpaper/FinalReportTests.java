package vn.thidua.yearpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.letterhead.DocumentKind.FINAL_REPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.YearView;
import vn.thidua.issuance.Content;
import vn.thidua.platform.Show;
import vn.thidua.support.Statements;

/** What is reported at the end of a year is the record's; what it does not know is room to write in. */
class FinalReportTests extends DemoPapers {

    @Test
    void tellsOfCovenantMeetingsFiguresAndRanks() {
        YearView year = lastYear();
        Content paper = paper(year, FINAL_REPORT, 0);

        assertThat(said(paper))
                .contains("gồm 06 đơn vị thành viên", "Cụm trưởng: Hội Liên hiệp Phụ nữ xã Minh Hải")
                .contains("Giao ước thi đua năm %1$d, ký ngày 16/01/%1$d, số đơn vị đã ký: 06.".formatted(year.year()))
                .contains("Hội nghị tổng kết, suy tôn năm %1$d, ngày 12/11/%1$d".formatted(year.year()))
                .contains("V. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN\n……")
                .doesNotContain("{", "chưa được công bố");
        assertThat(line(paper, "Hội viên mới của cả cụm")).contains("trên 540", "hội viên");
        assertThat(said(paper)).contains("\n1\nHội Liên hiệp Phụ nữ xã Minh Châu\n");
    }

    @Test
    void namesWhatWasSentAndWhatCameOfIt() {
        YearView year = lastYear();

        assertThat(said(paper(year, FINAL_REPORT, 0)))
                .contains("Hội Liên hiệp Phụ nữ xã Minh An\nBằng khen (Hội LHPN tỉnh Minh Họa)\n")
                .contains("số 12/QĐ-BTV ngày 20/12/" + year.year());
    }

    @Test
    void jointActivitiesHaveTheirMoneyAndSum() {
        YearView year = years.get(new vn.thidua.shared.ClusterYearId(
                jdbc.sql("""
                select y.cluster_year_id from joint_activity_year y join joint_activity a on a.id = y.activity_id
                where a.amount_vnd > 0 order by 1 limit 1""").query(Long.class).single()));
        List<Long> money =
                jdbc.sql("""
                select a.amount_vnd from joint_activity a join joint_activity_year y on y.activity_id = a.id
                where y.cluster_year_id = ? and a.amount_vnd > 0""").param(year.id().value()).query(Long.class).list();

        String report = said(paper(year, FINAL_REPORT, 0));
        Show show = new Show();

        assertThat(money).isNotEmpty().allSatisfy(one -> assertThat(report).contains(show.money(one)));
        assertThat(report)
                .contains(show.money(money.stream().mapToLong(Long::longValue).sum()));
    }

    @Test
    void aYearUnderWayHasNoResultToReportAndIsNotYetForMembers() {
        YearView year = thisYear();

        assertThat(said(paper(year, FINAL_REPORT, 0))).contains("xếp hạng chưa được công bố");
        assertThat(offers(year, FINAL_REPORT, "donvi3")).isEmpty();
        assertThat(offers(year, FINAL_REPORT, "donvi1")).hasSize(1);
        assertThat(offers(lastYear(), FINAL_REPORT, "donvi3")).hasSize(1);
        assertThat(offers(lastYear(), FINAL_REPORT, "canbo.kontum")).isEmpty();
    }

    @Test
    void costsNoMoreStatementsForMoreMembers() {
        YearView year = lastYear();

        assertThat(Statements.of(() -> paper(year, FINAL_REPORT, 0)))
                .isNotEmpty()
                .hasSizeLessThan(40);
    }
}

package vn.thidua.yearpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Scope;
import vn.thidua.scoring.ScoringPages;

/** The summary says what was published, whatever became of the year since. */
class PublishedSummaryTests extends ScoringPages {

    @Autowired
    ScoreSummary summary;

    @Autowired
    ClusterYears years;

    private Content paper() {
        YearView now = years.get(year);
        return summary.content(Scope.of(now), 0, StandardOffice.on(now.ruleDay(), jdbc));
    }

    private void publish() {
        done(post(staff, "/ket-qua/tam", "version", "0", "objectionsUntil", "31/12/2099", "reason", ""));
    }

    @Test
    void isThePublishedTableWithItsDay() {
        aScale(2);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        finish(second);
        publish();
        jdbc.sql("update membership set unit_name = 'Tên sau này' where id = ?")
                .param(second.value())
                .update();

        Content paper = paper();

        assertThat(paper.dated()).isNotNull();
        assertThat(paper.title().about()).endsWith("(tạm tính)");
        assertThat(DemoPapers.said(paper)).contains("bản số 1", "đến hết ngày 31 tháng 12 năm 2099");
        assertThat(DemoPapers.line(paper, "Hội LHPN xã Bình"))
                .contains("16,00", "2")
                .doesNotContain("Tên sau này");
        assertThat(heads(paper)).contains("I (20)");
    }

    @Test
    void leavesOutTheSectionsOnceASheetIsNoLongerTheOnePublished() {
        aScale(2);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        finish(second);
        publish();
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Chấm nhầm"));
        jdbc.sql(
                        "update score_entry set points = 10, entered_at = now() + interval '1 day' where line_id = ? and stage = 'HEAD'")
                .param(lines(second).get(0))
                .update();

        assertThat(heads(paper())).doesNotContain("I (20)").contains("Tổng điểm");
        assertThat(DemoPapers.line(paper(), "Hội LHPN xã Bình")).contains("16,00");
    }

    private static List<String> heads(Content paper) {
        return DemoPapers.tables(paper.blocks()).get(0).columns().stream()
                .map(Block.Column::head)
                .toList();
    }
}

package vn.thidua.yearpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.letterhead.DocumentKind.SCORE_SUMMARY;
import static vn.thidua.letterhead.DocumentKind.SELF_SCORE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.platform.Show;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.support.Statements;

/** What units gave themselves, and what came of it. */
class ScorePapersTests extends DemoPapers {

    private static final Show SHOW = new Show();

    @Autowired
    Standings standings;

    private long member(YearView year, String unit) {
        return jdbc.sql("select id from membership where cluster_year_id = ? and unit_name like '%' || ?")
                .params(year.id().value(), unit)
                .query(Long.class)
                .single();
    }

    @Test
    void aSheetShowsPointsEvidenceAndReasonsLineByLine() {
        YearView year = thisYear();
        Content paper = paper(year, SELF_SCORE, member(year, "Minh An"));

        assertThat(paper.letterhead().issuer()).isEqualTo("Hội Liên hiệp Phụ nữ xã Minh An");
        assertThat(line(paper, "I.1").subList(0, 3))
                .containsExactly(
                        "I.1", "Tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước tới hội viên", "10,00");
        assertThat(line(paper, "I.1").get(3))
                .contains("Báo cáo công tác Hội và phong trào phụ nữ " + year.year(), "số 51/BC-BTV", "trang 2, mục I");
        assertThat(line(paper, "I.1").get(4)).isEqualTo("9,50");
        assertThat(line(paper, "Tổng điểm").get(6))
                .as("the head gave nothing yet")
                .isEmpty();
    }

    @Test
    void whatTheHeadGaveStandsBesideWithItsReason() {
        YearView year = thisYear();
        Content paper = paper(year, SELF_SCORE, member(year, "Minh Bình"));

        assertThat(line(paper, "I.2").get(4)).isEqualTo("9,00");
        assertThat(line(paper, "I.2").get(6)).isEqualTo("8,50");
        assertThat(line(paper, "I.2").get(9)).contains("Cụm chấm: Một lớp tập huấn chưa có danh sách.");
        assertThat(line(paper, "I.2").get(8))
                .as("no objection was ever answered")
                .isEmpty();
    }

    @Test
    void everyUnitIsOfferedItsOwnSheetAloneAndTheHeadAllOfThem() {
        YearView year = thisYear();

        assertThat(offers(year, SELF_SCORE, "donvi3"))
                .extracting(Offer::about)
                .containsExactly("Hội Liên hiệp Phụ nữ xã Minh Châu");
        assertThat(offers(year, SELF_SCORE, "donvi1")).hasSize(6);
        assertThat(offers(year, SELF_SCORE, "kiemtra")).hasSize(6);
        assertThat(offers(year, SELF_SCORE, "canbo.kontum")).isEmpty();
        assertThat(Statements.of(() -> offers(year, SELF_SCORE, "canbo")))
                .isNotEmpty()
                .hasSizeLessThan(12);
    }

    @Test
    void theSummaryRanksTheUnitsWithTheRuleForTies() {
        YearView year = lastYear();
        Content paper = paper(year, SCORE_SUMMARY, 0);
        RankTable table = standings.table(year.id());

        for (Standing unit : table.standings()) {
            assertThat(line(paper, unit.name()))
                    .contains(
                            SHOW.aligned(unit.base()),
                            SHOW.aligned(unit.total()),
                            String.valueOf(unit.rank()),
                            unit.grade());
        }
        assertThat(said(paper))
                .contains(
                        "Khi bằng điểm, xét lần lượt: Mục II; Điểm thưởng.",
                        "Bằng điểm",
                        "II: Xây dựng gia đình hạnh phúc")
                .contains("Số đơn vị có tổng điểm: 6 trên 6 đơn vị.");
        assertThat(paper.title().about()).doesNotContain("tạm tính");
    }

    @Test
    void theSectionsMakeTheBase() {
        Content paper = paper(lastYear(), SCORE_SUMMARY, 0);
        Block.Table table = tables(paper.blocks()).get(0);
        List<String> heads = table.columns().stream().map(Block.Column::head).toList();
        int base = heads.indexOf("Tổng điểm tiêu chí");

        assertThat(base).isGreaterThan(4);
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            double sum = row.cells().subList(2, base).stream()
                    .mapToDouble(cell -> Double.parseDouble(cell.replace(',', '.')))
                    .sum();
            assertThat(row.cells().get(base)).isEqualTo("%.2f".formatted(sum).replace('.', ','));
        });
    }

    @Test
    void whatNobodyWasToldIsForThoseWhoReadEverySheet() {
        YearView year = thisYear();

        assertThat(offers(year, SCORE_SUMMARY, "donvi3")).isEmpty();
        assertThat(offers(year, SCORE_SUMMARY, "donvi1")).hasSize(1);
        assertThat(offers(year, SCORE_SUMMARY, "canbo")).hasSize(1);
        assertThat(offers(lastYear(), SCORE_SUMMARY, "donvi3")).hasSize(1);
        assertThat(paper(year, SCORE_SUMMARY, 0).title().about()).endsWith("(tạm tính)");
        assertThat(said(paper(year, SCORE_SUMMARY, 0))).contains("tạm tính, chưa công bố");
        assertThat(paper(year, SCORE_SUMMARY, 0).dated()).isNull();
    }
}

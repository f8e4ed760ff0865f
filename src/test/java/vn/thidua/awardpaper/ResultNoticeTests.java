package vn.thidua.awardpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.support.Said;

/** The notice of what came of proposals as an official paper. */
class ResultNoticeTests extends DecidedScene {

    @Test
    void theNoticeSaysWhoWasGrantedAndWhoWasNotAndWhy() {
        recommended(0);
        person(recommended(2), "Lê Thị Xuân");
        refuse(recommended(1), "Có đơn thư đang xem xét");
        Content paper = notice();

        assertThat(paper.title().about()).isEqualTo("Kết quả xét khen thưởng năm 2024");
        assertThat(paper.letterhead().issuer())
                .as("the organiser tells it, whoever decided")
                .isEqualTo("Hội LHPN tỉnh Mẫu");
        assertThat(paper.given()).isNull();
        assertThat(Said.all(paper))
                .contains("Hội LHPN tỉnh Mẫu thông báo kết quả xét khen thưởng năm 2024.")
                .contains("Theo Quyết định số 12/QĐ-UBND ngày 30 tháng 6 năm 2024 của " + authorityName()
                        + ", kết quả như sau:")
                .contains("I. Được khen thưởng (2)", "II. Chưa được khen thưởng (1)")
                .doesNotContain("{", "14.400.000");
        assertThat(Said.rows(paper))
                .containsExactly(
                        List.of("1", "Hội LHPN xã An Bình", "Cờ thi đua"),
                        List.of("2", "Lê Thị Xuân, Hội LHPN xã Cẩm Thủy", "Cờ thi đua"));
        assertThat(Said.tables(paper).get(1).rows())
                .extracting(Block.Row::cells)
                .containsExactly(List.of("1", "Hội LHPN xã Bình Minh", "Cờ thi đua", "Có đơn thư đang xem xét"));
    }

    @Test
    void whereEverybodyWasGrantedNobodyIsSaidToBeRefused() {
        recommended(0);

        assertThat(Said.all(notice())).doesNotContain("Chưa được khen thưởng");
    }
}

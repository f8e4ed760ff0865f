package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;

/** A paper is about to cite what no longer holds, or not yet. */
class LegalBasesTests extends IssuanceScene {

    private static final String HOLDS = "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;";

    @Autowired
    Pages pages;

    @Test
    void whatHasExpiredIsNamedWithItsLastDayAndWhereItIsChanged() {
        theDecisionCites(HOLDS + "\nCăn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;");

        assertThat(preview(staff))
                .contains("Văn bản dẫn căn cứ không có hiệu lực")
                .contains("<span>Nghị định số 98/2023/NĐ-CP")
                .contains("hết hiệu lực từ sau 30/06/2025")
                .contains("href=\"/don-vi/" + organiser + "/the-thuc/quyet-dinh-cum\"")
                .doesNotContain("<span>Luật Thi đua, khen thưởng số 06/2022/QH15");
    }

    @Test
    void whoMayNotChangeTheTextsIsToldAllTheSame() {
        theDecisionCites("Căn cứ Nghị định số 98/2023/NĐ-CP;");

        assertThat(preview(head)).contains("hết hiệu lực từ sau 30/06/2025").doesNotContain("/the-thuc/");
    }

    @Test
    void whatIsNotYetInForceIsToldToo() {
        jdbc.sql("insert into legal_document (position, title, valid_from, verified) values (99, ?, ?, true)")
                .params("Nghị định số 1/2099/NĐ-CP", LocalDate.of(2099, 1, 1))
                .update();
        theDecisionCites("Căn cứ Nghị định số 1/2099/NĐ-CP;");

        assertThat(preview(staff)).contains("chỉ có hiệu lực từ 01/01/2099");
    }

    @Test
    void ofBasesInForceNothingIsSaid() {
        theDecisionCites(HOLDS + "\nCăn cứ Nghị định số 198/2023/NĐ-CP;");

        assertThat(preview(staff)).doesNotContain("Văn bản dẫn căn cứ không có hiệu lực");
    }

    @Test
    void howManyBasesThereAreCostsNoStatement() {
        theDecisionCites(HOLDS);
        long one = pages.statements(path(), staff);
        jdbc.sql("update office_text set body = ? where organiser_id = ?")
                .params(
                        HOLDS + "\nCăn cứ Nghị định số 98/2023/NĐ-CP;\nCăn cứ Thông tư số 01/2024/TT-BNV;",
                        organiser.value())
                .update();

        assertThat(pages.statements(path(), staff)).isEqualTo(one);
    }

    private void theDecisionCites(String bases) {
        jdbc.sql("""
                insert into office_text (organiser_id, kind, slot, valid_from, body)
                values (?, 'CLUSTER_DECISION', 'BASES', date '2020-01-01', ?)""").params(organiser.value(), bases).update();
    }

    private String path() {
        return "/nam/" + yearId + "/van-ban/quyet-dinh-cum/0";
    }

    private String preview(AccountId account) {
        return Pages.text(pages.get(path(), account));
    }
}

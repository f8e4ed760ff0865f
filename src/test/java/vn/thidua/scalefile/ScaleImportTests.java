package vn.thidua.scalefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.measure.Levels;
import vn.thidua.measure.YesNo;
import vn.thidua.shared.Points;
import vn.thidua.support.SheetFile;

/** The Excel files officials have, read as scales. */
class ScaleImportTests extends ScalePagesOfTwoYears {

    private static final String[] HEADS = {
        "TT", "Nội dung chấm điểm", "Điểm tối đa", "Điều kiện chấm điểm", "VB chứng minh"
    };

    @Test
    void readsATreeWithLevelsEvidenceAndSums() {
        String draft = send(
                year,
                HEADS,
                new String[] {"I", "Công tác chỉ đạo", "23", "", ""},
                new String[] {
                    "1",
                    "Thông tin báo cáo",
                    "8",
                    "8: đủ, đúng hạn\n6 điểm: thiếu 2 báo cáo\n0: không có",
                    "Số, ngày báo cáo"
                },
                new String[] {"2", "Nội bộ đoàn kết", "10", "Có/không", "x"},
                new String[] {"3", "Họp giao ban", "5", "5: dự đủ", ""},
                new String[] {"", "", "", "0: vắng", ""},
                new String[] {"II", "Điểm thưởng", "", "", ""},
                new String[] {"1", "Mô hình mới", "10", "", ""},
                new String[] {"III", "Nộp báo cáo chậm", "-5", "", ""},
                new String[] {"", "Tổng cộng", "33", "", ""});

        Document preview = preview(draft);
        assertThat(states(preview))
                .containsExactly(
                        "Sẽ thêm",
                        "Sẽ thêm",
                        "Sẽ thêm",
                        "Sẽ thêm",
                        "Bỏ qua D6: Ghép vào cách chấm của dòng 3.",
                        "Sẽ thêm",
                        "Sẽ thêm, nên xem lại C8: Hiểu là: Điểm thưởng.",
                        "Sẽ thêm, nên xem lại C9: Hiểu là: Điểm trừ.",
                        "Bỏ qua B10: Dòng tổng: được cộng lại, không đưa vào.");
        take(draft);

        List<CriterionView> lines = scale(year).lines();
        assertThat(lines)
                .extracting(CriterionView::depth, CriterionView::code, CriterionView::line, CriterionView::max)
                .containsExactly(
                        tuple(0, "I", LineKind.SECTION, Points.of("23")),
                        tuple(1, "1", LineKind.BASE, Points.of("8")),
                        tuple(1, "2", LineKind.BASE, Points.of("10")),
                        tuple(1, "3", LineKind.BASE, Points.of("5")),
                        tuple(0, "II", LineKind.SECTION, Points.of("10")),
                        tuple(1, "1", LineKind.BONUS, Points.of("10")),
                        tuple(0, "III", LineKind.PENALTY, Points.of("5")));
        assertThat(lines.get(1).measure()).isEqualTo(Levels.parse("8: đủ, đúng hạn\n6: thiếu 2 báo cáo\n0: không có"));
        assertThat(lines.get(1).guidance()).isEqualTo("Minh chứng: Số, ngày báo cáo");
        assertThat(lines)
                .extracting(CriterionView::evidenceRequired)
                .containsExactly(false, true, true, false, false, false, false);
        assertThat(lines.get(2).measure()).isEqualTo(new YesNo());
        assertThat(lines.get(3).measure()).isEqualTo(Levels.parse("5: dự đủ\n0: vắng"));
    }

    @Test
    void namesEveryErrorWithItsCellAndTakesNothing() {
        String draft = send(
                year,
                HEADS,
                new String[] {"1", "Báo cáo", "mười", "", ""},
                new String[] {"1", "Họp", "5", "4: dự đủ\n0: vắng", ""},
                new String[] {"", "Không có số thứ tự", "5", "", ""},
                new String[] {"3", "", "5", "", ""},
                new String[] {"4", "…", "…", "", ""});

        assertThat(states(preview(draft)))
                .containsExactly(
                        "Cần sửa C2: Không đọc được điểm \"mười\". Hãy ghi một số, ví dụ 10 hoặc 8,5.",
                        "Cần sửa C3: Điểm tối đa phải bằng mức cao nhất (4). A3: Số thứ tự \"1\" đã có trong phần này.",
                        "Cần sửa A4: Ô này phải có nội dung.",
                        "Cần sửa B5: Ô này phải có nội dung.",
                        "Cần sửa C6: Không đọc được điểm \"…\". Hãy ghi một số, ví dụ 10 hoặc 8,5.");
        take(draft);
        assertThat(scales.edition(ScaleOwner.of(year), null, true)).isEmpty();
    }

    @Test
    void replacesTheLinesOfADraftOnlyWhenAsked() {
        take(send(year, HEADS, new String[] {"1", "Một", "5", "", ""}));
        String draft = send(year, HEADS, new String[] {"1", "Hai", "7", "", ""}, new String[] {"2", "Ba", "3", "", ""});
        assertThat(preview(draft).text()).contains("Thay 1 dòng hiện có");

        take(draft);
        assertThat(scale(year).lines()).extracting(CriterionView::text).containsExactly("Một");
        take(draft, "replace", "true");

        assertThat(scale(year).lines()).extracting(CriterionView::text).containsExactly("Hai", "Ba");
        assertThat(pages.get(draft, staff)).as("taken over").hasStatus(404);
    }

    @Test
    void takesNothingIntoAPublishedScaleNorFromAnotherYearOrPerson() {
        take(send(year, HEADS, new String[] {"1", "Một", "5", "", ""}));
        String draft = send(year, HEADS, new String[] {"1", "Hai", "7", "", ""});
        assertThat(pages.post(page(year) + "/cong-bo", staff)).hasStatus3xxRedirection();
        take(draft, "replace", "true");
        assertThat(scale(year).lines()).extracting(CriterionView::text).containsExactly("Một");

        assertThat(pages.get(draft.replace(page(year), page(next)), staff)).hasStatus(404);
        assertThat(pages.get(page(year) + "/nhap", officer)).hasStatus(404);
        assertThat(upload(year, SheetFile.of(List.<String[]>of(HEADS)), officer))
                .hasStatus(404);
        assertThat(upload(year, SheetFile.of(List.<String[]>of(new String[] {"Khác"})), staff))
                .hasStatus(422);
        assertThat(pages.get(page(year) + "/nhap/mau.xlsx", staff)).hasStatusOk();
    }
}

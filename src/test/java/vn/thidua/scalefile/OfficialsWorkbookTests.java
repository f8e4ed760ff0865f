package vn.thidua.scalefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.measure.Levels;
import vn.thidua.shared.Points;

/**
 * A workbook as a district's youth union sent it out in 2015: no column of maximum points, the levels say them, merged cells,
 * sums in the first column.
 */
class OfficialsWorkbookTests extends ScalePagesOfTwoYears {

    @Test
    void readsMaximumPointsFromTheLevelsWhereNoColumnSaysThem() {
        String draft = send(year, workbook(sheet -> {
            row(sheet, "I", "Công tác chỉ đạo");
            row(
                    sheet,
                    "1",
                    "Chương trình năm và hội nghị triển khai",
                    "5: có chương trình, hội nghị 100% cơ sở\n3: có chương trình, không hội nghị\n0: không có chương trình",
                    "Tên, số, ký hiệu chương trình");
            row(sheet, "2", "Thông tin báo cáo", "8: đủ, đúng hạn");
            row(sheet, "", "", "6: thiếu 2 báo cáo tháng");
            row(sheet, "", "", "0: thiếu từ 4 báo cáo tháng");
            row(sheet, "", "Cộng mục I");
            row(sheet, "II", "Điểm trừ");
            row(sheet, "1", "Nộp hồ sơ chậm", "2: mỗi lần chậm");
            total(sheet);
        }));

        Document preview = preview(draft);
        assertThat(states(preview))
                .containsExactly(
                        "Sẽ thêm",
                        "Sẽ thêm, nên xem lại C6: Lấy điểm tối đa là mức cao nhất: 5.",
                        "Sẽ thêm, nên xem lại C7: Lấy điểm tối đa là mức cao nhất: 8.",
                        "Bỏ qua C8: Ghép vào cách chấm của dòng 2.",
                        "Bỏ qua C9: Ghép vào cách chấm của dòng 2.",
                        "Bỏ qua B10: Dòng tổng: được cộng lại, không đưa vào.",
                        "Sẽ thêm",
                        "Sẽ thêm, nên xem lại C12: Lấy điểm tối đa là mức cao nhất: 2. C12: Hiểu là: Điểm trừ.",
                        "Bỏ qua A13: Dòng tổng: được cộng lại, không đưa vào.");
        take(draft);

        assertThat(scale(year).lines())
                .extracting(CriterionView::depth, CriterionView::code, CriterionView::line, CriterionView::max)
                .containsExactly(
                        tuple(0, "I", LineKind.SECTION, Points.of("13")),
                        tuple(1, "1", LineKind.BASE, Points.of("5")),
                        tuple(1, "2", LineKind.BASE, Points.of("8")),
                        tuple(0, "II", LineKind.SECTION, Points.of("2")),
                        tuple(1, "1", LineKind.PENALTY, Points.of("2")));
        assertThat(scale(year).lines().get(2).measure())
                .isEqualTo(Levels.parse("8: đủ, đúng hạn\n6: thiếu 2 báo cáo tháng\n0: thiếu từ 4 báo cáo tháng"));
    }

    @Test
    void pointsAtTheCellThatWouldHaveToSayThePoints() {
        String draft = send(year, workbook(sheet -> {
            row(sheet, "1", "Họp giao ban", "Đối chiếu với văn phòng");
            row(sheet, "2", "Công tác phối hợp", "4: tốt\n0: không");
        }));

        assertThat(states(preview(draft)))
                .containsExactly(
                        "Cần sửa C5: Chưa rõ điểm tối đa của dòng này. Hãy ghi mức điểm vào đây, ví dụ 5: có kế hoạch, hoặc thêm"
                                + " cột Điểm tối đa.",
                        "Sẽ thêm, nên xem lại C6: Lấy điểm tối đa là mức cao nhất: 4.");
    }

    @Test
    void takesNoLineWithoutANumberForASumBecauseOfItsFirstWord() {
        String draft = send(year, workbook(sheet -> {
            row(sheet, "", "Tổng kết phong trào", "5: có");
            row(sheet, "", "Công tác xã hội", "5: có");
        }));

        assertThat(states(preview(draft))).allSatisfy(state -> assertThat(state).contains("Cần sửa", "Ô này phải có"));
    }

    private static MockMultipartFile workbook(Consumer<Sheet> lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Thang điểm");
            row(sheet, "THANG ĐIỂM ĐÁNH GIÁ THI ĐUA");
            row(sheet, "(kèm theo hướng dẫn)");
            row(sheet);
            row(sheet, "TT", "Nội dung chấm điểm", "Điều kiện chấm điểm", "VB chứng minh", "Điểm tự chấm");
            lines.accept(sheet);
            workbook.write(out);
            return new MockMultipartFile("file", "thang-diem.xlsx", null, out.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private static void total(Sheet sheet) {
        Row row = row(sheet, "Tổng cộng");
        row.createCell(4).setCellFormula("SUM(E6:E" + row.getRowNum() + ")");
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    }
}

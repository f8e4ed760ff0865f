package vn.thidua.scorefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sheet's file on its way out and back. */
class ScoreFileTests extends FileScene {

    @Test
    void leavesOpenOnlyTheCellsToBeFilledIn() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(fetched(officer)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(cell(sheet, "F6").getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, "G6").getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, "B6").getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet, "E6").getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet, "E9").getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, "F9").getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(workbook.getSheetVisibility(2)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(sheet.getDataValidations()).hasSize(8);
        }
    }

    @Test
    void takesOverExactlyWhatThePreviewShows() {
        byte[] file = edited(fetched(officer), sheet -> {
            cell(sheet, "F6").setCellValue(8.5);
            cell(sheet, "F7").setCellValue("9,25");
            cell(sheet, "E9").setCellValue(3);
            cell(sheet, "D6").setCellValue(99);
        });

        String preview = sent(officer, file);

        assertThat(body(officer, preview))
                .contains(
                        "3 ô sẽ thay đổi, 0 ô phải chọn, 1 ô không nhận",
                        "8,5",
                        "9,25",
                        "D6",
                        "Không nhận: ô này do chương trình ghi");
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("none");
        done(save(officer, preview));
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("8.50");
        assertThat(stored(lines.get(1), "SELF")).isEqualTo("9.25");
        assertThat(stored(lines.get(3), "SELF")).isEqualTo("4.50");
        assertThat(changesKept()).isEqualTo(3);
        assertThat(body(
                        officer,
                        sent(officer, edited(file, sheet -> cell(sheet, "D6").setCellValue(10)))))
                .contains("không có gì thay đổi")
                .doesNotContain("name=\"seen\"");
    }
}

package vn.thidua.scorefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What somebody changed where nobody types: told with its address, taken over never. */
class WholeSheetTests extends FileScene {

    private static final String SAME = "giống hệt bảng điểm hiện nay";
    private static final String LOCKED = "Không nhận: ô này do chương trình ghi";

    @Test
    void saysThatAFileIsTheSameOnlyOfOneInWhichNothingWasChanged() {
        assertThat(body(officer, sent(officer, edited(fetched(officer), sheet -> {}))))
                .contains(SAME)
                .doesNotContain(LOCKED);
    }

    @Test
    void tellsARowAddedBelowTheTotals() {
        assertThat(changed(work -> {
                    cell(work.getSheetAt(0), "B14").setCellValue("Thưởng thêm");
                    cell(work.getSheetAt(0), "F14").setCellValue(10);
                }))
                .contains("0 ô sẽ thay đổi, 0 ô phải chọn, 2 ô không nhận", "B14", "F14", LOCKED)
                .doesNotContain(SAME);
    }

    @Test
    void tellsATotalThatWasOverwrittenByANumberOrAnotherFormula() {
        assertThat(changed(work -> {
                    cell(work.getSheetAt(0), "F13").setBlank();
                    cell(work.getSheetAt(0), "F13").setCellValue(150);
                    cell(work.getSheetAt(0), "F10").setCellFormula("150");
                }))
                .contains(
                        "0 ô sẽ thay đổi, 0 ô phải chọn, 2 ô không nhận", "F10", "F13", "150", "(máy tự cộng)", LOCKED);
    }

    @Test
    void tellsAHeadingThatNamesAnotherUnitAndNotesBesideTheTable() {
        assertThat(changed(work -> {
                    cell(work.getSheetAt(0), "A1").setCellValue("Tự chấm – Hội LHPN xã Khác");
                    cell(work.getSheetAt(0), "C6").setCellValue("Mỗi việc 5 điểm");
                    cell(work.getSheetAt(0), "H6").setCellValue("xem lại");
                }))
                .contains("0 ô sẽ thay đổi, 0 ô phải chọn, 3 ô không nhận", "A1", "C6", "H6", LOCKED);
    }

    @Test
    void takesWhatWasTypedBesideWhatItRefuses() {
        String preview = sent(officer, edited(fetched(officer), sheet -> {
            cell(sheet, "F6").setCellValue(7);
            cell(sheet, "H6").setCellValue("xem lại");
        }));

        done(save(officer, preview));

        assertThat(stored(lines.get(0), "SELF")).isEqualTo("7.00");
    }

    @Test
    void findsTheSheetAmongOthersThatWerePutBeforeIt() {
        assertThat(changed(work -> {
                    work.getSheetAt(0).getRow(5).getCell(5).setCellValue(7);
                    work.createSheet("Nháp").createRow(0).createCell(0).setCellValue("cộng thử");
                    work.setSheetOrder("Nháp", 0);
                }))
                .contains("1 ô sẽ thay đổi, 0 ô phải chọn, 0 ô không nhận", "Tệp có thêm trang tính: Nháp");
    }

    @Test
    void saysOnceThatTheSheetIsGone() {
        assertThat(text(send(officer, worked(work -> {
                    work.removeSheetAt(0);
                    work.createSheet("Khác").createRow(0).createCell(0).setCellValue("cộng thử");
                }))))
                .contains("Không thấy bảng điểm trong tệp");
    }

    @Test
    void countsWhatItDoesNotTellOneByOne() {
        assertThat(changed(work -> {
                    for (int row = 20; row < 320; row++) {
                        cell(work.getSheetAt(0), "T" + row).setCellValue(row);
                    }
                }))
                .contains("300 ô không nhận", "T219", "Còn 100 ô nữa không nhận")
                .doesNotContain("T220");
    }

    /** The preview of the file after somebody worked on all of it. */
    private String changed(Consumer<XSSFWorkbook> work) {
        return body(officer, sent(officer, worked(work)));
    }

    private byte[] worked(Consumer<XSSFWorkbook> work) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(fetched(officer)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.thidua.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A workbook as somebody would send it in the form field "file". */
public final class SheetFile {

    private SheetFile() {}

    /** All a sent workbook says, cell by cell. */
    public static String textOf(MvcTestResult answer) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                var text = new XSSFExcelExtractor(workbook)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet with these rows of texts; the first are the headings. */
    public static MockMultipartFile of(List<String[]> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (String[] cells : rows) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
            workbook.write(out);
            return new MockMultipartFile("file", "danh-sach.xlsx", null, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

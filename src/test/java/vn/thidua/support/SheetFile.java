package vn.thidua.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.mock.web.MockMultipartFile;

/** A workbook as somebody would send it in the form field "file". */
public final class SheetFile {

    private SheetFile() {}

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

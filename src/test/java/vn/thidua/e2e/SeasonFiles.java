package vn.thidua.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The files that the people of a season have on their machines. */
final class SeasonFiles {

    private static final String[][] SCALE = {
        {"TT", "Nội dung chấm điểm", "Điểm tối đa", "Điều kiện chấm điểm", "Cách tính điểm"},
        {"I", "Công tác Hội", "40", "", ""},
        {"1", "Thông tin báo cáo", "8", "8: đủ, đúng hạn\n6: thiếu 2 báo cáo tháng\n0: thiếu báo cáo năm", ""},
        {
            "2",
            "Kết nạp hội viên mới",
            "20",
            "",
            "Theo tỷ lệ thực hiện chỉ tiêu\nTên chỉ tiêu: Kết nạp hội viên mới\nDưới bao nhiêu % thì không có điểm: 50"
        },
        {"3", "Mô hình có hiệu quả", "12", "", "Theo số lượng\nĐiểm cho mỗi đơn vị: 2,5\nĐếm cái gì: mô hình"},
        {"", "Tổng cộng", "40", "", ""}
    };

    private SeasonFiles() {}

    /** The part of the scale that somebody once wrote in Excel. */
    static FilePayload scale() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int at = 0; at < SCALE.length; at++) {
                Row row = sheet.createRow(at);
                for (int cell = 0; cell < SCALE[at].length; cell++) {
                    row.createCell(cell).setCellValue(SCALE[at][cell]);
                }
            }
            return sent("thang-diem.xlsx", workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet that was fetched, with the points of these lines, by number. */
    static FilePayload filledIn(Path fetched, Map<String, Double> lines) {
        try (InputStream stream = Files.newInputStream(fetched);
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            workbook.getSheetAt(0).forEach(row -> fillIn(row, lines));
            return sent("bang-diem.xlsx", workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fillIn(Row row, Map<String, Double> lines) {
        Cell number = row.getCell(0);
        Double value = number == null ? null : lines.get(number.toString());
        if (value != null) {
            StreamSupport.stream(row.spliterator(), false)
                    .filter(cell -> !cell.getCellStyle().getLocked())
                    .findFirst()
                    .orElseThrow()
                    .setCellValue(value);
        }
    }

    /** The first page of a scanned paper. */
    static FilePayload scan(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.7 bản quét".getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload sent(String name, XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return new FilePayload(name, "application/octet-stream", bytes.toByteArray());
    }
}

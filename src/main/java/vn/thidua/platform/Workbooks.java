package vn.thidua.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Lists as Excel workbooks, written while they are sent. */
@Component
public class Workbooks {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /**
     * A sheet with a title row, a fixed header row and the rows, ready to print on A4 landscape.
     *
     * @param fileName without or with ".xlsx"
     * @param rows cells are numbers, {@code Points}, dates, instants or anything else as text; text is never read as a
     *     formula; null leaves the cell empty
     */
    public ResponseEntity<StreamingResponseBody> xlsx(
            String fileName, String title, List<String> heads, List<List<Object>> rows) {
        String name = fileName.endsWith(".xlsx") ? fileName : fileName + ".xlsx";
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out -> new TableSheet(title, heads).write(rows, out));
    }
}

package vn.thidua.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.shared.Names;

/** Lists as Excel workbooks, written while they are sent. A handler may take it as an argument. */
@Component
public class Workbooks {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** As many rows as a list is asked for that is wanted whole: what a sheet holds beneath its heads. */
    public static final int MOST_ROWS = 1_048_574;

    private final Choices words;

    /**
     * POI keeps rows that are not in memory in files. By default their folder has one name for all people of a computer,
     * and who did not make it cannot write there; this program has a folder of its own, closed to others.
     */
    Workbooks(Choices words) throws IOException {
        this.words = words;
        Path folder = Files.createTempDirectory("thi-dua-bang-");
        folder.toFile().deleteOnExit();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }

    /** The list under the title that these words say, named after it. */
    public <T> ResponseEntity<StreamingResponseBody> list(
            TableColumns<T> columns, List<? extends T> rows, String titleKey, Object... titleArgs) {
        String title = words.text(titleKey, titleArgs);
        return xlsx(fileName(title), title, columns.heads(words), columns.cells(rows, words));
    }

    private static String fileName(String title) {
        return Names.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

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

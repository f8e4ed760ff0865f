package vn.thidua.yearrecord;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.programme.YearStep;

/**
 * One file of a year's record.
 *
 * @param folders the folders below that of the step, the outermost first
 * @param name as people named it; whatever it holds, it becomes a plain name in the record
 * @param content written when its turn comes
 */
public record RecordFile(YearStep step, List<String> folders, String name, StreamingResponseBody content) {

    public RecordFile {
        folders = List.copyOf(folders);
    }

    /** A workbook as its page sends it, without the time at which it was written: the same rows are the same bytes. */
    public static RecordFile workbook(YearStep step, ResponseEntity<StreamingResponseBody> sent, String... folders) {
        String name =
                Objects.requireNonNull(sent.getHeaders().getContentDisposition().getFilename());
        return new RecordFile(step, List.of(folders), name, out -> TimelessWorkbook.write(body(sent), out));
    }

    /** The same of a workbook that is not put together before its turn comes. */
    public static RecordFile workbook(
            YearStep step, String name, Supplier<ResponseEntity<StreamingResponseBody>> later, String... folders) {
        return new RecordFile(
                step, List.of(folders), name + ".xlsx", out -> TimelessWorkbook.write(body(later.get()), out));
    }

    /** A text byte for byte as it is kept, so that its hash here is the fingerprint it was signed or published with. */
    public static RecordFile text(YearStep step, String name, Supplier<String> later, String... folders) {
        return new RecordFile(
                step, List.of(folders), name, out -> out.write(later.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static StreamingResponseBody body(ResponseEntity<StreamingResponseBody> sent) {
        return Objects.requireNonNull(sent.getBody());
    }
}

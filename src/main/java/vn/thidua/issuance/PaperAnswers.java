package vn.thidua.issuance;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Papers as answers to a browser; none is kept by it, for a draft is another one tomorrow. */
final class PaperAnswers {

    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private PaperAnswers() {}

    static ResponseEntity<byte[]> png(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }

    /** Shown by the browser. */
    static ResponseEntity<byte[]> pdf(String name, byte[] file) {
        return answer(MediaType.APPLICATION_PDF, ContentDisposition.inline(), name + ".pdf", file);
    }

    static ResponseEntity<byte[]> docx(String name, byte[] file) {
        return answer(DOCX, ContentDisposition.attachment(), name + ".docx", file);
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, ContentDisposition.Builder how, String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(file);
    }
}

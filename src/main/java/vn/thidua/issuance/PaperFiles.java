package vn.thidua.issuance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.document.Document;
import vn.thidua.document.DocxSetter;
import vn.thidua.document.PdfSetter;
import vn.thidua.shared.Sha256;

/** Papers as files. */
@Component
class PaperFiles {

    /** A preview asks for its pages one by one: the same paper is set once for all of them. */
    private final Cache<String, byte[]> previews = Caffeine.newBuilder()
            .maximumSize(24)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    private final PdfSetter pdf;
    private final DocxSetter docx;
    private final ObjectMapper json;

    PaperFiles(PdfSetter pdf, DocxSetter docx, ObjectMapper json) {
        this.pdf = pdf;
        this.docx = docx;
        this.json = json;
    }

    /** The paper as its blocks, as it is kept and as its fingerprint is taken of. */
    String json(Document document) {
        return json.writeValueAsString(document);
    }

    byte[] pdf(Document document) {
        return previews.get(Sha256.of(json(document)), key -> bytes(out -> pdf.write(document, out)));
    }

    byte[] docx(Document document) {
        return bytes(out -> docx.write(document, out));
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}

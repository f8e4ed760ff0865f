package vn.thidua.yearrecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes the moment of writing out of a workbook, so that its hash speaks of its content alone. */
final class TimelessWorkbook {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private TimelessWorkbook() {}

    /** Writes the workbook by way of a file that is gone afterwards. */
    static void write(StreamingResponseBody workbook, OutputStream out) throws IOException {
        Path copy = Files.createTempFile("thi-dua-ho-so-", ".xlsx");
        try {
            try (OutputStream to = Files.newOutputStream(copy)) {
                workbook.writeTo(to);
            }
            try (ZipFile parts = new ZipFile(copy.toFile())) {
                copy(parts, out);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(ZipFile parts, OutputStream out) throws IOException {
        ZipOutputStream timeless = new ZipOutputStream(out);
        for (ZipEntry part : parts.stream().toList()) {
            ZipEntry entry = new ZipEntry(part.getName());
            entry.setTimeLocal(NO_TIME);
            timeless.putNextEntry(entry);
            try (InputStream content = parts.getInputStream(part)) {
                if (part.getName().equals(PROPERTIES)) {
                    timeless.write(withoutTime(content.readAllBytes()));
                } else {
                    content.transferTo(timeless);
                }
            }
            timeless.closeEntry();
        }
        timeless.finish();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package vn.thidua.yearrecord;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.shared.Sha256;

/** A record as a ZIP, written while it is sent: files one after the other, their hashes last. */
final class RecordZip {

    /** Hash and path in each line, as {@code sha256sum -c} reads them. */
    static final String MANIFEST = "MANIFEST.txt";

    private final ZipOutputStream zip;
    private final Instant at;
    private final Map<String, String> hashes = new TreeMap<>();

    RecordZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
        zip.setLevel(Deflater.BEST_SPEED); // most files are compressed already
    }

    void add(String path, StreamingResponseBody content) throws IOException {
        MessageDigest digest = Sha256.digest();
        begin(path);
        content.writeTo(new DigestOutputStream(new Entry(zip), digest));
        zip.closeEntry();
        hashes.put(path, HexFormat.of().formatHex(digest.digest()));
    }

    void add(String path, String text) throws IOException {
        add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the hashes of all that was added, sorted by path, below a head whose lines {@code sha256sum} passes over. */
    void addManifest(String head) throws IOException {
        begin(MANIFEST);
        zip.write((head.lines().map(line -> "# " + line + "\n").collect(Collectors.joining()) + lines())
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** One hash for all files: the same where every file is the same. */
    String fingerprint() {
        return Sha256.of(lines());
    }

    private String lines() {
        return hashes.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    /** Without this a ZIP has no end, and no program takes it for whole. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Whoever writes one file does not close the others' way out. */
    private static final class Entry extends FilterOutputStream {

        private Entry(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the record goes on
        }
    }
}

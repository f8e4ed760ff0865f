package vn.thidua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * A file that was sent and found acceptable: not empty, at most 20 MB, of a kind that is kept.
 *
 * @param name NFC, without folders and invisible characters, at most 200 characters, ending as its kind does
 * @param sha256 of the content, in hex
 */
public record IncomingFile(String name, FileKind kind, long size, String sha256) {

    /** The most bytes a file may have. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    /**
     * Checks the file and hands it on with its content; the temporary copy is gone afterwards, whatever comes of it. What
     * is not acceptable is a {@link RuleViolation} at the field {@code file}.
     *
     * @return the id under which it is kept, as {@code keep} tells it
     */
    public static long receive(@Nullable MultipartFile sent, ToLongBiFunction<IncomingFile, InputStream> keep) {
        if (sent == null || sent.isEmpty()) {
            throw new RuleViolation("attachment.file.missing").at("file");
        }
        if (sent.getSize() > LARGEST) {
            throw new RuleViolation("attachment.file.tooLarge").at("file");
        }
        try {
            Path copy = Files.createTempFile("tep-", ".tmp");
            try {
                sent.transferTo(copy);
                IncomingFile file = examine(copy, sent.getOriginalFilename());
                try (InputStream content = Files.newInputStream(copy)) {
                    return keep.applyAsLong(file, content);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content as a parameter of an insert, which reads it as it is sent to the database. */
    public SqlParameterValue streamed(InputStream content) {
        return new SqlParameterValue(Types.BINARY, new SqlBinaryValue(content, size));
    }

    private static IncomingFile examine(Path copy, @Nullable String sentName) throws IOException {
        FileKind kind =
                FileKind.of(copy).orElseThrow(() -> new RuleViolation("attachment.file.unknownKind").at("file"));
        return new IncomingFile(kind.named(cleanName(sentName)), kind, Files.size(copy), sha256(copy));
    }

    /** Browsers and other programs may send a whole path; only its last part is a name. */
    static String cleanName(@Nullable String sentName) {
        String whole = sentName == null ? "" : sentName.replace('\\', '/');
        String last = Names.clean(whole.substring(whole.lastIndexOf('/') + 1));
        String kept = last.replaceAll("[<>:\"|?*]", "_").replaceAll("^\\.+", "");
        if (kept.isEmpty()) {
            return "tep";
        }
        int room = LONGEST_NAME - ".jpeg".length();
        return kept.length() <= room
                ? kept
                : kept.substring(kept.length() - room).strip();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

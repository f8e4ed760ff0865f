package vn.thidua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The kinds of file that are kept, told by what is in the file: a name and a browser's word prove nothing. */
public enum FileKind {
    PDF("application/pdf", "255044462d", null, ".pdf"),
    JPEG("image/jpeg", "ffd8ff", null, ".jpg", ".jpeg"),
    PNG("image/png", "89504e470d0a1a0a", null, ".png"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "504b0304",
            "word/document.xml",
            ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xl/workbook.xml", ".xlsx");

    private static final int LONGEST_START = 8;

    private final String mediaType;
    private final byte[] start;
    private final @Nullable String mainPart;
    private final List<String> endings;

    FileKind(String mediaType, String startHex, @Nullable String mainPart, String... endings) {
        this.mediaType = mediaType;
        this.start = HexFormat.of().parseHex(startHex);
        this.mainPart = mainPart;
        this.endings = List.of(endings);
    }

    /** The kind of this file; empty where it is none of ours, broken, or carries macros. */
    static Optional<FileKind> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LONGEST_START);
        }
        for (FileKind kind : values()) {
            if (kind.startsLike(head) && kind.holdsItsMainPart(file)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind that a kept file has by its media type. */
    public static FileKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Message key of the kind: "PDF", "ảnh" … */
    public String key() {
        return "attachment.kind." + name();
    }

    /** The name with an ending that tells the truth about the content. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith) ? name : name + endings.get(0);
    }

    private boolean startsLike(byte[] head) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    /** Only the directory of the package is read, nothing is unpacked: a bomb stays folded. */
    private boolean holdsItsMainPart(Path file) throws IOException {
        if (mainPart == null) {
            return true;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(mainPart) != null
                    && zip.stream().noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        } catch (ZipException broken) {
            return false;
        }
    }
}

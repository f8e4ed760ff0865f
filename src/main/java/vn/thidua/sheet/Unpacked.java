package vn.thidua.sheet;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * How large a file is once unpacked, found out without keeping any of it: what opens a workbook keeps all of it. Java's own
 * reader of archives stumbles over those that are written as a stream, such as this program's lists.
 */
final class Unpacked {

    static final long MOST = 20L * 1024 * 1024;
    static final int MOST_ENTRIES = 200;

    /** Everything but cells and texts is opened as a tree, which takes many times its size. */
    private static final long MOST_BESIDE = 2L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private Unpacked() {}

    /** Refuses a file whose parts are too many, or too large together or one by one. */
    static void mustBeSmall(InputStream packed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long whole = 0;
        int entries = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(packed)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long most = Math.min(MOST - whole, isStreamed(entry.getName()) ? MOST : MOST_BESIDE);
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > most) {
                        throw SheetReader.refused("sheet.swollen");
                    }
                }
                whole += size;
                if (++entries > MOST_ENTRIES) {
                    throw SheetReader.refused("sheet.swollen");
                }
            }
        }
    }

    private static boolean isStreamed(String name) {
        return name.startsWith("xl/worksheets/") || name.equals("xl/sharedStrings.xml") || name.startsWith("xl/media/");
    }
}

package vn.thidua.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Looks for 16 bytes that only an opened ballot holds, as they are, in hexadecimal digits or in Base64, in any file. */
final class CanarySearch {

    private static final int PIECE = 1 << 23;
    private static final int OVERLAP = 2 * Envelope.RANDOM_BYTES;

    private final List<String> shapes;

    CanarySearch(byte[] canary) {
        String hex = HexFormat.of().formatHex(canary);
        // within the 64 bytes of a ballot its random field begins where a group of Base64 does
        String base64 = Base64.getEncoder().encodeToString(Arrays.copyOf(canary, 15));
        shapes = List.of(new String(canary, StandardCharsets.ISO_8859_1), hex, hex.toUpperCase(), base64);
    }

    /** The files below the folder in which it occurs. */
    List<Path> in(Path folder) throws IOException {
        List<Path> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isIn(file)) {
                    hits.add(file);
                }
            }
        }
        return hits;
    }

    /** In pieces that overlap, for a heap dump is larger than the heap of a test. */
    private boolean isIn(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            String end = "";
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                String text = end + new String(piece, StandardCharsets.ISO_8859_1);
                if (shapes.stream().anyMatch(text::contains)) {
                    return true;
                }
                end = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }
}

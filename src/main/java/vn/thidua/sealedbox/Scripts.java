package vn.thidua.sealedbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Sha256;

/** The scripts that seal and open votes in the browser, known by their fingerprint: it stands on the minutes, to be compared. */
@Component
class Scripts {

    private static final List<String> FILES = List.of("js/vendor/*.js", "js/seal.js", "js/box*.js");

    private final String fingerprint;

    Scripts() {
        try {
            MessageDigest digest = Sha256.digest();
            for (String files : FILES) {
                for (Resource file : inOrder("classpath:static/" + files)) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            fingerprint = HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By their names: a folder and a JAR list them differently. */
    private static List<Resource> inOrder(String files) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(files))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    /** SHA-256 of all of them, one after another, in hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }
}

package vn.thidua.sealedbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The scripts that seal and open votes in the browser, known by their fingerprint: it stands on the minutes, to be compared. */
@Component
class Scripts {

    private static final List<String> FILES =
            List.of("vendor/hpke-core-1.9.0.js", "seal.js", "box.js", "box-vote.js", "box-first.js", "box-second.js");

    private final String fingerprint;

    Scripts() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(new ClassPathResource("static/js/" + file).getContentAsByteArray());
            }
            fingerprint = HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** SHA-256 of all of them, one after another, in hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }
}

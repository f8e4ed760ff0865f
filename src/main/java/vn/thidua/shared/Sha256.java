package vn.thidua.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints by SHA-256, as 64 hexadecimal digits in small letters. */
public final class Sha256 {

    private static final int COMPARED = 16;

    private Sha256() {}

    /** The fingerprint of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** To be fed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The first 16 digits of a fingerprint in groups of four, as people compare it: "ab12 cd34 ef56 0789". */
    public static String grouped(String digits) {
        return digits.substring(0, COMPARED).replaceAll("(.{4})(?!$)", "$1 ");
    }
}

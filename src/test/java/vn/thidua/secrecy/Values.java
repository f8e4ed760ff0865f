package vn.thidua.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Stored values as attackers treat them. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private static final Pattern BYTES = Pattern.compile("\\\\x(?:[0-9a-f]{2})*");

    private Values() {}

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** The hash of the bytes that the text stands for. */
    static byte[] sha256(String value) {
        return Envelope.sha256(
                BYTES.matcher(value).matches()
                        ? HexFormat.of().parseHex(value.substring(2))
                        : value.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.thidua.gates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scripts of others, against the table in their README: what seals a vote is what was looked at. */
final class VendoredScripts {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+\\.js)` \\|.*\\| `([0-9a-f]{64})` \\|");

    private VendoredScripts() {}

    /** Files that are not as the table says, not in it, or only in it. */
    static List<String> faults(String readme, Map<String, byte[]> files) {
        Map<String, String> recorded = new TreeMap<>();
        for (Matcher row = ROW.matcher(readme); row.find(); ) {
            recorded.put(row.group(1), row.group(2));
        }
        List<String> faults = new ArrayList<>();
        new TreeMap<>(files).forEach((name, content) -> {
            String hash = recorded.remove(name);
            if (hash == null) {
                faults.add(name + " is not in the table");
            } else if (!hash.equals(sha256(content))) {
                faults.add(name + " is not what was recorded");
            }
        });
        recorded.keySet().forEach(name -> faults.add(name + " is missing"));
        return faults;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

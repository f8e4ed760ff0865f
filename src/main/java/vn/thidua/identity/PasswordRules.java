package vn.thidua.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.shared.RuleViolation;

/**
 * What a password has to be: long and not one that is guessed first. No mixing of kinds of characters is asked for, and
 * no change after some months (ASVS 5.0, 6.2).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String FIELD = "password";
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Refuses with {@link RuleViolation} at the field "password". */
    static void check(String typed, String username) {
        int length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST) {
            throw new RuleViolation("identity.password.short", SHORTEST).at(FIELD);
        }
        if (length > LONGEST) {
            throw new RuleViolation("identity.password.long", LONGEST).at(FIELD);
        }
        String plain = plain(typed);
        if (plain.equals(plain(username)) || (username.length() > 4 && plain.contains(plain(username)))) {
            throw new RuleViolation("identity.password.username").at(FIELD);
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT || isRun(plain)) {
            throw new RuleViolation("identity.password.common").at(FIELD);
        }
    }

    /** Small letters and digits alone: "Mật khẩu 123456" is guessed as quickly as "matkhau123456". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\p{M}|[\\s._-]", "");
    }

    /** "123456789012", "abcdefghijkl": each character one more than the one before, nine and zero neighbours. */
    private static boolean isRun(String plain) {
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            if (step != 1 && step != -9) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.thidua.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it may enter the product: NFC, without invisible characters, without space at the ends. */
public final class Names {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    private Names() {}

    /** One line of text: a name, a number, a title. Inner runs of space become one. */
    public static String clean(String text) {
        return SPACES.matcher(lines(text).replace('\n', ' ')).replaceAll(" ").strip();
    }

    /** The cleaned line, or null where nothing is left: an optional field that was left empty is unknown, not "". */
    public static @Nullable String cleanOrNull(@Nullable String text) {
        String cleaned = text == null ? "" : clean(text);
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** As people compare names when they look for one: without accents (đ included), case and outer space. */
    public static String fold(String text) {
        return Normalizer.normalize(clean(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /** Text of several lines: line ends become "\n", each line keeps its words. */
    public static String lines(String text) {
        String nfc = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        return nfc.codePoints()
                .filter(Names::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean visible(int character) {
        int type = Character.getType(character);
        return character == '\n' || character == '\t' || type != Character.CONTROL && type != Character.FORMAT;
    }

    /** The text of several lines, or null where nothing is left. */
    public static @Nullable String linesOrNull(@Nullable String text) {
        String kept = text == null ? "" : lines(text);
        return kept.isEmpty() ? null : kept;
    }
}

package vn.thidua.letterhead;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How organisations usually write, to begin from: seen on their papers, such as 13/HD-ĐCT-TC of the Union, 82/HD-MTTW-BTT of
 * the Front and 42-HD/TWĐTN-BKT of the Youth Union.
 */
enum StylePreset {
    UNION,
    FRONT,
    YOUTH_UNION;

    /** Message key of its name. */
    public String key() {
        return "letterhead.preset." + name();
    }

    static Optional<StylePreset> of(@Nullable String name) {
        for (StylePreset preset : values()) {
            if (preset.name().equals(name)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /** A form filled with it, by the words of the papers. */
    StyleForm form(UnaryOperator<String> words, LocalDate from) {
        return new StyleForm(
                null,
                from,
                value(words, "above"),
                "{to chuc}",
                value(words, "separator"),
                value(words, "motto"),
                value(words, "mottoBelow"),
                "{tinh}",
                value(words, "symbol"),
                value(words, "pattern"),
                value(words, "signer"),
                null);
    }

    private String value(UnaryOperator<String> words, String part) {
        return words.apply(key() + "." + part);
    }
}

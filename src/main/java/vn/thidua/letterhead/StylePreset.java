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
    UNION("{so}/{loai}-{ky hieu}", null),
    FRONT("{so}/{loai}-{ky hieu}", null),
    /** Writes its own name where others write the motto. */
    YOUTH_UNION("{so}-{loai}/{ky hieu}", "***");

    private final String pattern;
    private final @Nullable String separator;

    StylePreset(String pattern, @Nullable String separator) {
        this.pattern = pattern;
        this.separator = separator;
    }

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

    /** A form filled with it, by the words of the papers, to be written over the style of this version if there is one of the day. */
    StyleForm form(UnaryOperator<String> words, LocalDate from, long version) {
        return new StyleForm(
                version,
                from,
                this == YOUTH_UNION ? null : value(words, "above"),
                "{to chuc}",
                separator,
                value(words, "motto"),
                this == YOUTH_UNION ? null : value(words, "mottoBelow"),
                "{tinh}",
                value(words, "symbol"),
                pattern,
                value(words, "signer"),
                null);
    }

    private String value(UnaryOperator<String> words, String part) {
        return words.apply(key() + "." + part);
    }
}

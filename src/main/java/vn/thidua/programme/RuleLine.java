package vn.thidua.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;

/** A rule as its table shows it; without a value where the programme does not set it. */
record RuleLine(
        long id,
        RuleKey key,
        @Nullable String value,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String legalBasis,
        @Nullable String note) {

    static RuleLine notSet(RuleKey key) {
        return new RuleLine(0, key, null, null, null, null, null);
    }

    /** Has the value not begun on this day? */
    public boolean isToCome(LocalDate today) {
        return validFrom != null && validFrom.isAfter(today);
    }

    /** Message keys of the words the value stands for; empty where the value is a text or a number. */
    public List<String> wordKeys() {
        if (value == null) {
            return List.of();
        }
        return switch (key.type()) {
            case FLAG -> List.of(value.equals("true") ? "common.yes" : "common.no");
            case CHOICE -> List.of(key.choiceKey(value));
            case LIST ->
                key.choices().isEmpty()
                        ? List.of()
                        : key.items(value).stream().map(key::choiceKey).toList();
            case NUMBER, PERCENT -> List.of();
        };
    }

    /** The value in words as its table shows it, for the record. */
    String words(Wording wording) {
        List<String> keys = wordKeys();
        return keys.isEmpty() ? text() : keys.stream().map(wording::of).collect(Collectors.joining(", "));
    }

    /** The value as people write it, where it is no word. */
    public String text() {
        if (value == null) {
            return "";
        }
        return switch (key.type()) {
            case NUMBER -> value.replace('.', ',');
            case PERCENT -> value.replace('.', ',') + " %";
            default -> value;
        };
    }
}

package vn.thidua.letterhead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/**
 * What is typed of the fixed texts of a kind of paper.
 *
 * @param version of the texts as the form was filled with them, see {@link Offices#textsVersion}
 */
record TextsForm(
        @Nullable Long version,
        @NotNull @Nullable LocalDate from,
        @Size(max = 20000) @Nullable String bases,
        @Size(max = 20000) @Nullable String opening,
        @Size(max = 20000) @Nullable String articles,
        @Size(max = 20000) @Nullable String closing,
        @Size(max = 20000) @Nullable String recipients) {

    static TextsForm of(DocumentKind kind, Map<Office.Text, String> texts, LocalDate from, long version) {
        return new TextsForm(
                version,
                from,
                texts.get(new Office.Text(kind, TextSlot.BASES)),
                texts.get(new Office.Text(kind, TextSlot.OPENING)),
                texts.get(new Office.Text(kind, TextSlot.ARTICLES)),
                texts.get(new Office.Text(kind, TextSlot.CLOSING)),
                texts.get(new Office.Text(kind, TextSlot.RECIPIENTS)));
    }

    /** The texts by slot; what is empty says that nothing stands there. */
    Map<TextSlot, String> bodies() {
        Map<TextSlot, String> bodies = new EnumMap<>(TextSlot.class);
        bodies.put(TextSlot.BASES, lines(bases));
        bodies.put(TextSlot.OPENING, lines(opening));
        bodies.put(TextSlot.ARTICLES, lines(articles));
        bodies.put(TextSlot.CLOSING, lines(closing));
        bodies.put(TextSlot.RECIPIENTS, lines(recipients));
        return bodies;
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : Names.lines(text);
    }
}

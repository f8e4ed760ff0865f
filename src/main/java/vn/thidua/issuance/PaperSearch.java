package vn.thidua.issuance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.Names;

/**
 * What papers are looked for by.
 *
 * @param so a part of the number
 * @param loai the kind, as in addresses
 * @param nam the calendar year of the paper
 * @param tu words of its text, such as the name of a unit, with or without diacritics
 */
record PaperSearch(
        @Nullable String so,
        @Nullable String loai,
        @Nullable Integer nam,
        @Nullable String tu) {

    Optional<DocumentKind> kind() {
        return DocumentKind.of(loai);
    }

    @Nullable
    String numberPart() {
        return escaped(so);
    }

    @Nullable
    String wordsPart() {
        return escaped(tu);
    }

    /** Is anything looked for? */
    public boolean isAny() {
        return numberPart() != null || wordsPart() != null || nam != null || kind().isPresent();
    }

    /** What is typed is looked for as it is: signs of a pattern stand for themselves. */
    private static @Nullable String escaped(@Nullable String typed) {
        String clean = Names.cleanOrNull(typed);
        return clean == null
                ? null
                : clean.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

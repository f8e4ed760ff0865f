package vn.thidua.letterhead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** What is typed of a style. */
record StyleForm(
        @Nullable Long version,
        @NotNull @Nullable LocalDate from,
        @Size(max = 400) @Nullable String above,
        @NotBlank @Size(max = 300) @Nullable String issuer,
        @Size(max = 20) @Nullable String separator,
        @NotBlank @Size(max = 200) @Nullable String motto,
        @Size(max = 200) @Nullable String mottoBelow,
        @NotBlank @Size(max = 100) @Nullable String place,
        @NotBlank @Size(max = 40) @Nullable String symbol,

        @NotBlank @Size(max = 100) @Nullable String pattern,

        @NotBlank @Size(max = 300) @Nullable String signer,
        @Size(max = 100) @Nullable String signerName) {

    /** The style to begin a new one from: what holds now, from the day on. */
    static StyleForm of(OfficeStyle style, LocalDate from) {
        return new StyleForm(
                style.version(),
                from,
                style.above(),
                style.issuer(),
                style.separator(),
                style.motto(),
                style.mottoBelow(),
                style.place(),
                style.symbol(),
                style.pattern(),
                style.signer(),
                style.signerName());
    }

    /** What is typed of how papers look, whatever else could not be read: nothing here is refused. */
    static StyleForm typed(Map<String, String> fields) {
        return new StyleForm(
                null,
                null,
                fields.get("above"),
                fields.get("issuer"),
                fields.get("separator"),
                fields.get("motto"),
                fields.get("mottoBelow"),
                fields.get("place"),
                fields.get("symbol"),
                fields.get("pattern"),
                fields.get("signer"),
                fields.get("signerName"));
    }

    /** As it is kept; what is not there yet is empty, so that a half-filled form can be looked at. */
    OfficeStyle style(LocalDate otherwise) {
        return new OfficeStyle(
                null,
                version == null ? 0 : version,
                from == null ? otherwise : from,
                lines(above),
                line(issuer),
                Names.cleanOrNull(separator),
                line(motto),
                Names.cleanOrNull(mottoBelow),
                line(place),
                line(symbol),
                line(pattern),
                lines(signer),
                Names.cleanOrNull(signerName));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : Names.clean(text);
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : Names.lines(text);
    }
}

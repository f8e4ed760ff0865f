package vn.thidua.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.catalogue.RecipientKind;

/**
 * An award as its paper says.
 *
 * @param whom "r" and the id of somebody who is known, or "u" and the id of a unit; empty where somebody new is named
 * @param kind who is new: a collective within a unit, a person, a work
 * @param award in the catalogue; else the paper's words
 */
record PaperForm(
        @Nullable String whom,
        @Nullable RecipientKind kind,
        @Size(max = 200) @Nullable String name,
        @Nullable Long unit,
        @Nullable Long award,
        @Size(max = 200) @Nullable String awardName,
        @NotBlank @Size(max = 200) @Nullable String authority,
        @NotNull @Min(1930) @Max(2100) @Nullable Integer year,
        @NotBlank @Size(max = 60) @Nullable String number,
        @NotNull @Nullable LocalDate decidedOn,
        @Size(max = 2000) @Nullable String achievement,
        @Nullable LocalDate handedOn) {

    static PaperForm empty() {
        return new PaperForm(null, null, null, null, null, null, null, null, null, null, null, null);
    }
}

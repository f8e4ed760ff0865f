package vn.thidua.covenant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The head of a covenant or an annex as typed. */
record CovenantForm(
        @NotBlank @Size(max = 300) @Nullable String title,
        @Size(max = 500) @Nullable String reason,
        @Min(1990) @Max(2100) @Nullable Integer fromYear,
        @Min(1990) @Max(2100) @Nullable Integer toYear,
        @Size(max = 1000) @Nullable String note,
        long version) {

    static CovenantForm titled(String title, @Nullable Integer year) {
        return new CovenantForm(title, null, year, year, null, 0);
    }

    static CovenantForm of(Covenant covenant) {
        CovenantText text = covenant.text();
        return new CovenantForm(
                text.title(), text.reason(), text.fromYear(), text.toYear(), text.note(), covenant.version());
    }
}

package vn.thidua.covenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One content as typed. */
record ContentForm(
        @NotNull CovenantContent.@Nullable Kind kind,
        @NotBlank @Size(max = 1000) @Nullable String text,
        @Size(max = 1000) @Nullable String goal,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate closesOn,
        long version) {

    static ContentForm empty() {
        return new ContentForm(null, null, null, null, null, 0);
    }

    static ContentForm of(CovenantContent content) {
        return new ContentForm(
                content.kind(),
                content.text(),
                content.goal(),
                content.launchedOn(),
                content.closesOn(),
                content.version());
    }
}

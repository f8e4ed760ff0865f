package vn.thidua.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The forms that concern a scale as a whole. */
final class ScaleForms {

    private ScaleForms() {}

    /**
     * How a year's scale begins.
     *
     * @param from empty for an empty draft, {@link #LAST_YEAR}, or the key of a reference scale
     */
    record ScaleStartForm(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 500) String source,
            @Nullable String from) {

        static final String LAST_YEAR = "LAST_YEAR";

        static ScaleStartForm titled(String title) {
            return new ScaleStartForm(title, null, null);
        }
    }

    /** Why a frozen scale is changed after all. */
    record EditionForm(@NotBlank @Size(max = 500) String reason) {

        static EditionForm empty() {
            return new EditionForm("");
        }
    }
}

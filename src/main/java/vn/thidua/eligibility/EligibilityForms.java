package vn.thidua.eligibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed on the pages about a nomination's conditions. */
final class EligibilityForms {

    private EligibilityForms() {}

    /**
     * What was learned about the one for whom the award is proposed.
     *
     * @param version of the record that was seen, or {@link #NOTHING_YET}
     */
    record ConductForm(
            @Nullable Long version,
            @NotNull @Nullable Boolean clear,
            @NotNull @Nullable LocalDate checkedOn,
            @NotBlank @Size(max = 200) @Nullable String asked,
            @NotBlank @Size(max = 300) @Nullable String source,
            @Size(max = 500) @Nullable String note) {

        static final long NOTHING_YET = -1;

        static ConductForm of(@Nullable ConductCheck kept) {
            return kept == null
                    ? new ConductForm(NOTHING_YET, null, null, null, null, null)
                    : new ConductForm(
                            kept.version(), kept.clear(), kept.on(), kept.asked(), kept.source(), kept.note());
        }
    }

    /** Somebody lets the nomination pass in spite of a rule. */
    record WaiverForm(
            @NotBlank @Size(max = 200) @Nullable String waivedBy,
            @NotBlank @Size(max = 1000) @Nullable String reason,
            @NotBlank @Size(max = 60) @Nullable String number,
            @NotNull @Nullable LocalDate dated) {}
}

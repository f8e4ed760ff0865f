package vn.thidua.scoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The small forms beside a sheet. */
final class SheetForms {

    private SheetForms() {}

    /** Why something out of the ordinary is done with a sheet. */
    record ReasonForm(@NotBlank @Size(max = 500) String reason) {

        static ReasonForm empty() {
            return new ReasonForm("");
        }
    }

    /** A rank that does not come from the points; an empty rank takes it away again. */
    record RankForm(
            @Nullable @Min(1) @Max(999) Integer rank,
            @NotBlank @Size(max = 500) String reason) {

        static RankForm of(Standings.Standing standing) {
            String reason = standing.statedReason();
            return new RankForm(standing.stated() ? standing.rank() : null, reason == null ? "" : reason);
        }
    }
}

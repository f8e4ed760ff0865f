package vn.thidua.ranking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A rank that does not come from the points; an empty rank takes it away again.
 *
 * @param version of the stated rank that was seen, or that of none
 */
record RankForm(
        @Nullable @Min(1) @Max(999) Integer rank,
        @NotBlank @Size(max = 500) String reason,
        @Nullable Long version) {

    static RankForm of(RankDecisions.@Nullable Stated stated) {
        return stated == null
                ? new RankForm(null, "", RankDecisions.NONE)
                : new RankForm(stated.rank(), stated.reason(), stated.version());
    }
}

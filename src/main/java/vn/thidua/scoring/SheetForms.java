package vn.thidua.scoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/** The small forms beside a sheet. */
final class SheetForms {

    private SheetForms() {}

    /** Why something out of the ordinary is done with a sheet. */
    record ReasonForm(@NotBlank @Size(max = 500) String reason) {

        static ReasonForm empty() {
            return new ReasonForm("");
        }
    }

    /** A part of a unit – a branch, a department – that is scored on a sheet of its own. */
    record PartForm(
            @NotNull @Nullable MembershipId member,
            @NotBlank @Size(max = 200) String name) {

        static PartForm empty() {
            return new PartForm(null, "");
        }
    }

    /**
     * A rank that does not come from the points; an empty rank takes it away again.
     *
     * @param version of the stated rank that was seen, or that of none
     */
    record RankForm(
            @Nullable @Min(1) @Max(999) Integer rank,
            @NotBlank @Size(max = 500) String reason,
            @Nullable Long version) {

        static RankForm of(StatedRanks.@Nullable Stated stated) {
            return stated == null
                    ? new RankForm(null, "", StatedRanks.NONE)
                    : new RankForm(stated.rank(), stated.reason(), stated.version());
        }
    }
}

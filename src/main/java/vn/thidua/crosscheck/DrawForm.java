package vn.thidua.crosscheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * A draw by lot.
 *
 * @param version of the draw that is replaced
 * @param seed the number it is drawn from; null lets the program choose one
 * @param aside members that check nobody
 */
record DrawForm(
        long version, @Nullable @Min(1) @Max(999_999) Integer seed, List<MembershipId> aside) {

    DrawForm {
        aside = aside == null
                ? List.of()
                : aside.stream().filter(Objects::nonNull).toList();
    }

    /**
     * One check changed by hand.
     *
     * @param version of the draw it belongs to
     */
    record ChangeForm(
            long version,
            @Nullable @NotNull Proposal to,
            @Nullable @NotBlank @Size(max = 500) String reason) {}
}

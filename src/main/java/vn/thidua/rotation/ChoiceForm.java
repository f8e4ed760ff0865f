package vn.thidua.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * Why a member is left out of the order this year.
 *
 * @param with who changes places with it; null passes it over
 */
record ChoiceForm(
        @Nullable MembershipId with,
        @Nullable @NotBlank @Size(max = 500) String reason) {}

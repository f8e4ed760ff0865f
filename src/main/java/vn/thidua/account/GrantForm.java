package vn.thidua.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.UnitId;

/** A role with its scope and time as they are chosen. */
record GrantForm(
        @NotNull @Nullable Role role,
        @Nullable Long unit,
        @Nullable Long cluster,
        @Min(1990) @Max(2100) @Nullable Integer year,
        @NotNull @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What was chosen, once the form has no errors; parts that do not belong to the role are left out. */
    RoleScope scope() {
        Role chosen = Objects.requireNonNull(role);
        LocalDate first = Objects.requireNonNull(from);
        return switch (chosen) {
            case ADMINISTRATOR -> new RoleScope(chosen, null, null, null, first, to);
            case CLUSTER_HEAD ->
                new RoleScope(chosen, null, cluster == null ? null : new ClusterId(cluster), year, first, to);
            default -> new RoleScope(chosen, unit == null ? null : new UnitId(unit), null, null, first, to);
        };
    }
}

package vn.thidua.entry;

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
}

package vn.thidua.year;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/** A head or deputy as typed. */
public record HeadForm(
        long version,
        @Nullable @NotNull Duty duty,
        @Nullable MembershipId member,
        @Nullable @Size(max = 100) String person,
        @Nullable @NotNull Basis basis,
        @Nullable @Size(max = 300) String basisNote,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean inferred,
        @Nullable @Size(max = 500) String note) {

    static HeadForm empty(Duty duty) {
        return new HeadForm(0, duty, null, null, null, null, null, null, false, null);
    }
}

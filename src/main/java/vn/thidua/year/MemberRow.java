package vn.thidua.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/** A member as its list shows it. */
record MemberRow(
        MembershipId id,
        String name,
        @Nullable String shortName,
        @Nullable String rankGroup,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable String leaveReason,
        @Nullable String exceptionReason,
        boolean stated,
        @Nullable String note) {

    public boolean left() {
        return leftOn != null;
    }
}

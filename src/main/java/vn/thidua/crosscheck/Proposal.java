package vn.thidua.crosscheck;

import org.jspecify.annotations.Nullable;
import vn.thidua.crosscheck.Allocation.Check;
import vn.thidua.shared.MembershipId;

/**
 * How a check may be changed, written "12" or "12-345".
 *
 * @param checker who checks the sheet from now on
 * @param exchange the check that this member passes on to the former checker; null where it checks one sheet more
 */
record Proposal(MembershipId checker, @Nullable Long exchange) {

    /** Reads what {@link #toString()} writes, nothing from an empty text; else {@link IllegalArgumentException}. */
    public static @Nullable Proposal valueOf(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("-", 2);
        return new Proposal(MembershipId.valueOf(parts[0]), parts.length == 1 ? null : Long.valueOf(parts[1]));
    }

    /** What the allocation becomes by it. */
    Allocation applied(Allocation before, Check one, @Nullable Check other) {
        return other == null ? before.with(one, checker) : before.exchanged(one, other);
    }

    @Override
    public String toString() {
        return exchange == null ? checker.toString() : checker + "-" + exchange;
    }
}

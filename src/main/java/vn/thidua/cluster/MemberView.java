package vn.thidua.cluster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Option;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;

/**
 * A member of a cluster-year.
 *
 * @param name its name in that year
 * @param stated false where the membership was inferred; the note then says why
 * @param leftOn last day, where it left within the year
 */
public record MemberView(
        MembershipId id,
        UnitId unit,
        String name,
        @Nullable String shortName,
        @Nullable String rankGroup,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        boolean stated,
        @Nullable String note) {

    /** The short name where there is one. */
    public String label() {
        return shortName == null ? name : shortName;
    }

    /** To be chosen from a list. */
    public Option option() {
        return Option.of(id, name);
    }

    public boolean left() {
        return leftOn != null;
    }
}

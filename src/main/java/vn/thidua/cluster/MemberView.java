package vn.thidua.cluster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
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

    private static final Show SHOW = new Show();

    /** The short name where there is one. */
    public String label() {
        return shortName == null ? name : shortName;
    }

    /** To be chosen from a list; one that left says so. */
    public Option option(Choices words) {
        return Option.of(
                id, leftOn == null ? name : name + " (" + words.text("cluster.member.left", SHOW.date(leftOn)) + ")");
    }

    public boolean left() {
        return leftOn != null;
    }
}

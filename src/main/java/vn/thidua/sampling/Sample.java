package vn.thidua.sampling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * The sheets that were drawn.
 *
 * @param candidates how many unchanged sheets they were drawn from
 */
record Sample(int seed, int candidates, Instant at, String by, List<Drawn> drawn) {

    /** One of them; nothing was found yet where {@code found} is null. */
    record Drawn(
            long id,
            long version,
            MembershipId member,
            String unit,
            @Nullable String found,
            @Nullable String by,
            @Nullable Instant at) {}
}

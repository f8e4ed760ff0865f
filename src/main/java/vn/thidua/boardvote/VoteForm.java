package vn.thidua.boardvote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.boardsession.Item;

/**
 * A member's own vote as it is typed.
 *
 * @param items on which, where it is cast on several
 */
record VoteForm(
        @Nullable List<Long> items,
        @NotNull Item.@Nullable Vote vote,
        @Size(max = 500) @Nullable String dissent) {

    static VoteForm empty() {
        return new VoteForm(null, null, null);
    }

    public List<Long> chosen() {
        return Objects.requireNonNullElse(items, List.<Long>of());
    }
}

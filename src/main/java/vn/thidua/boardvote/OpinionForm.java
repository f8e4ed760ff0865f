package vn.thidua.boardvote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it is typed.
 *
 * @param items on which, where it is sent on several
 */
record OpinionForm(
        @Nullable List<Long> items,
        @NotNull MemberOpinions.@Nullable Opinion opinion,
        @Size(max = 1000) @Nullable String note) {

    static OpinionForm empty() {
        return new OpinionForm(null, null, null);
    }

    public List<Long> chosen() {
        return Objects.requireNonNullElse(items, List.<Long>of());
    }
}

package vn.thidua.nominating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.Review;
import vn.thidua.shared.Names;

/** What the board says of a nomination, as it is typed. The version is -1 where nothing was recorded before. */
record ReviewForm(
        @Nullable Long version,
        @NotNull @Nullable LocalDate reviewedOn,
        @Min(1) @Max(1000) @Nullable Integer members,
        @PositiveOrZero @Max(1000) @Nullable Integer present,
        @PositiveOrZero @Max(1000) @Nullable Integer votesFor,
        @PositiveOrZero @Max(1000) @Nullable Integer votesAgainst,
        @NotNull Review.@Nullable Outcome outcome,
        @Size(max = 1000) @Nullable String reason,
        @Size(max = 2000) @Nullable String dissent) {

    /** What was recorded before; else an empty one of today, with as many members as last time. */
    static ReviewForm of(@Nullable Review recorded, long version, LocalDate today, @Nullable Integer members) {
        return recorded == null
                ? new ReviewForm(version, today, members, null, null, null, null, null, null)
                : new ReviewForm(
                        version,
                        recorded.reviewedOn(),
                        recorded.members(),
                        recorded.present(),
                        recorded.votesFor(),
                        recorded.votesAgainst(),
                        recorded.outcome(),
                        recorded.reason(),
                        recorded.dissent());
    }

    Review facts() {
        return new Review(
                Objects.requireNonNull(reviewedOn),
                members,
                present,
                votesFor,
                votesAgainst,
                Objects.requireNonNull(outcome),
                Names.linesOrNull(reason),
                Names.linesOrNull(dissent),
                null);
    }
}

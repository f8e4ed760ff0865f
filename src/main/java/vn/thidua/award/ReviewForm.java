package vn.thidua.award;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** What the board says of a nomination, as it is typed. The version is -1 where nothing was recorded before. */
record ReviewForm(
        @Nullable Long version,
        @NotNull @Nullable LocalDate reviewedOn,
        @Min(1) @Max(1000) @Nullable Integer members,
        @PositiveOrZero @Max(1000) @Nullable Integer present,
        @PositiveOrZero @Max(1000) @Nullable Integer votesFor,
        @PositiveOrZero @Max(1000) @Nullable Integer votesAgainst,
        @NotNull BoardReview.@Nullable Outcome outcome,
        @Size(max = 1000) @Nullable String reason,
        @Size(max = 2000) @Nullable String dissent) {

    static final long NOTHING_YET = -1;

    /** The review recorded before; else an empty one of today, with as many members as last time. */
    static ReviewForm of(@Nullable BoardReview review, LocalDate today, @Nullable Integer members) {
        if (review == null) {
            return new ReviewForm(NOTHING_YET, today, members, null, null, null, null, null, null);
        }
        BoardReview.Facts facts = review.facts();
        return new ReviewForm(
                review.version(),
                facts.reviewedOn(),
                facts.members(),
                facts.present(),
                facts.votesFor(),
                facts.votesAgainst(),
                facts.outcome(),
                facts.reason(),
                facts.dissent());
    }

    BoardReview.Facts facts() {
        return new BoardReview.Facts(
                Objects.requireNonNull(reviewedOn),
                members,
                present,
                votesFor,
                votesAgainst,
                Objects.requireNonNull(outcome),
                Names.linesOrNull(reason),
                Names.linesOrNull(dissent));
    }
}

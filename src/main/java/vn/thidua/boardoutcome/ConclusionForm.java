package vn.thidua.boardoutcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.Review;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Session;
import vn.thidua.shared.Names;

/**
 * Outcomes of all nominations before a session, as they are typed.
 *
 * @param common the reason of those refused or sent back that have none of their own
 */
record ConclusionForm(
        @Size(max = 1000) @Nullable String common, @Nullable List<@Valid Row> rows) {

    /** One nomination; without an outcome nothing is written down yet. */
    record Row(
            @Nullable Long item,
            @Nullable Long version,
            Review.@Nullable Outcome outcome,
            @Size(max = 1000) @Nullable String reason,
            @Size(max = 1000) @Nullable String dissent) {}

    /** What is written down; where nothing is, what the votes say. */
    static ConclusionForm of(Session session, List<Item> agenda) {
        return new ConclusionForm(
                null,
                agenda.stream()
                        .map(item -> new Row(
                                item.id(), item.version(), outcome(session, item), item.reason(), item.dissent()))
                        .toList());
    }

    private static Review.@Nullable Outcome outcome(Session session, Item item) {
        if (item.outcome() != null || !item.isVotedOn(session)) {
            return item.outcome();
        }
        Boolean reached = item.tally(session).reached();
        return reached == null ? null : reached ? Review.Outcome.RECOMMENDED : Review.Outcome.NOT_RECOMMENDED;
    }

    /** Does it have a row for each nomination, in their order? */
    boolean isOf(List<Item> agenda) {
        return typed().stream()
                .map(Row::item)
                .toList()
                .equals(agenda.stream().map(Item::id).toList());
    }

    List<Row> typed() {
        return Objects.requireNonNullElse(rows, List.<Row>of());
    }

    /** The reason of this row: its own, or the common one where it needs one. */
    @Nullable
    String because(Row row) {
        String own = Names.linesOrNull(row.reason());
        boolean needed = row.outcome() == Review.Outcome.NOT_RECOMMENDED || row.outcome() == Review.Outcome.RETURNED;
        return own == null && needed ? Names.linesOrNull(common) : own;
    }
}

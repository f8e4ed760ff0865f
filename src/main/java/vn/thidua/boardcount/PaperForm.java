package vn.thidua.boardcount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.boardsession.Item;
import vn.thidua.shared.RuleViolation;

/**
 * A teller's figures as they are typed.
 *
 * @param rows one for each nomination on the paper, in their order
 */
record PaperForm(
        @NotNull @Min(0) @Max(999) @Nullable Integer issued,
        @NotNull @Min(0) @Max(999) @Nullable Integer collected,
        @NotNull @Min(0) @Max(999) @Nullable Integer valid,
        @NotNull @Min(0) @Max(999) @Nullable Integer invalid,
        @Nullable List<@Valid Row> rows) {

    /** What the papers say of one nomination. */
    record Row(
            @Nullable Long item,
            @NotNull @Min(0) @Max(999) @Nullable Integer yes,
            @NotNull @Min(0) @Max(999) @Nullable Integer against) {}

    static PaperForm begin(List<Item> onPaper) {
        return new PaperForm(
                null,
                null,
                null,
                null,
                onPaper.stream().map(item -> new Row(item.id(), null, null)).toList());
    }

    /** Does it have a row for each nomination on the paper, in their order? */
    boolean isOf(List<Item> onPaper) {
        return typed().stream()
                .map(Row::item)
                .toList()
                .equals(onPaper.stream().map(Item::id).toList());
    }

    private List<Row> typed() {
        return Objects.requireNonNullElse(rows, List.<Row>of());
    }

    /** The figures, after the form was found complete. @throws RuleViolation where it is of another list */
    PaperFigures figures(List<Item> onPaper) {
        if (!isOf(onPaper)) {
            throw new RuleViolation("boardcount.otherItems");
        }
        return new PaperFigures(
                Objects.requireNonNull(issued),
                Objects.requireNonNull(collected),
                Objects.requireNonNull(valid),
                Objects.requireNonNull(invalid),
                typed().stream().map(row -> Objects.requireNonNull(row.yes())).toList(),
                typed().stream()
                        .map(row -> Objects.requireNonNull(row.against()))
                        .toList());
    }
}

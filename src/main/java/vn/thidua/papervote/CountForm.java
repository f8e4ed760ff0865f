package vn.thidua.papervote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.poll.PollRule;
import vn.thidua.poll.PollView;
import vn.thidua.shared.RuleViolation;

/**
 * A teller's figures as they are typed.
 *
 * @param votes one row for each candidate, in their order
 */
record CountForm(
        @NotNull @Min(0) @Max(9999) @Nullable Integer printed,
        @NotNull @Min(0) @Max(9999) @Nullable Integer issued,
        @NotNull @Min(0) @Max(9999) @Nullable Integer spoiled,
        @NotNull @Min(0) @Max(9999) @Nullable Integer unused,
        @NotNull @Min(0) @Max(9999) @Nullable Integer collected,
        @NotNull @Min(0) @Max(9999) @Nullable Integer valid,
        @NotNull @Min(0) @Max(9999) @Nullable Integer invalid,
        @Nullable List<@Valid Row> votes) {

    /** A candidate's votes. */
    record Row(
            @NotNull @Min(0) @Max(9999) @Nullable Integer yes,
            @Min(0) @Max(9999) @Nullable Integer against) {}

    /** Nothing but what is known already. */
    static CountForm begin(PollView poll, int printed) {
        List<Row> rows =
                poll.candidates().stream().map(candidate -> new Row(null, null)).toList();
        return new CountForm(printed, null, null, null, null, null, null, rows);
    }

    /** The figures, after the form was found complete. @throws RuleViolation where a candidate's votes are missing */
    Figures figures(PollView poll) {
        List<Row> rows = Objects.requireNonNullElse(votes, List.<Row>of());
        boolean each = poll.rule().form() == PollRule.Form.YES_NO;
        if (rows.size() != poll.candidates().size() || each && rows.stream().anyMatch(row -> row.against() == null)) {
            throw new RuleViolation("papervote.wrong.missing").at("votes");
        }
        return new Figures(
                number(printed),
                number(issued),
                number(spoiled),
                number(unused),
                number(collected),
                number(valid),
                number(invalid),
                rows.stream().map(row -> number(row.yes())).toList(),
                rows.stream().map(row -> each ? number(row.against()) : 0).toList());
    }

    private static Integer number(@Nullable Integer typed) {
        return Objects.requireNonNull(typed);
    }
}

package vn.thidua.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** The result of a question as it is typed: the figures, and one row for each candidate in their order. */
record ResultForm(
        @Nullable Long version,
        @Nullable Boolean notReported,
        @Min(1) @Max(MOST) @Nullable Integer eligible,
        @PositiveOrZero @Max(MOST) @Nullable Integer present,
        @PositiveOrZero @Max(MOST) @Nullable Integer issued,
        @PositiveOrZero @Max(MOST) @Nullable Integer returned,
        @PositiveOrZero @Max(MOST) @Nullable Integer valid,
        @PositiveOrZero @Max(MOST) @Nullable Integer invalid,
        @Size(max = 1000) @Nullable String note,
        @Nullable List<@Valid Row> rows) {

    private static final int MOST = 100_000;

    /** One candidate's votes, and whether they were chosen. */
    record Row(
            @PositiveOrZero @Max(MOST) @Nullable Integer votes,
            @Nullable Boolean chosen,
            @Size(max = 300) @Nullable String note) {}

    static ResultForm of(Ballot ballot, int members) {
        Counts counts = ballot.counts();
        return new ResultForm(
                ballot.version(),
                ballot.outcome().notReported(),
                ballot.hasResult() || members == 0 ? counts.eligible() : Integer.valueOf(members),
                counts.present(),
                counts.issued(),
                counts.returned(),
                counts.valid(),
                counts.invalid(),
                ballot.resultNote(),
                ballot.candidates().stream()
                        .map(candidate -> new Row(candidate.votes(), candidate.chosen(), candidate.note()))
                        .toList());
    }

    /** How many candidates it has a row for. */
    int size() {
        return rows == null ? 0 : rows.size();
    }

    /** What came of a question put to the vote by this method; where hands are raised there are no papers to count. */
    Outcome outcome(Method method) {
        Counts typed = new Counts(eligible, present, issued, returned, valid, invalid);
        return new Outcome(
                Boolean.TRUE.equals(notReported),
                method == Method.OPEN ? typed.byHands() : typed,
                rows == null ? List.of() : rows.stream().map(ResultForm::vote).toList(),
                Names.linesOrNull(note));
    }

    private static Candidate.Vote vote(Row row) {
        return new Candidate.Vote(row.votes(), Boolean.TRUE.equals(row.chosen()), Names.cleanOrNull(row.note()));
    }

    /** What stands around the result's form: the question, how it is counted, the candidates in the order they are read out. */
    record Sheet(String question, String methodKey, boolean counted, boolean hands, List<Line> candidates) {

        /**
         * A candidate.
         *
         * @param row place among the rows of the form
         */
        record Line(int row, String name, @Nullable Integer rank) {}

        /**
         * The sheet beside a form with this many rows. Where candidates were added after it was opened, they have no row in it
         * and do not stand on the sheet; such a form is refused.
         */
        static Sheet of(Ballot ballot, YearNames names, int rows) {
            Method method = ballot.asked().method();
            List<Candidate> candidates = ballot.candidates();
            return new Sheet(
                    ballot.asked().text(),
                    method.key(),
                    method.isCounted(),
                    method == Method.OPEN,
                    candidates.stream()
                            .sorted(names.order())
                            .map(candidate ->
                                    new Line(candidates.indexOf(candidate), names.of(candidate), names.rank(candidate)))
                            .filter(line -> line.row() < rows)
                            .toList());
        }
    }
}

package vn.thidua.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around the result's form: the question, how it is counted, the candidates in the order they are read out. */
record ResultSheet(String question, String methodKey, boolean counted, boolean hands, List<Line> candidates) {

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
    static ResultSheet of(Ballot ballot, YearNames names, int rows) {
        Method method = ballot.asked().method();
        List<Candidate> candidates = ballot.candidates();
        return new ResultSheet(
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

package vn.thidua.ballot;

import java.util.List;

/** What stands around the result's form: the question, how it is counted, the candidates in the order of the rows. */
record ResultSheet(String question, String methodKey, boolean counted, boolean hands, List<String> candidates) {

    static ResultSheet of(Ballot ballot, YearNames names) {
        Method method = ballot.asked().method();
        return new ResultSheet(
                ballot.asked().text(),
                method.key(),
                method.isCounted(),
                method == Method.OPEN,
                ballot.candidates().stream().map(names::of).toList());
    }
}

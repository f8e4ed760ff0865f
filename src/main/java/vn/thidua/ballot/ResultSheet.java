package vn.thidua.ballot;

import java.util.List;
import vn.thidua.cluster.MemberView;

/** What stands around the result's form: the question, how it is counted, the candidates in the order of the rows. */
record ResultSheet(String question, String methodKey, boolean counted, boolean hands, List<String> candidates) {

    static ResultSheet of(Ballot ballot, List<MemberView> members) {
        Method method = ballot.asked().method();
        return new ResultSheet(
                ballot.asked().text(),
                method.key(),
                method.isCounted(),
                method == Method.OPEN,
                ballot.candidates().stream()
                        .map(candidate -> BallotWords.name(candidate, members))
                        .toList());
    }
}

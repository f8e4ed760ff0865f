package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies of the data are time machines: one taken after each vote, and a base copy that the archived WAL takes to the moment after
 * any transaction. What they show of a vote is exact, so that a few voters are enough: a single guess is a leak.
 */
class CopiesIT {

    @TempDir
    static Path home;

    private static Laboratory laboratory;

    @BeforeAll
    static void openLaboratory() throws SQLException, IOException {
        laboratory = Laboratory.archiving(home);
    }

    @AfterAll
    static void closeLaboratory() {
        laboratory.close();
    }

    @Test
    void aCopyAfterEachVoteOfTheProductShowsWhoHasVotedAndNothingElse(@TempDir Path folder) throws Exception {
        Scores scores = copied(ProductBox::new, folder);

        assertThat(scores.of("copies: same transaction").guesses()).isZero();
    }

    @Test
    void aCopyAfterEachVoteReadsTwoTransactions(@TempDir Path folder) throws Exception {
        Score score = copied(LeakyBoxes.TwoTransactions::new, folder).of("copies: same transaction");

        assertThat(score.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.guesses()).isEqualTo(5);
    }

    private static Scores copied(Function<Laboratory.Room, BallotBox> design, Path folder) throws Exception {
        Laboratory.Room room = laboratory.room();
        Election election = new Election(5, 7);
        Set<String> numbers = new HashSet<>(election.truth().keySet());
        numbers.addAll(election.candidates());
        BaseCopies copies = new BaseCopies(laboratory, folder, numbers);
        Scores scores = new Scores();
        for (Evidence evidence :
                election.watchedBy("copies", copies).hold(design.apply(room), room, Election.Manner.ONE_BY_ONE)) {
            Attackers.guess(evidence).forEach(guesses -> scores.add(guesses, election.truth()));
        }
        assertThat(copies.news().stream().flatMap(row -> row.values().values().stream()))
                .as("who has voted is in the copies")
                .containsAll(election.truth().keySet());
        return scores;
    }

    @Test
    void theProductTellsNothingAtAnyMomentToWhichItIsRecovered(@TempDir Path folder) throws Exception {
        Recovered recovered = recovered(ProductBox::new, folder);

        assertThat(recovered.guesses()).allMatch(Map::isEmpty);
        assertThat(recovered.moments())
                .as("four votes, the close, two locks, two counts")
                .isGreaterThan(12);
    }

    @Test
    void whatWasAnonymisedAtTheCloseIsBackInARecoveryToTheMomentBefore(@TempDir Path folder) throws Exception {
        Recovered recovered = recovered(LeakyBoxes.AnonymisedAtClose::new, folder);

        assertThat(recovered.guesses()).contains(recovered.truth());
        assertThat(recovered.guesses()).extracting(Map::size).contains(1, 2, 3);
    }

    private record Recovered(Map<String, String> truth, int moments, List<Map<String, String>> guesses) {}

    /** Who is said to have chosen what, by a row, an old version of one, a transaction or equal values, after each transaction. */
    private static Recovered recovered(Function<Laboratory.Room, BallotBox> design, Path folder) throws Exception {
        Laboratory.Room room = laboratory.room();
        Recoveries recoveries = Recoveries.from(laboratory, folder);
        Election election = new Election(4, 8);
        BallotBox box = design.apply(room);
        election.hold(box, room, Election.Manner.AT_ONCE);
        recoveries.complete();
        Set<Long> transactions = CommitTimes.since(room, election.began()).keySet();
        List<Map<String, String>> all = new ArrayList<>();
        for (long transaction : transactions) {
            try (Laboratory then = recoveries.after(transaction)) {
                Laboratory.Room same = then.room(room.schema());
                Evidence tables = election.evidence("tables", LiveRows.read(same), box);
                Evidence pages = election.evidence("pages", DeadTuples.read(same), box);
                for (Evidence evidence : List.of(tables, pages)) {
                    for (List<Guesses> guesses :
                            List.of(OneRow.guess(evidence), XminJoin.guess(evidence), EqualityJoins.guess(evidence))) {
                        guesses.forEach(one -> all.add(one.choices()));
                    }
                }
            }
        }
        return new Recovered(election.truth(), transactions.size(), all);
    }
}

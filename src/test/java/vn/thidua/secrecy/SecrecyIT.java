package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The boxes that are called secret, under all attacks at once: elections of 4, 5, 15 and 200 voters, 2,208 votes in all, with
 * clients that repeat themselves, connections that are cut and a crash, against attackers who have everything but the first key.
 *
 * <ul>
 *   <li>{@link LiveRows}, {@link DeadTuples}, {@link WalDecoding} (a replica, an archive, a recovery to any moment) and {@link Looks}
 *       (a copy of the data after each vote), {@link CommitTimes} and {@link StatementLog} are what they have, each with the access log
 *       and the second key;
 *   <li>{@link OneRow}, {@link XminJoin}, {@link SameOrder}, {@link EqualityJoins} and {@link NearestMoment} are what they do with it;
 *   <li>{@link CanarySearch} looks into the files: tables and indexes, WAL, the server's log of all statements.
 * </ul>
 */
class SecrecyIT {

    private static final int VOTES = 2208;
    private static final List<Series> ALL = List.of(
            new Series(4, 12, Election.Manner.ONE_BY_ONE),
            new Series(5, 12, Election.Manner.ONE_BY_ONE),
            new Series(15, 20, Election.Manner.ON_BAD_LINES),
            new Series(200, 8, Election.Manner.ON_BAD_LINES),
            new Series(200, 1, Election.Manner.THROUGH_A_CRASH));

    @TempDir
    static Path home;

    private static Laboratory laboratory;

    private record Series(int voters, int elections, Election.Manner manner) {}

    /** Every design that has to withstand. */
    static Stream<Named<Function<Laboratory.Room, BallotBox>>> boxes() {
        return Stream.of(
                Named.of("the two locks, bare", ReferenceBox::new), Named.of("the product's box", ProductBox::new));
    }

    @BeforeAll
    static void openLaboratory() throws SQLException, IOException {
        laboratory = Laboratory.open(home);
    }

    @AfterAll
    static void closeLaboratory() {
        laboratory.close();
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void noAttackDoesBetterThanARandomMatching(Function<Laboratory.Room, BallotBox> design) throws Exception {
        Scores scores = new Scores();
        for (Series series : ALL) {
            for (int number = 0; number < series.elections(); number++) {
                Election election = new Election(series.voters(), 1000L * series.voters() + number);
                Laboratory.Room room = laboratory.room();
                for (Evidence evidence : election.hold(design.apply(room), room, series.manner())) {
                    Attackers.guess(evidence).forEach(guesses -> scores.add(guesses, election.truth()));
                }
            }
        }

        assertThat(scores.leaks()).as("%s", scores).isEmpty();
        assertThat(scores.most()).as("votes that one attack is weighed by").isEqualTo(VOTES);
        assertThat(Stream.of("tables", "commits", "pages", "WAL", "statements", "looks"))
                .as("no value of a voter, and no hash of one, stands beside a ballot")
                .allMatch(source -> scores.of(source + ": equal values").guesses() == 0);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void noFileOfTheServerHoldsAnythingOfAnOpenBallot(Function<Laboratory.Room, BallotBox> design) throws Exception {
        byte[] canary = new byte[Envelope.RANDOM_BYTES];
        new Random(9).nextBytes(canary);
        Laboratory.Room room = laboratory.room();
        new Election(4, 4).drawing(canary).hold(design.apply(room), room, Election.Manner.ON_BAD_LINES);
        try (Connection connection = laboratory.connect()) {
            Laboratory.execute(connection, "checkpoint");
        }

        assertThat(new CanarySearch(canary).in(laboratory.home())).isEmpty();
    }

    @Test
    void theListAndTheTotalsHaveNothingToBeJoinedBy() throws SQLException {
        Laboratory.Room room = laboratory.room();
        try (BallotBox box = new ReferenceBox(room)) {
            box.open(List.of("1"), List.of("2"));

            assertThat(SchemaLint.faults(room, "strip", "tally")).isEmpty();
        }
    }
}

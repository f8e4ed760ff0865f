package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.Program;

/** The attackers are able: on boxes that leak, each by its way, they name nearly every voter's choice. */
class LeakyBoxesIT {

    @TempDir
    static Path home;

    private static Laboratory laboratory;

    @BeforeAll
    static void openLaboratory() throws SQLException, IOException {
        laboratory = Laboratory.open(home);
    }

    @AfterAll
    static void closeLaboratory() {
        laboratory.close();
    }

    @Test
    void oneTransactionTellsByItsNumber() throws Exception {
        Scores scores = attack(200, LeakyBoxes.OneTransaction::new, Election.Manner.AT_ONCE);

        assertReads(scores, "tables: same transaction");
        assertReads(scores, "WAL: same transaction");
    }

    @Test
    void twoTransactionsTellByTheirOrder() throws Exception {
        Scores scores = attack(50, LeakyBoxes.TwoTransactions::new, Election.Manner.ONE_BY_ONE);

        assertReads(scores, "tables: roll by xmin beside ballot by xmin");
        assertReads(scores, "tables: access log by place beside ballot by place");
        assertReads(scores, "WAL: roll UPDATE by place beside ballot INSERT by place");
        assertReads(scores, "looks: same transaction");
    }

    @Test
    void anAccessLogTellsByTheTimesOfTheCommits() throws Exception {
        Scores scores = attack(50, LeakyBoxes.AnonymousInsert::new, Election.Manner.ONE_BY_ONE);

        assertReads(scores, "commits: nearest moment");
        assertReads(scores, "commits: access log by time of answer beside ballot by time of commit");
    }

    @Test
    void aRandomTokenTiesTheTwoTransactions() throws Exception {
        Scores scores = attack(15, LeakyBoxes.RandomToken::new, Election.Manner.AT_ONCE);

        assertReads(scores, "pages: tied transactions");
    }

    @Test
    void whatWasAnonymisedAtTheCloseIsStillThere() throws Exception {
        assertReads(attack(15, LeakyBoxes.AnonymisedAtClose::new, Election.Manner.AT_ONCE), "pages: in one row");
        Scores scores = attack(200, LeakyBoxes.AnonymisedAtClose::new, Election.Manner.AT_ONCE);
        assertReads(scores, "WAL: in one row");
        assertReads(scores, "statements: in one row");
    }

    @Test
    void theHashOfTheInnerEnvelopeJoinsTheRollWithTheList() throws Exception {
        Scores scores = attack(200, LeakyBoxes.InnerHashInTheRoll::new, Election.Manner.AT_ONCE);

        assertReads(scores, "tables: equal values");
        assertThat(scores.leaks()).isNotEmpty();
    }

    @Test
    void aListThatIsNotSortedStandsBesideTheRoll() throws Exception {
        Scores scores = attack(200, LeakyBoxes.UnsortedList::new, Election.Manner.AT_ONCE);

        assertReads(scores, "tables: roll by voter_id beside strip by pos");
    }

    @Test
    void aPageOrACopyThatNamesBothIsRead(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("page"), "<html><table><tr><td>Xã 7000101</td><td>7000001</td></tr></table></html>");
        Files.writeString(folder.resolve("roll.copy"), "7000102\t7000002\n7000103\t7000001\n");
        Map<String, String> voters = Map.of("7000101", "7000101", "7000102", "7000102", "7000103", "7000103");

        Evidence exports = new Evidence(
                "exports",
                new Exports(folder).rows(),
                voters,
                value -> Optional.of(value).filter("7000001 7000002"::contains));

        assertThat(OneRow.guess(exports).get(0).choices())
                .isEqualTo(Map.of("7000101", "7000001", "7000102", "7000002", "7000103", "7000001"));
    }

    @Test
    void whatIsInTheMemoryOfAProgramIsInItsDump(@TempDir Path folder) throws Exception {
        byte[] canary = new byte[Envelope.RANDOM_BYTES];
        new Random(7).nextBytes(canary);
        try (Program keeper = Program.of(KeepsABallot.class, HexFormat.of().formatHex(canary))) {
            String ready = keeper.awaitLine("ready");
            HeapDump.of(Long.parseLong(ready.replaceAll("\\D", "")), folder.resolve("ballot.hprof"));
        }

        assertThat(new CanarySearch(canary).in(folder)).hasSize(1);
        new Random(6).nextBytes(canary);
        assertThat(new CanarySearch(canary).in(folder)).isEmpty();
    }

    @Test
    void whatWasDeletedAtTheCloseIsStillInTheFiles() throws Exception {
        byte[] canary = new byte[Envelope.RANDOM_BYTES];
        new Random(8).nextBytes(canary);
        Laboratory.Room room = laboratory.room();
        new Election(4, 4).drawing(canary).hold(new LeakyBoxes.DeletedAtClose(room), room, Election.Manner.AT_ONCE);
        try (Connection connection = laboratory.connect()) {
            Laboratory.execute(connection, "checkpoint");
        }

        assertThat(new CanarySearch(canary).in(laboratory.home()))
                .map(file -> home.relativize(file).toString())
                .anyMatch(file -> file.contains("pg_wal"))
                .anyMatch(file -> file.endsWith(".log"));
    }

    @Test
    void theirTablesShowWhereItWouldBegin() throws Exception {
        assertThat(lint(LeakyBoxes.OneTransaction::new, "ballot"))
                .containsExactly("ballot.id tells when or in which order");
        assertThat(lint(LeakyBoxes.AnonymisedAtClose::new, "ballot")).containsExactly("ballot refers to the roll");
        assertThat(lint(LeakyBoxes.InnerHashInTheRoll::new, "strip", "tally"))
                .containsExactly("roll.inner_fp has no fixed length");
    }

    private static List<String> lint(Function<Laboratory.Room, BallotBox> design, String... count) throws SQLException {
        Laboratory.Room room = laboratory.room();
        try (BallotBox box = design.apply(room)) {
            box.open(List.of("1"), List.of("2"));
            return SchemaLint.faults(room, count);
        }
    }

    private static Scores attack(int voters, Function<Laboratory.Room, BallotBox> design, Election.Manner manner)
            throws Exception {
        Scores scores = new Scores();
        Laboratory.Room room = laboratory.room();
        Election election = new Election(voters, 42);
        for (Evidence evidence : election.hold(design.apply(room), room, manner)) {
            Attackers.guess(evidence).forEach(guesses -> scores.add(guesses, election.truth()));
        }
        return scores;
    }

    private static void assertReads(Scores scores, String attack) {
        Score score = scores.of(attack);
        assertThat(score.accuracy()).as("%s%n%s", attack, scores).isGreaterThanOrEqualTo(0.95);
        assertThat(score.guesses()).as(attack).isPositive();
    }
}

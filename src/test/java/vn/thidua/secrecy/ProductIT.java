package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product itself under attack: a process of its own, on a server that logs every statement, which voters, key holders and
 * tellers reach over HTTP alone. Nothing of their devices lies in its memory, so that all of it can be searched.
 *
 * <p>476 votes find an attack that is right for 60 of 100 voters, where chance gives 38; the finer weighing of what the tables
 * tell is that of {@link SecrecyIT}. The product's sessions live in its memory: there is no store of them beside it, and a table
 * for them would be attacked like any other. It writes no access log: the attackers bring one.
 */
class ProductIT {

    @TempDir
    static Path home;

    @TempDir
    static Path exported;

    private static Laboratory laboratory;
    private static Product product;

    @BeforeAll
    static void start() throws SQLException, IOException {
        laboratory = Laboratory.open(home);
        product = Product.start(laboratory);
    }

    @AfterAll
    static void end() {
        product.close();
        laboratory.close();
    }

    @Test
    void noAttackOnTheRunningProductDoesBetterThanARandomMatching() throws Exception {
        Scores scores = new Scores();
        attack(scores, 4, 4);
        attack(scores, 15, 4);
        attack(scores, 200, 2);

        assertThat(scores.leaks()).as("%s", scores).isEmpty();
        assertThat(scores.most()).as("votes that one attack is weighed by").isEqualTo(476);
        assertThat(Stream.of("tables", "pages", "commits", "WAL", "statements", "statistics", "exports")
                        .filter(source -> scores.of(source + ": equal values").guesses() > 0))
                .as("where a value of a voter, or a hash of one, stands beside a ballot")
                .isEmpty();
    }

    private void attack(Scores scores, int voters, int elections) throws Exception {
        Cluster cluster = new Cluster(product, voters);
        for (int number = 0; number < elections; number++) {
            PolledElection election = new PolledElection(cluster, 100L * voters + number, number % 2 == 1);
            election.open();
            Laboratory.Room room = product.room();
            Set<Map.Entry<String, Map<String, String>>> old = new HashSet<>();
            LiveRows.read(room).forEach(row -> old.add(Map.entry(row.origin(), row.values())));
            DeadTuples.read(room).forEach(row -> old.add(Map.entry(row.origin(), row.values())));
            WalDecoding.read(room);
            String before = CommitTimes.now(room);
            long logged = StatementLog.size(room);
            if (voters == 4) {
                election.voteOneByOne();
            } else {
                election.voteAtOnce(number % 2 == 0 ? product::cut : room::crash);
            }
            election.count();

            List<Row> statements = StatementLog.since(room, logged);
            List<Row> rows = LiveRows.read(room);
            List<Evidence> all = new ArrayList<>(List.of(
                    evidence("tables", rows, old, cluster, election),
                    evidence("commits", CommitTimes.of(rows, CommitTimes.since(room, before)), old, cluster, election),
                    evidence("pages", DeadTuples.read(room), old, cluster, election),
                    evidence("WAL", WalDecoding.read(room), old, cluster, election),
                    evidence("statements", statements, old, cluster, election),
                    evidence("statistics", StatementLog.statistics(room), old, cluster, election)));
            if (number == elections - 1) {
                Path folder = Files.createDirectory(exported.resolve(Integer.toString(voters)));
                Exports exports = new Exports(folder);
                exports.take(cluster, election);
                all.add(evidence("exports", exports.rows(), old, cluster, election));
            }
            all.forEach(
                    evidence -> Attackers.guess(evidence).forEach(guesses -> scores.add(guesses, election.truth())));
        }
    }

    /** With the access log; without the rows that named a candidate before anybody had voted. */
    private static Evidence evidence(
            String source,
            List<Row> rows,
            Set<Map.Entry<String, Map<String, String>>> old,
            Cluster cluster,
            PolledElection election) {
        List<Row> all = new ArrayList<>(rows);
        Evidence known = new Evidence(source, all, Map.of(), value -> election.choiceIn(value));
        all.removeIf(row -> old.contains(Map.entry(row.origin(), row.values()))
                && known.choice(row).isPresent());
        all.addAll(election.accessLog().rows());
        return new Evidence(source, all, cluster.voters(), election::choiceIn);
    }

    @Test
    void nothingOfAnOpenBallotIsAnywhereButOnTheDevices(@TempDir Path memory, @TempDir Path given) throws Exception {
        byte[] canary = new byte[Envelope.RANDOM_BYTES];
        new Random(9).nextBytes(canary);
        Cluster cluster = new Cluster(product, 5);
        PolledElection election = new PolledElection(cluster, 5, true).drawing(canary);
        election.open();
        election.voteAtOnce(product::cut);
        election.count();
        new Exports(given).take(cluster, election);
        product.dump(memory.resolve("product.hprof"));
        CanarySearch search = new CanarySearch(canary);

        assertThat(search.in(home))
                .as("data directory, WAL, log of all statements")
                .isEmpty();
        assertThat(search.in(given)).as("pages, record, backup, log").isEmpty();
        assertThat(search.in(memory))
                .as("memory of the product, with its sessions")
                .isEmpty();

        Phone head = cluster.phones().get(0);
        head.get(cluster.meeting() + "/bien-ban/sua");
        head.post(
                cluster.meeting() + "/bien-ban/sua",
                "version",
                "0",
                "opinions",
                HexFormat.of().formatHex(canary));
        Files.delete(memory.resolve("product.hprof"));
        product.dump(memory.resolve("product.hprof"));
        Path again = Files.createDirectory(given.resolve("again"));
        new Exports(again).take(cluster, election);

        assertThat(search.in(memory)).as("once somebody has sent it openly").isNotEmpty();
        assertThat(search.in(again))
                .map(file -> file.getFileName().toString())
                .anyMatch(name -> name.contains("bien-ban"))
                .anyMatch(name -> name.contains("backup"));
        assertThat(search.in(home))
                .map(Path::toString)
                .anyMatch(file -> file.contains("pg_wal"))
                .anyMatch(file -> file.endsWith(".log"));
    }
}

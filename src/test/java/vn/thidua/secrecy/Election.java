package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** People who vote, each by a choice that only the test knows; whatever happens on the way, each tries until it is done. */
final class Election {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();
    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How the voters come. */
    enum Manner {
        /** One after the other, with somebody who looks at all tables after each. */
        ONE_BY_ONE,
        /** Sixteen at once, none disturbed. */
        AT_ONCE,
        /** Sixteen at once, while connections are cut and every tenth voter sends the vote again. */
        ON_BAD_LINES,
        /** The same, and once the server falls down and gets up again. */
        THROUGH_A_CRASH
    }

    private final Random random;
    private final List<String> candidates;
    private final Map<String, String> truth = new LinkedHashMap<>();
    private final AccessLog accessLog = new AccessLog();
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private Supplier<byte[]> deviceRandom = Election::draw;
    private String began = "";

    Election(int voters, long seed) {
        random = new Random(seed);
        // numbers that no other election and no other thing has: what an attacker finds by them is meant
        int first = 7_000_000 + 1000 * ELECTIONS.incrementAndGet();
        candidates = IntStream.range(0, 3)
                .mapToObj(number -> Integer.toString(first + number))
                .toList();
        for (int number = 0; number < voters; number++) {
            truth.put(Integer.toString(first + 100 + number), candidates.get(random.nextInt(candidates.size())));
        }
    }

    /** Lets every device draw the same, so that it can be searched for. */
    Election drawing(byte[] canary) {
        deviceRandom = () -> canary;
        return this;
    }

    /** Lets somebody else look after each vote, if they come one by one. */
    Election watchedBy(String source, Watch watch) {
        watches.put(source, watch);
        return this;
    }

    List<String> candidates() {
        return candidates;
    }

    /** Where the WAL stood when the first could vote. */
    String began() {
        return began;
    }

    /** Who chose what: for the scores alone. */
    Map<String, String> truth() {
        return truth;
    }

    /** Holds the vote and gives what attackers find, who know the access log and hold the second key. */
    List<Evidence> hold(BallotBox box, Laboratory.Room room, Manner manner) throws Exception {
        try {
            box.open(truth.keySet(), candidates);
            WalDecoding.read(room);
            began = CommitTimes.now(room);
            long logged = StatementLog.size(room);
            watches.put("looks", new Looks(room));
            if (manner == Manner.ONE_BY_ONE) {
                oneByOne(box);
            } else {
                atOnce(box, room, manner);
            }
            assertThat(box.count()).as("every vote counted, none twice").isEqualTo(totals());
            List<Row> statements = StatementLog.since(room, logged);
            List<Row> rows = LiveRows.read(room);
            List<Evidence> found = new ArrayList<>(List.of(
                    evidence("tables", rows, box),
                    evidence("commits", CommitTimes.of(rows, CommitTimes.since(room, began)), box),
                    evidence("pages", DeadTuples.read(room), box),
                    evidence("WAL", WalDecoding.read(room), box),
                    evidence("statements", statements, box)));
            watches.forEach((source, watch) -> found.add(evidence(source, watch.news(), box)));
            return found;
        } finally {
            box.close();
        }
    }

    private void oneByOne(BallotBox box) throws SQLException, IOException {
        look();
        for (String voter : inAnyOrder()) {
            vote(box, voter).send();
            accessLog.add(voter);
            look();
        }
    }

    private void look() throws SQLException, IOException {
        for (Watch watch : watches.values()) {
            watch.look();
        }
    }

    private void atOnce(BallotBox box, Laboratory.Room room, Manner manner) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Void> visit : clients.invokeAll(visits(box, room, manner))) {
                visit.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Every voter's, and between them what goes wrong. */
    private List<Callable<Void>> visits(BallotBox box, Laboratory.Room room, Manner manner) {
        boolean undisturbed = manner == Manner.AT_ONCE;
        List<Callable<Void>> visits = new ArrayList<>();
        for (String voter : inAnyOrder()) {
            BallotBox.Vote vote = vote(box, voter);
            visits.add(visit(() -> {
                sendUntilDone(vote);
                accessLog.add(voter);
                if (!undisturbed && voter.endsWith("5")) {
                    sendUntilDone(vote);
                }
            }));
        }
        for (int at = 10; !undisturbed && at < visits.size(); at += 20) {
            visits.add(at, visit(() -> sendUntilDone(room::cut)));
        }
        if (manner == Manner.THROUGH_A_CRASH) {
            visits.add(visits.size() / 2, visit(room::crash));
        }
        return visits;
    }

    private interface Visit {

        void pay() throws SQLException, InterruptedException;
    }

    private static Callable<Void> visit(Visit visit) {
        return () -> {
            visit.pay();
            return null;
        };
    }

    private BallotBox.Vote vote(BallotBox box, String voter) {
        return box.vote(voter, truth.get(voter), deviceRandom.get());
    }

    /** A device without an answer sends the same again. */
    private static void sendUntilDone(BallotBox.Vote vote) throws SQLException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                vote.send();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > patience) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private List<String> inAnyOrder() {
        List<String> voters = new ArrayList<>(truth.keySet());
        Collections.shuffle(voters, random);
        return voters;
    }

    private Map<String, Integer> totals() {
        Map<String, Integer> totals = new HashMap<>();
        truth.values().forEach(choice -> totals.merge(choice, 1, Integer::sum));
        return totals;
    }

    /** With the access log, and the second key. */
    Evidence evidence(String source, List<Row> rows, BallotBox box) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(accessLog.rows());
        Function<String, Optional<String>> choiceIn =
                value -> candidates.contains(value) ? Optional.of(value) : box.choiceIn(value);
        Map<String, String> voters = new HashMap<>();
        truth.keySet().forEach(voter -> voters.put(voter, voter));
        return new Evidence(source, all, voters, choiceIn);
    }

    /** What a device draws for itself. */
    static byte[] draw() {
        byte[] drawn = new byte[Envelope.RANDOM_BYTES];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }
}

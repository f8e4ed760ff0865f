package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
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
import java.util.function.Supplier;

/** One question put to the vote in the product, from the keys to the signed minutes, by devices that reach it over HTTP alone. */
final class PolledElection {

    private static final HexFormat HEX = HexFormat.of();
    private static final int CLIENTS = 16;
    private static final int TRIES = 50;

    private final Cluster cluster;
    private final Random random;
    private final boolean replaceable;
    private final Envelope.Keys first = Envelope.Keys.generate();
    private final Envelope.Keys second = Envelope.Keys.generate();
    private final Map<String, String> truth = new LinkedHashMap<>();
    private final Map<String, String> opened = new HashMap<>();
    private final AccessLog accessLog = new AccessLog();
    private String poll = "";
    private byte[] bound = {};
    private Supplier<byte[]> deviceRandom = Election::draw;

    PolledElection(Cluster cluster, long seed, boolean replaceable) {
        this.cluster = cluster;
        this.random = new Random(seed);
        this.replaceable = replaceable;
        do {
            for (int voter = 0; voter < cluster.phones().size(); voter++) {
                truth.put(Integer.toString(voter), Integer.toString(random.nextInt(Cluster.CANDIDATES)));
            }
        } while (isTied()); // the minutes of a vote that decided nothing are not signed yet
    }

    private boolean isTied() {
        int most = Collections.max(wanted().values());
        return Collections.frequency(wanted().values(), most) > 1;
    }

    /** Lets every device draw the same, so that it can be searched for. */
    PolledElection drawing(byte[] canary) {
        deviceRandom = () -> canary;
        return this;
    }

    /** Who chose what: for the scores alone. */
    Map<String, String> truth() {
        return truth;
    }

    AccessLog accessLog() {
        return accessLog;
    }

    /** The address of the vote. */
    String poll() {
        return poll;
    }

    /** What a number, an envelope or its fingerprint says of a choice to somebody who holds the second key. */
    Optional<String> choiceIn(String value) {
        return Optional.ofNullable(cluster.candidates().get(value))
                .or(() -> Optional.ofNullable(opened.get(value.startsWith("\\x") ? value.substring(2) : value)));
    }

    /** The keys are made, and votes are taken. */
    void open() throws SQLException, IOException {
        long ballot = cluster.question(replaceable);
        poll = cluster.path() + "/binh-xet/" + ballot + "/bieu-quyet";
        for (Phone holder : cluster.phones().subList(1, 3)) {
            holder.get(poll + "/hom-phieu/khoa");
            holder.post(poll + "/hom-phieu/khoa/giu");
        }
        phone(1).put(poll + "/hom-phieu/khoa/cong-khai", first.publicKey());
        phone(2).put(poll + "/hom-phieu/khoa/cong-khai", second.publicKey());
        phone(0).get(poll);
        phone(0).post(poll + "/mo");
        bound = bound(ballot);
    }

    /** Something that happens to the database while all are voting. */
    interface Trouble {

        void strike() throws SQLException;
    }

    /** All vote, sixteen at once; every tenth sends twice, every tenth loses the answer or thinks better of it. */
    void voteAtOnce(Trouble trouble) throws Exception {
        List<Callable<Void>> visits = new ArrayList<>();
        for (int voter : inAnyOrder()) {
            visits.add(() -> {
                visit(voter);
                return null;
            });
        }
        visits.add(visits.size() / 2, () -> {
            trouble.strike();
            return null;
        });
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Void> visit : clients.invokeAll(visits)) {
                visit.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** They vote one after the other. */
    void voteOneByOne() throws Exception {
        for (int voter : inAnyOrder()) {
            visit(voter);
        }
    }

    private void visit(int voter) throws Exception {
        Phone phone = phone(voter);
        String path = poll + "/hom-phieu/phieu";
        trying(() -> phone.get(path));
        byte[] box = box(Integer.parseInt(truth.get(Integer.toString(voter))));
        if (voter % 10 == 3 && replaceable) {
            byte[] thoughtBetter = box(random.nextInt(Cluster.CANDIDATES));
            trying(() -> phone.put(path, thoughtBetter));
        } else if (voter % 10 == 3) {
            phone.putAndLose(path, box);
        }
        trying(() -> phone.put(path, box));
        accessLog.add(cluster.account(voter));
        if (voter % 10 == 5) {
            trying(() -> phone.put(path, box));
        }
    }

    private byte[] box(int choice) {
        byte[] plain = Envelope.ballot(deviceRandom.get(), choice);
        return Envelope.seal(plain, first.publicKey(), second.publicKey(), bound);
    }

    /** The vote is closed, both locks are opened, two count, and the minutes are signed. */
    void count() throws SQLException, IOException {
        phone(0).get(poll);
        phone(0).post(poll + "/dong");
        List<byte[]> boxes = bytes(phone(1).get(poll + "/hom-phieu/mo-khoa-1/hop"));
        byte[] stripped = Envelope.strip(boxes, first, bound).stream().reduce(new byte[0], PolledElection::joined);
        phone(1).put(poll + "/hom-phieu/mo-khoa-1", stripped);
        for (Phone teller : cluster.phones().subList(2, 4)) {
            List<byte[]> inners = bytes(teller.get(poll + "/hom-phieu/mo-khoa-2/hop"));
            teller.get(poll + "/hom-phieu/mo-khoa-2");
            teller.post(poll + "/hom-phieu/mo-khoa-2", totals(inners));
        }
        phone(0).get(poll + "/bien-ban");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        phone(0).post(poll + "/bien-ban", "signedOn", today.toString());
        assertThat(counted()).as("every vote counted, none twice").isEqualTo(wanted());
    }

    private String[] totals(List<byte[]> inners) {
        int[] yes = new int[Cluster.CANDIDATES];
        for (byte[] inner : inners) {
            byte[] plain = Envelope.open(inner, second, bound).orElseThrow();
            for (int candidate = 0; candidate < yes.length; candidate++) {
                if (Envelope.hasBit(plain, candidate)) {
                    yes[candidate]++;
                    opened.put(HEX.formatHex(inner), Integer.toString(candidate));
                    opened.put(HEX.formatHex(Envelope.sha256(inner)), Integer.toString(candidate));
                }
            }
        }
        List<String> fields = new ArrayList<>(
                List.of("valid", Integer.toString(inners.size()), "invalid", "0", "set", Envelope.setHash(inners)));
        for (int votes : yes) {
            fields.addAll(List.of("yes", Integer.toString(votes), "against", "0"));
        }
        return fields.toArray(String[]::new);
    }

    private Map<Integer, Integer> wanted() {
        Map<Integer, Integer> wanted = new HashMap<>();
        truth.values().forEach(choice -> wanted.merge(1 + Integer.parseInt(choice), 1, Integer::sum));
        return wanted;
    }

    private Map<Integer, Integer> counted() throws SQLException {
        Map<Integer, Integer> counted = new HashMap<>();
        query("""
                select t.no, t.yes from poll_tally t join poll p on p.id = t.poll_id
                where p.state = 'SIGNED' and p.ballot_id = %s and t.entry_no = 2 and t.yes > 0""".formatted(ballot()), row -> counted.put(row.getInt(1), row.getInt(2)));
        return counted;
    }

    private String ballot() {
        return poll.replaceAll(".*/binh-xet/(\\d+)/.*", "$1");
    }

    private byte[] bound(long ballot) throws SQLException {
        List<byte[]> bound = new ArrayList<>();
        query("""
                select 'poll:' || uid || ':round:' || round || ':' || encode(sha256(convert_to(manifest, 'UTF8')), 'hex')
                from poll where state = 'OPEN' and ballot_id = %d""".formatted(ballot), row -> bound.add(row.getString(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(bound).as("votes are taken").hasSize(1);
        return bound.get(0);
    }

    private interface Reader {

        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reader reader) throws SQLException {
        try (Connection connection = cluster.product().room().watch();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface Sending {

        HttpResponse<byte[]> send() throws IOException;
    }

    /** A device without the answer it wants sends the same again. */
    private static void trying(Sending sending) throws InterruptedException {
        String last = "";
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                HttpResponse<byte[]> answer = sending.send();
                if (answer.statusCode() == 200) {
                    return;
                }
                last = answer.uri() + " answered " + answer.statusCode();
            } catch (IOException e) {
                last = String.valueOf(e.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(last);
    }

    private List<Integer> inAnyOrder() {
        List<Integer> voters = new ArrayList<>();
        truth.keySet().forEach(voter -> voters.add(Integer.valueOf(voter)));
        Collections.shuffle(voters, random);
        return voters;
    }

    private Phone phone(int voter) {
        return cluster.phones().get(voter);
    }

    private static List<byte[]> bytes(HttpResponse<byte[]> answer) {
        return Phone.text(answer).lines().map(HEX::parseHex).toList();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

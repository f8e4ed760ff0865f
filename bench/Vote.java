import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two hundred voters cast over HTTP, beside the product's casting statement and a plain UPDATE of as many bytes. Fails where a
 * vote that was answered is not stored, byte by byte. The database is that of PGHOST, PGPORT …; SUPERPASSWORD is the password
 * of who may take votes out of the box again.
 *
 * <pre>
 * java Vote.java SITE YEAR BALLOT POLL
 *     one voter casts once
 * java Vote.java SITE YEAR BALLOT POLL ROUNDS SECONDS WARM STATEMENT PROCESS
 *     measures; the file holds the statement of that one vote, the process is the program's
 * </pre>
 */
class Vote {

    private static final int VOTERS = 200;
    private static final int AT_ONCE = 16;
    private static final int POOL = 10; // as many connections as the product has
    private static final int BYTES = 226;
    private static final int FIRST_ACCOUNT = 1_000_001;
    private static final String[] WAYS = {
        "(a) cast over HTTP", "(b) the casting statement by JDBC", "(c) a plain one-row UPDATE by JDBC", "(d) the same by pgbench"
    };

    private interface Act {
        void of(int voter) throws Exception;
    }

    private final URI site;
    private final String paper;
    private final long poll;
    private final Random random = new Random();
    private final ExecutorService devices = Executors.newFixedThreadPool(AT_ONCE);
    private final ThreadLocal<Line> lines = ThreadLocal.withInitial(Line::new);
    private final String[] heads = new String[VOTERS];
    private final byte[][] votes = new byte[VOTERS][BYTES];
    private Act plain;
    private int counted;

    Vote(String[] arguments) {
        site = URI.create(arguments[0]);
        paper = "/nam/" + arguments[1] + "/binh-xet/" + arguments[2] + "/bieu-quyet/hom-phieu/phieu";
        poll = Long.parseLong(arguments[3]);
    }

    public static void main(String[] arguments) {
        try {
            new Vote(arguments).run(arguments);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1); // the devices would wait for more
        }
    }

    private void run(String[] arguments) throws Exception {
        if (arguments.length == 4) {
            signIn(0);
            fill();
            cast(0);
        } else {
            measure(
                    Integer.parseInt(arguments[4]),
                    Double.parseDouble(arguments[5]),
                    Double.parseDouble(arguments[6]),
                    Files.readString(Path.of(arguments[7])),
                    Path.of("/proc", arguments[8], "stat"));
        }
    }

    private void measure(int rounds, double seconds, double warm, String heard, Path process) throws Exception {
        forAll(this::signIn);
        System.out.println(VOTERS + " voters, the program just started: " + once());
        Act casting = statement(heard.replaceFirst(";\\s*$", ""));
        plain = statement("update plain_row set box = '\\x00' where id = '" + FIRST_ACCOUNT + "'");
        double[][] rates = new double[WAYS.length][rounds];
        double[] worked = new double[rounds];
        System.err.println("warming up …");
        rate(warm, this::castAndAgain);
        rate(1, casting);
        rate(1, plain);
        for (int round = 0; round < rounds; round++) {
            double before = worked(process);
            int votesBefore = counted;
            double cast = rate(seconds, this::castAndAgain);
            worked[round] = (worked(process) - before) / (counted - votesBefore);
            double[] now = {cast, rate(seconds, casting), rate(seconds, plain), pgbench(seconds)};
            for (int way = 0; way < WAYS.length; way++) {
                rates[way][round] = now[way];
            }
            String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
            System.err.printf("round %d of %d: %s, load %s%n", round + 1, rounds, Arrays.toString(now), load);
        }
        System.out.println(VOTERS + " voters, the program warm: " + once());
        System.out.println("votes a second, least / median / most of " + rounds + " rounds:");
        for (int way = 0; way < WAYS.length; way++) {
            line(WAYS[way], rates[way], "%.0f");
        }
        for (int way = 0; way < 2; way++) {
            double[] mine = rates[way];
            double[] ratios = IntStream.range(0, rounds).mapToDouble(round -> mine[round] / rates[2][round]).toArray();
            line(way == 0 ? "(a) / (c)" : "(b) / (c)", ratios, "%.2f");
        }
        line("the program's own time a vote, ms", worked, "%.2f");
    }

    /** Milliseconds for which a process has kept a core busy so far; it is told in hundredths of a second. */
    private static double worked(Path process) throws IOException {
        String[] stat = Files.readString(process).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) * 10;
    }

    private static void line(String what, double[] seen, String format) {
        double[] sorted = Arrays.stream(seen).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        String said = Arrays.stream(new double[] {sorted[0], median, sorted[sorted.length - 1]})
                .mapToObj(one -> String.format(Locale.ROOT, format, one))
                .collect(Collectors.joining(" / "));
        System.out.printf("%-40s%24s%n", what, said);
    }

    /** All vote, each tenth sends the same again. */
    private String once() throws Exception {
        double seconds = voted(this::castAndAgain);
        return String.format(Locale.ROOT, "%.2f s, answered %d, stored %d", seconds, VOTERS, VOTERS);
    }

    /** How long the two hundred take; every answer is looked up in the box. */
    private double voted(Act act) throws Exception {
        double seconds = timed(act);
        int stored = stored();
        if (stored != VOTERS) {
            throw new IllegalStateException("answered " + VOTERS + ", stored " + stored);
        }
        return seconds;
    }

    private double rate(double seconds, Act act) throws Exception {
        double spent = 0;
        int passes = 0;
        for (; spent < seconds; passes++) {
            spent += act == plain ? timed(act) : voted(act);
        }
        counted += passes * VOTERS;
        return passes * VOTERS / spent;
    }

    /** How long the two hundred take, from an empty box on. */
    private double timed(Act act) throws Exception {
        empty();
        fill();
        long begin = System.nanoTime();
        forAll(act);
        return (System.nanoTime() - begin) / 1e9;
    }

    private void forAll(Act act) throws Exception {
        List<Callable<Void>> acts = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            int who = voter;
            acts.add(() -> {
                act.of(who);
                return null;
            });
        }
        for (Future<Void> done : devices.invokeAll(acts)) {
            done.get();
        }
    }

    /** The server cannot tell a sealed vote from other bytes, and looks at their number alone. */
    private void fill() {
        for (byte[] vote : votes) {
            random.nextBytes(vote);
        }
    }

    private void signIn(int voter) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String form = "_csrf=" + found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", page(browser, "/dang-nhap"))
                + "&username=vote-" + (voter + 1) + "&password=thidua-2026-dungthu";
        browser.send(
                HttpRequest.newBuilder(site.resolve("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        String token = found("X-XSRF-TOKEN&quot;:&quot;([^&]+)&quot;", page(browser, paper));
        heads[voter] = "PUT " + paper + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nX-XSRF-TOKEN: " + token
                + "\r\nCookie: "
                + cookies.getCookieStore().getCookies().stream().map(HttpCookie::toString).collect(Collectors.joining("; "))
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + BYTES + "\r\n\r\n";
    }

    private String page(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString()).body();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("the page has no " + pattern);
        }
        return matcher.group(1);
    }

    private void castAndAgain(int voter) throws IOException {
        String receipt = cast(voter);
        if (voter % 10 == 0 && !cast(voter).equals(receipt)) {
            throw new IllegalStateException("another receipt for the same vote");
        }
    }

    private String cast(int voter) throws IOException {
        return lines.get().send(heads[voter].getBytes(StandardCharsets.ISO_8859_1), votes[voter]);
    }

    /** A device's connection, as lean as can be: it is not the client that is measured. */
    private class Line {
        private Socket socket;
        private InputStream answers;

        String send(byte[] head, byte[] body) throws IOException {
            if (socket == null) {
                socket = new Socket(site.getHost(), site.getPort());
                socket.setTcpNoDelay(true);
                answers = new BufferedInputStream(socket.getInputStream());
            }
            byte[] request = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            socket.getOutputStream().write(request);
            String status = line();
            int length = 0;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).trim()) : length;
                last |= lower.equals("connection: close");
            }
            String said = new String(answers.readNBytes(length), StandardCharsets.UTF_8);
            if (last) {
                socket.close();
                socket = null;
            }
            if (!status.contains(" 200")) {
                throw new IllegalStateException(status + " " + said);
            }
            return said;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int one = answers.read(); one != '\n'; one = answers.read()) {
                if (one < 0) {
                    throw new IOException("the connection was cut");
                }
                line.append((char) one);
            }
            return line.toString().strip();
        }
    }

    /** A statement as the server heard it for the first voter, run for any voter by connections that are kept. */
    private Act statement(String heard) throws SQLException {
        List<Boolean> bytes = new ArrayList<>();
        String sql = Pattern.compile("'\\\\x[0-9a-f]+'|'" + FIRST_ACCOUNT + "'").matcher(heard).replaceAll(value -> {
            bytes.add(value.group().startsWith("'\\x"));
            return "?";
        });
        BlockingQueue<PreparedStatement> pool = new ArrayBlockingQueue<>(POOL);
        for (int i = 0; i < POOL; i++) {
            pool.add(connection(System.getenv("PGUSER"), System.getenv("PGPASSWORD")).prepareStatement(sql));
        }
        return voter -> {
            PreparedStatement statement = pool.take();
            try {
                for (int at = 0; at < bytes.size(); at++) {
                    if (bytes.get(at)) {
                        statement.setBytes(at + 1, votes[voter]);
                    } else {
                        statement.setLong(at + 1, FIRST_ACCOUNT + voter);
                    }
                }
                if (statement.execute() ? !statement.getResultSet().next() : statement.getUpdateCount() != 1) {
                    throw new IllegalStateException("no row for voter " + voter);
                }
            } finally {
                pool.add(statement);
            }
        };
    }

    private double pgbench(double seconds) throws Exception {
        Path script = Files.writeString(
                Files.createTempFile("plain", ".sql"),
                "\\set id random(" + FIRST_ACCOUNT + ", " + (FIRST_ACCOUNT + VOTERS - 1) + ")\n"
                        + "update plain_row set box = '\\x" + "5a".repeat(BYTES) + "' where id = :id;\n");
        Process pgbench = new ProcessBuilder(("pgbench -n -M prepared -j 2 -c " + AT_ONCE + " -T "
                        + (int) Math.ceil(seconds) + " -f " + script).split(" "))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        return Double.parseDouble(found("tps = ([0-9.]+)", said));
    }

    private int stored() throws SQLException {
        int stored = 0;
        try (Connection database = connection(System.getenv("PGUSER"), System.getenv("PGPASSWORD"));
                ResultSet row = database.createStatement()
                        .executeQuery("select account_id, box from poll_roll where box is not null and poll_id = " + poll)) {
            while (row.next()) {
                stored += Arrays.equals(row.getBytes(2), votes[(int) row.getLong(1) - FIRST_ACCOUNT]) ? 1 : 0;
            }
        }
        return stored;
    }

    /** Takes the votes out, which nobody but the server's own superuser can. */
    private void empty() throws SQLException {
        try (Connection database = connection("postgres", System.getenv("SUPERPASSWORD"))) {
            database.createStatement().execute("set session_replication_role = replica");
            database.createStatement()
                    .execute("update poll_roll set box = null, cast_at = null, replaced = 0 where box is not null and poll_id = " + poll);
        }
    }

    private static Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE"), user, password);
    }
}

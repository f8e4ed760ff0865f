import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many answers a second some people get who ask all the time. Prints the number.
 *
 * <pre>
 * java Load.java ADDRESS COOKIE TOKEN PEOPLE SECONDS          opens a page
 * java Load.java ADDRESS COOKIE TOKEN PEOPLE SECONDS CELLS    saves cells: a file of lines "membership line version"
 * </pre>
 */
class Load {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[3]);
        long end = System.nanoTime() + Long.parseLong(arguments[4]) * 1_000_000_000L;
        List<String> cells = arguments.length > 5 ? Files.readAllLines(Path.of(arguments[5])) : List.of();
        AtomicInteger answers = new AtomicInteger();
        long begin = System.nanoTime();
        Thread[] threads = new Thread[people];
        for (int i = 0; i < people; i++) {
            int person = i;
            threads[i] = new Thread(() -> work(arguments, cells, person, people, end, answers));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("%.1f%n", answers.get() / ((System.nanoTime() - begin) / 1e9));
    }

    /** Every person has cells of their own and comes back to each with the version that it has by then. */
    private static void work(
            String[] arguments, List<String> cells, int person, int people, long end, AtomicInteger answers) {
        for (int n = 0; System.nanoTime() < end; n++) {
            HttpRequest.Builder request = HttpRequest.newBuilder().header("Cookie", arguments[1]);
            int mine = Math.max(1, cells.size() / people);
            if (cells.isEmpty()) {
                request.uri(URI.create(arguments[0]));
            } else {
                String[] cell = cells.get(person * mine + n % mine).split(" ");
                int version = Integer.parseInt(cell[2]) + n / mine;
                String name = "lines[" + cell[1] + "].";
                // other points at every version: a save that changed nothing would keep its version
                String body = name.concat("points=") + (5 + version % 2) + "&" + name + "version=" + version;
                request.uri(URI.create(arguments[0] + "/" + cell[0] + "/tham-dinh/luoi/" + cell[1]))
                        .header("X-XSRF-TOKEN", arguments[2])
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(body)));
            }
            try {
                var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
                }
                answers.incrementAndGet();
            } catch (Exception failed) {
                failed.printStackTrace();
                System.exit(1);
            }
        }
    }

    private static String encoded(String body) {
        return body.replace("[", URLEncoder.encode("[", StandardCharsets.UTF_8))
                .replace("]", URLEncoder.encode("]", StandardCharsets.UTF_8));
    }
}

package vn.thidua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.Today;
import vn.thidua.support.Program;

/** No number is lost and none is given twice: program and database are killed while three people issue papers of one series. */
class KillWhileIssuingIT {

    private static final int ISSUED_BEFORE_THE_KILL = 30;
    private static final int ISSUES_EACH = 200;
    private static final Pattern ISSUED = Pattern.compile(".*/van-ban/so/(\\d+)");

    /** The papers that were answered "issued". */
    private final Set<Long> issued = ConcurrentHashMap.newKeySet();

    private final CountDownLatch toBeIssued = new CountDownLatch(ISSUED_BEFORE_THE_KILL);
    private Home home;

    @Test
    void everyAnsweredPaperIsThereAndTheNumbersGoOn(@TempDir Path folder) throws Exception {
        home = new Home(folder);
        int port = Program.freePort();
        try (Program program = home.start(port)) {
            home.killWhenDone(toBeIssued, program, issueAtOnce(port));
        }

        try (Program program = home.start(port)) {
            List<Integer> before = numbers();
            assertThat(before)
                    .hasSizeGreaterThanOrEqualTo(ISSUED_BEFORE_THE_KILL)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, before.size()).boxed().toList());
            assertThat(papers()).containsAll(issued);
            assertThat(home.database()
                            .sql("select count(*) from issued_paper where ended_at is null group by subject")
                            .query(Integer.class)
                            .list())
                    .as("papers of one thing that are valid")
                    .containsOnly(1);

            issue(OfficerSession.of(port, "canbo", Home.PASSWORD), paths().get(0), "Ban hành lại sau khi mất điện");

            assertThat(numbers()).hasSize(before.size() + 1).last().isEqualTo(before.size() + 1);
            program.stop();
        }
    }

    /** Each issues the invitation to one meeting over and over, each time in place of the one before. */
    private List<Future<Void>> issueAtOnce(int port) {
        List<String> paths = paths();
        assertThat(paths).hasSize(3);
        return Home.atOnce(paths.stream()
                .map(path -> (Callable<Void>) () -> issue(port, path))
                .toList());
    }

    private Void issue(int port, String path) throws IOException, InterruptedException {
        OfficerSession session = OfficerSession.of(port, "canbo", Home.PASSWORD);
        session.open(path);
        for (int i = 0; i < ISSUES_EACH; i++) {
            issued.add(issue(session, path, "Lần " + i));
            toBeIssued.countDown();
        }
        return null;
    }

    private static long issue(OfficerSession session, String path, String reason)
            throws IOException, InterruptedException {
        session.open(path);
        String today = LocalDate.now(Today.ZONE).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        HttpResponse<String> answer = session.post(path, Map.of("dated", today, "reason", reason));
        Matcher paper = ISSUED.matcher(answer.uri().getPath());
        assertThat(paper.matches()).as(answer.body()).isTrue();
        return Long.parseLong(paper.group(1));
    }

    /** The invitations to meetings of the cluster-year that is under way. */
    private List<String> paths() {
        return home.database().sql("""
                        select '/nam/' || cluster_year_id || '/van-ban/giay-moi/' || meeting_id from meeting_year
                        where cluster_year_id = 2 order by meeting_id""").query(String.class).list();
    }

    private List<Integer> numbers() {
        return home.database()
                .sql("select sequence from issued_paper order by sequence")
                .query(Integer.class)
                .list();
    }

    private List<Long> papers() {
        return home.database()
                .sql("select id from issued_paper")
                .query(Long.class)
                .list();
    }
}

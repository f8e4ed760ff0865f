package vn.thidua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
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
import vn.thidua.support.Program;

/** What the screen called saved is saved: program and database are killed while four people save 200 scores. */
class KillWhileSavingIT {

    private static final int SAVES = 200;
    private static final int SAVES_BEFORE_THE_KILL = 100;
    private static final int PEOPLE = 4;

    private Home home;

    /** By line: the points that were answered "saved" last. */
    private final Map<Long, BigDecimal> saved = new ConcurrentHashMap<>();

    /** By line: the points that were sent last, answered or not. */
    private final Map<Long, BigDecimal> sent = new ConcurrentHashMap<>();

    private final CountDownLatch toBeSaved = new CountDownLatch(SAVES_BEFORE_THE_KILL);

    /** Somebody's lines of one sheet: every n-th one, so that two sessions of a person share the work. */
    private record Share(String username, String unit, int of, int part) {}

    @Test
    void keepsEveryScoreThatWasAnsweredAsSaved(@TempDir Path folder) throws Exception {
        home = new Home(folder);
        int port = Program.freePort();
        try (Program program = home.start(port)) {
            home.killWhenDone(toBeSaved, program, saveAtOnce(port));
        }

        try (Program program = home.start(port)) {
            assertKept();
            program.stop();
        }
    }

    private List<Future<Void>> saveAtOnce(int port) {
        List<Share> shares = List.of(
                new Share("donvi4", "Minh Đức", 1, 0),
                new Share("donvi5", "Minh Giang", 2, 0),
                new Share("donvi5", "Minh Giang", 2, 1),
                new Share("donvi6", "Minh Hải", 1, 0));
        return Home.atOnce(shares.stream()
                .map(share -> (Callable<Void>) () -> save(port, share))
                .toList());
    }

    private Void save(int port, Share share) throws IOException, InterruptedException {
        String path = sheetPath(share.unit());
        OfficerSession session = OfficerSession.of(port, share.username(), Home.PASSWORD);
        String page = session.open(path);
        Map<Long, String> versions = new HashMap<>();
        Set<Long> wholeThings = countsOfWholeThings();
        List<Long> lines = Pattern.compile("<input[^>]*id=\"points-(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .filter(line -> !wholeThings.contains(line))
                .toList();
        List<Long> mine = IntStream.range(0, lines.size())
                .filter(i -> i % share.of() == share.part())
                .mapToObj(lines::get)
                .toList();
        mine.forEach(line -> versions.put(line, version(page, line)));
        for (int i = 0; i < SAVES / PEOPLE; i++) {
            long line = mine.get(i % mine.size());
            BigDecimal points = new BigDecimal("0.25").multiply(BigDecimal.valueOf(1 + i / mine.size()));
            sent.put(line, points);
            HttpResponse<String> answer = session.post(path + "/dong/" + line, cell(line, points, versions.get(line)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("đã lưu");
            versions.put(line, version(answer.body(), line));
            saved.put(line, points);
            toBeSaved.countDown();
        }
        return null;
    }

    /** Lines that take no fraction, which all points sent here are. */
    private Set<Long> countsOfWholeThings() {
        return home.database()
                .sql("select id from score_line where measure::jsonb ->> 'kind' = 'COUNT'")
                .query(Long.class)
                .set();
    }

    private static Map<String, String> cell(long line, BigDecimal points, String version) {
        String name = "lines[" + line + "].";
        return Map.of(
                name + "points",
                points.toString().replace('.', ','),
                name + "reason",
                "Có báo cáo kèm theo.",
                name + "version",
                version);
    }

    private static String version(String page, long line) {
        Matcher tag =
                Pattern.compile("<input[^>]*id=\"version-" + line + "\"[^>]*>").matcher(page);
        assertThat(tag.find()).as("version of line " + line).isTrue();
        Matcher value = Pattern.compile("value=\"(\\d*)\"").matcher(tag.group());
        return value.find() ? value.group(1) : "";
    }

    private void assertKept() {
        Map<Long, BigDecimal> kept = new HashMap<>();
        home.database()
                .sql(
                        "select line_id, coalesce(quantity, points) as points from score_entry where stage = 'SELF' and points is not null")
                .query((row, i) -> kept.put(row.getLong(1), row.getBigDecimal(2)))
                .list();
        saved.forEach((line, points) -> assertThat(kept.get(line))
                .as("line " + line)
                .usingComparator(BigDecimal::compareTo)
                .isIn(points, sent.get(line)));
    }

    private String sheetPath(String unit) {
        return home.database().sql("""
                        select '/nam/' || s.cluster_year_id || '/cham-diem/' || s.membership_id
                        from score_sheet s join membership m on m.id = s.membership_id join unit u on u.id = m.unit_id
                        where u.short_name = ? and s.status = 'SELF_SCORING'""").param(unit).query(String.class).single();
    }
}

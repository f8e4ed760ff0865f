package vn.thidua.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;

/** Fifty people save at once: no answered save is lost, and who came too late is told so. */
class ManyHandsTests extends ScoringPages {

    private static final int PEOPLE = 50;

    private List<AccountId> people;
    private List<Long> lines;

    @BeforeEach
    void fiftyPeopleWhoMayScore() {
        aScale(PEOPLE);
        open();
        handIn(second, officer, "8");
        UnitId head = new UnitId(jdbc.sql("select unit_id from membership where id = ?")
                .param(first.value())
                .query(Long.class)
                .single());
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> world.person("nguoi" + n, Role.UNIT_OFFICER, head))
                .toList();
        lines = lines(second);
    }

    @Test
    void oneOfFiftyWinsACellAndTheOthersAreToldByWhom() throws Exception {
        List<MvcTestResult> answers = atOnce(n -> save(n, lines.get(0), n + 1));

        List<MvcTestResult> kept =
                answers.stream().filter(ManyHandsTests::worked).toList();
        assertThat(kept).hasSize(1);
        int winner = answers.indexOf(kept.get(0));
        assertThat(stored(lines.get(0), "HEAD")).isEqualTo(points(winner + 1).replace(',', '.'));
        assertThat(answers).filteredOn(answer -> !worked(answer)).allSatisfy(answer -> {
            assertThat(answer).hasStatus(409);
            assertThat(text(answer)).contains("vừa lưu ô này", points(winner + 1));
        });
        assertThat(told()).hasSize(1);
    }

    @Test
    void fiftyDifferentCellsAreAllKeptAndTold() throws Exception {
        List<MvcTestResult> answers = atOnce(n -> save(n, lines.get(n), n + 1));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatusOk());
        for (int n = 0; n < PEOPLE; n++) {
            assertThat(stored(lines.get(n), "HEAD")).isEqualTo(points(n + 1).replace(',', '.'));
        }
        assertThat(told()).hasSize(PEOPLE);
    }

    private MvcTestResult save(int person, long line, int number) {
        return post(
                people.get(person),
                sheet(second) + "/diem-cum/luoi/" + line,
                "lines[" + line + "].points",
                points(number),
                "lines[" + line + "].version",
                "");
    }

    /** 0,20 … 10,00: everybody gives other points. */
    private static String points(int number) {
        return number / 5 + "," + number % 5 * 2 + "0";
    }

    private static boolean worked(MvcTestResult answer) {
        return answer.getResponse().getStatus() == 200;
    }

    private List<String> told() {
        return jdbc.sql("select changes::text from history_entry where action_key = 'scoring.history.entered.HEAD'")
                .query(String.class)
                .list();
    }

    private interface Act {
        MvcTestResult by(int person);
    }

    private static List<MvcTestResult> atOnce(Act act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        Stream<Callable<MvcTestResult>> acts = IntStream.range(0, PEOPLE).mapToObj(n -> () -> {
            start.await();
            return act.by(n);
        });
        List<MvcTestResult> answers = new ArrayList<>();
        for (Future<MvcTestResult> answer : hands.invokeAll(acts.toList())) {
            answers.add(answer.get());
        }
        hands.shutdown();
        return answers;
    }
}

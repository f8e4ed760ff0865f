package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;
import vn.thidua.support.SheetFile;

/** Two check one sheet: neither sees the other's points, nor does anybody else, until the sheet goes on. */
class SealedPointsTests extends CrossCheckScene {

    private static final String SECRET_POINTS = "3,25";
    private static final String SECRET_REASON = "chỉ có báo cáo sáu tháng";

    private AccountId one;
    private AccountId other;
    private AccountId auditor;
    private long line;

    @BeforeEach
    void twoCheckOneSheet() {
        world.rule(programme, "PEER_CHECKS", "2");
        world.rule(programme, "OFFICIAL_STAGE", "PEER");
        world.rule(programme, "POINT_STEP", "0.25");
        auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        scoringIsOpen(2);
        draw(head, "482913");
        handIn("Tây", "9");
        List<String> checkers = checkersOf("Tây");
        one = officer(checkers.get(0));
        other = officer(checkers.get(1));
        line = lines("Tây").get(0);
    }

    @Test
    void nobodySeesWhatOneCheckerGaveBeforeTheStageEnds() {
        give(one, SECRET_POINTS, SECRET_REASON);
        assertSealed();

        done(post(one, sheet("Tây", "/xong")));
        assertSealed();

        assertThat(page(one, sheet("Tây", "")))
                .bodyText()
                .as("but the own points")
                .contains(SECRET_POINTS, SECRET_REASON);
    }

    @Test
    void everybodyWhoSeesTheSheetSeesThemAfterwards() {
        give(one, SECRET_POINTS, SECRET_REASON);
        done(post(one, sheet("Tây", "/xong")));
        give(other, "4,25", "thiếu số liệu");
        done(post(other, sheet("Tây", "/xong")));

        assertThat(status("Tây")).isEqualTo("SUBMITTED");
        for (AccountId reader : List.of(officer("Tây"), head, staff, auditor)) {
            assertThat(pages.get(sheetPage(), reader))
                    .hasStatusOk()
                    .bodyText()
                    .as("the mean, and who gave what")
                    .contains("3,75", SECRET_POINTS + " – " + SECRET_REASON, "4,25 – thiếu số liệu");
        }
        assertThat(Pages.text(pages.get("/nam/" + year + "/lich-su", staff)))
                .contains(SECRET_POINTS, SECRET_REASON, "thiếu số liệu");
    }

    @Test
    void theOfficialScoreIsTheMeanInStepsOfTheScale() {
        give(one, SECRET_POINTS, SECRET_REASON);
        done(post(one, sheet("Tây", "/xong")));
        give(other, "4", "thiếu số liệu");
        done(post(other, sheet("Tây", "/xong")));

        assertThat(SheetFile.textOf(pages.get("/nam/" + year + "/cham-diem/xlsx", staff)))
                .as("the mean of 3,25 and 4 is 3,625")
                .contains("3.75");
    }

    @Test
    void bothMaySendAtTheSameMoment() throws Exception {
        for (int round = 1; round <= 5; round++) {
            done(post(one, sheet("Tây", "/dong-y")));
            done(post(other, sheet("Tây", "/dong-y")));
            ExecutorService two = Executors.newFixedThreadPool(2);
            Callable<Integer> first =
                    () -> post(one, sheet("Tây", "/xong")).getResponse().getStatus();
            Callable<Integer> second =
                    () -> post(other, sheet("Tây", "/xong")).getResponse().getStatus();
            List<Future<Integer>> answers = two.invokeAll(List.of(first, second));
            two.shutdown();

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .as("round %d", round)
                    .containsExactly(302, 302);
            assertThat(status("Tây")).isEqualTo("SUBMITTED");
            done(pages.post(sheetPage() + "/tra-lai", staff, "reason", "chấm lại"));
            handIn("Tây", "9");
        }
    }

    @Test
    void checkersOfOneSheetDoNotOverwriteEachOther() {
        give(one, "3", "ít");
        give(other, "8", "nhiều");

        assertThat(jdbc.sql("select points::text from score_entry where line_id = ? and stage = 'PEER' order by points")
                        .param(line)
                        .query(String.class)
                        .list())
                .containsExactly("3.00", "8.00");
    }

    @Test
    void aCheckerThatWasReplacedLeavesNothingBehind() {
        give(one, SECRET_POINTS, SECRET_REASON);
        long check = jdbc.sql("select id from peer_check where checked_id = ? order by id limit 1")
                .param(member("Tây").value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                update peer_check set checker_id = :new, scorer = 'Hội LHPN xã Khác' where id = :check""")
                .param("check", check)
                .param(
                        "new",
                        PLACES.stream()
                                .filter(place -> !place.equals("Tây")
                                        && !checkersOf("Tây").contains(place))
                                .map(place -> member(place).value())
                                .findFirst()
                                .orElseThrow())
                .update();
        done(post(other, sheet("Tây", "/dong-y")));
        done(post(other, sheet("Tây", "/xong")));
        done(post(head, sheet("Tây", "/chuyen-tiep"), "reason", "đã đổi đơn vị chấm"));

        assertThat(pages.get(sheetPage(), staff)).bodyText().doesNotContain(SECRET_POINTS, SECRET_REASON);
    }

    @Test
    void takesTheSameStatementsForFewLinesAndMany() {
        assertThat(page(one, sheet("Tây", ""))).hasStatusOk(); // the frozen scale is read once
        long few = pages.statements("/nam/" + year + "/cham-cheo" + sheet("Tây", ""), one);
        jdbc.sql("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
                select l.sheet_id, c.id, 10 + c.position, c.code, c.text, 'BASE', 10
                from score_line l join score_sheet s on s.id = l.sheet_id, criterion c
                where l.id = ? and c.line = 'SECTION'""").param(line).update();
        give(one, "3", "ít");

        assertThat(pages.statements("/nam/" + year + "/cham-cheo" + sheet("Tây", ""), one))
                .isEqualTo(few);
    }

    private void assertSealed() {
        List<AccountId> readers = new ArrayList<>(List.of(officer("Tây"), head, staff, auditor, other));
        readers.removeIf(reader -> reader.equals(one));
        for (AccountId reader : readers) {
            for (String path :
                    List.of(sheetPage(), grid(), "/nam/" + year + "/lich-su", "/nam/" + year + "/cham-cheo")) {
                assertThat(Pages.text(pages.get(path, reader)))
                        .as("%s read by account %s", path, reader)
                        .doesNotContain(SECRET_POINTS, SECRET_REASON);
            }
        }
        assertThat(page(other, sheet("Tây", ""))).hasStatusOk().bodyText().doesNotContain(SECRET_POINTS, SECRET_REASON);
        for (AccountId reader : List.of(staff, auditor, head)) {
            for (String path : List.of(sheetPage() + "/xlsx", grid() + "/xlsx")) {
                assertThat(SheetFile.textOf(pages.get(path, reader)))
                        .as("%s read by account %s", path, reader)
                        .doesNotContain("3.25", SECRET_POINTS, SECRET_REASON);
            }
        }
    }

    private void give(AccountId checker, String points, String reason) {
        String[] fields = IntStream.range(0, 2)
                .boxed()
                .flatMap(at -> List.of(
                        "lines[" + lines("Tây").get(at) + "].points",
                        points,
                        "lines[" + lines("Tây").get(at) + "].reason",
                        reason)
                        .stream())
                .toArray(String[]::new);
        done(post(checker, sheet("Tây", ""), fields));
    }

    private String sheetPage() {
        return "/nam/" + year + "/cham-diem/" + member("Tây");
    }

    private String grid() {
        return "/nam/" + year + "/cham-diem";
    }
}

package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

/** What is typed into a cell: taken, or refused there with the typed text kept. */
class SheetCellsTests extends ScoringPages {

    List<Long> lines;

    @BeforeEach
    void scoringIsOpen() {
        aScale(2);
        aLine("T", "BONUS", null, false);
        aLine("M", "BASE", "5", true);
        open();
        lines = lines(second);
    }

    @ParameterizedTest
    @CsvSource({"'8,5', 8.50", "8.5, 8.50", "' 10 ', 10.00", "0, 0.00"})
    void takesPointsAsPeopleWriteThem(String typed, String kept) {
        done(post(officer, sheet(second), points(0), typed));

        assertThat(stored(lines.get(0), "SELF")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "mười", "-1", "10,01", "8,555", "1e3", "NaN", "٣"})
    void refusesWhatIsNoPointsAtTheCellAndKeepsTheText(String typed) {
        MvcTestResult answer = post(officer, sheet(second), points(0), typed, points(1), "9");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("value=\"" + typed + "\"", "aria-invalid=\"true\"");
        assertThat(stored(lines.get(1), "SELF")).as("nothing is half saved").isEqualTo("none");
    }

    @Test
    void addsUpNothingWhereNothingWasGiven() {
        assertThat(body(officer, sheet(second)))
                .containsPattern("id=\"sub-SELF-\\d+\"[^>]*>–<")
                .containsPattern("id=\"total-SELF\"[^>]*>–<");

        done(post(officer, sheet(second), points(0), "0"));

        assertThat(body(officer, sheet(second)))
                .containsPattern("id=\"sub-SELF-\\d+\"[^>]*>0,00<")
                .containsPattern("id=\"total-SELF\"[^>]*>0,00<")
                .containsPattern("id=\"sub-HEAD-\\d+\"[^>]*>–<");
    }

    @Test
    void tellsEveryWrongCellAtOnce() {
        MvcTestResult answer = post(officer, sheet(second), points(0), "mười", points(1), "99");

        assertThat(text(answer)).contains("Điểm không đúng", "Cao hơn điểm tối đa 10");
    }

    @Test
    void answersAnAutosaveWithoutTouchingTheCells() {
        MvcTestResult saved = post(officer, sheet(second) + "/dong/" + lines.get(0), points(0), "7,25", points(1), "3");

        assertThat(saved).hasStatusOk();
        assertThat(text(saved))
                .contains("id=\"state-" + lines.get(0), "đã lưu", "id=\"sheet-totals\"", "7,25")
                .doesNotContain("id=\"points-", "id=\"reason-");
        assertThat(stored(lines.get(1), "SELF"))
                .as("only the line that was left")
                .isEqualTo("none");
    }

    @Test
    void refusesAnAutosaveAtItsLine() {
        MvcTestResult refused = post(officer, sheet(second) + "/dong/" + lines.get(0), points(0), "11");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Cao hơn điểm tối đa 10").doesNotContain("id=\"points-");
    }

    @Test
    void showsBothValuesWhenTwoPeopleSaveOneLine() {
        done(post(officer, sheet(second), points(0), "7"));

        MvcTestResult conflict = post(officer, sheet(second), points(0), "8");

        assertThat(conflict).hasStatus(409);
        assertThat(text(conflict)).contains("vừa lưu dòng này", "Số hiện có", "value=\"8\"");
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("7.00");
        done(post(officer, sheet(second), points(0), "8", "lines[" + lines.get(0) + "].version", "0"));
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("8.00");
    }

    @Test
    void letsTheSameValueBeSentTwice() {
        done(post(officer, sheet(second), points(0), "7"));
        done(post(officer, sheet(second), points(0), "7"));

        assertThat(count("history_entry where subject_kind = 'SHEET'"))
                .as("one save, one entry")
                .isEqualTo(1);
    }

    @Test
    void letsOneOfTwoSimultaneousFirstSavesWin() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Integer> save8 =
                () -> post(officer, sheet(second), points(0), "8").getResponse().getStatus();
        Callable<Integer> save9 =
                () -> post(officer, sheet(second), points(0), "9").getResponse().getStatus();
        List<Future<Integer>> answers = two.invokeAll(List.of(save8, save9));
        two.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    void demandsPointsAndEvidenceBeforeHandingIn() {
        MvcTestResult answer = post(officer, sheet(second) + "/nop", points(0), "7", points(3), "5", points(1), "");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Chưa có điểm.", "Dòng này phải có minh chứng");
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("none");
    }

    @Test
    void letsTheTotalPassTheMaximumByItsBonus() {
        show(second, officer, lines.get(3));
        done(post(officer, sheet(second) + "/nop", points(0), "10", points(1), "10", points(2), "10", points(3), "5"));

        assertThat(body(officer, sheet(second))).contains("35,00", "25,00");
    }

    @Test
    void closesTheSelfScoresWhenHandedIn() {
        selfScored();

        assertThat(post(officer, sheet(second), points(0), "10"))
                .hasStatus(422)
                .bodyText()
                .contains("không tự chấm được nữa");
        assertThat(post(officer, sheet(second) + "/dong/" + lines.get(0), points(0), "10"))
                .hasStatus(422);
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("9.00");
    }

    @Test
    void answersAForeignSheetLikeAMissingOne() {
        AccountId stranger = world.person("nguoila", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Lạ"));
        long foreign = lines(first).get(0);
        for (AccountId who : List.of(officer, stranger)) {
            assertThat(get(who, sheet(first))).hasStatus(404);
            assertThat(post(who, sheet(first), "lines[" + foreign + "].points", "1"))
                    .hasStatus(404);
            assertThat(post(who, sheet(first) + "/nop")).hasStatus(404);
            assertThat(post(who, sheet(first) + "/diem-cum", "lines[" + foreign + "].points", "1"))
                    .hasStatus(404);
            assertThat(get(who, sheet(first) + "/xlsx")).hasStatus(404);
        }
        assertThat(post(officer, sheet(second), "lines[" + foreign + "].points", "1"))
                .hasStatus(404);
        assertThat(post(officer, sheet(second) + "/dong/" + foreign, "lines[" + foreign + "].points", "1"))
                .hasStatus(404);
        assertThat(stored(foreign, "SELF")).isEqualTo("none");
    }

    @Test
    void refusesPointsBetweenTwoSteps() {
        jdbc.sql("update score_line set point_step = 0.5").update();

        assertThat(post(officer, sheet(second), points(0), "7,25")).hasStatus(422);
        done(post(officer, sheet(second), points(0), "7,5"));
    }

    @Test
    void refusesAnExplanationThatIsTooLong() {
        MvcTestResult answer = post(officer, sheet(second), points(0), "7", reason(0), "a".repeat(2001));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("nhiều nhất 2.000 ký tự");
    }

    @Test
    void storesExplanationsComposed() {
        done(post(officer, sheet(second), reason(0), "Ba\u0301o ca\u0301o"));

        assertThat(count("score_entry where reason = 'Báo cáo'")).isEqualTo(1);
    }

    @Test
    void theDatabaseKeepsPointsBelowTheMaximumWhateverWrites() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into score_entry (line_id, stage, points, entered_by, entered_at)
                values (?, 'SELF', 10.01, 'thử', now())""").param(lines.get(0)).update()).hasMessageContaining("above maximum");
    }

    @Test
    void theDatabaseKeepsOneSheetOneLineAndOneEntry() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into score_sheet (cluster_year_id, membership_id, scale_id)
                select cluster_year_id, membership_id, scale_id from score_sheet""").update()).hasMessageContaining("score_sheet_once");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line)
                select sheet_id, criterion_id, position, code, text, line from score_line""").update()).hasMessageContaining("score_line_once");
        String entry =
                "insert into score_entry (line_id, stage, entered_by, entered_at) values (?, 'HEAD', 'thử', now())";
        jdbc.sql(entry).param(lines.get(0)).update();
        assertThatThrownBy(() -> jdbc.sql(entry).param(lines.get(0)).update()).hasMessageContaining("score_entry_once");
    }

    @Test
    void theDatabaseTakesNothingIntoAFinalSheetUntilItIsGivenBack() {
        selfScored();
        finish(second);
        String entry =
                "insert into score_entry (line_id, stage, entered_by, entered_at) values (%d, 'PEER', 'thử', now())"
                        .formatted(lines.get(0));

        for (String change : List.of("update score_entry set points = 1", "delete from score_entry", entry)) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("is final");
        }
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Sửa số liệu"));
        done(post(officer, sheet(second), points(0), "8", "lines[" + lines.get(0) + "].version", "0"));
    }

    private void selfScored() {
        show(second, officer, lines.get(3));
        done(post(officer, sheet(second) + "/nop", points(0), "9", points(1), "9", points(3), "5"));
    }

    private String points(int line) {
        return "lines[" + lines.get(line) + "].points";
    }

    private String reason(int line) {
        return "lines[" + lines.get(line) + "].reason";
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}

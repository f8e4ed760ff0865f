package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;

/** A checker gives points beside the unit's own, sends them, and the sheet goes on after the last. */
class CheckingTests extends CrossCheckScene {

    private AccountId checker;
    private long line;

    @BeforeEach
    void aSheetIsHandedIn() {
        scoringIsOpen(2);
        draw(head, "482913");
        handIn("Tây", "9");
        checker = officer(checkersOf("Tây").get(0));
        line = lines("Tây").get(0);
    }

    @Test
    void waitsForTheCheckerBeforeTheHead() {
        assertThat(status("Tây")).isEqualTo("PEER_CHECKING");
        assertThat(page(checker, "")).bodyText().contains("Bảng điểm đơn vị mình chấm", "đang chấm");
        assertThat(page(checker, sheet("Tây", "")))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Tây", "Tiêu chí 1", "9,00", "Đồng ý như tự chấm", "Gửi điểm chấm chéo");
    }

    @Test
    void isForTheCheckersOfficersOnly() {
        AccountId other = PLACES.stream()
                .filter(place -> !place.equals("Tây") && !checkersOf("Tây").contains(place))
                .map(this::officer)
                .findFirst()
                .orElseThrow();
        for (AccountId nobody : List.of(other, officer("Tây"), staff)) {
            assertThat(page(nobody, sheet("Tây", ""))).hasStatus(404);
            assertThat(post(nobody, sheet("Tây", ""), all(lines("Tây"), "1"))).hasStatus(404);
            assertThat(post(nobody, sheet("Tây", "/xong"))).hasStatus(404);
            assertThat(post(nobody, sheet("Tây", "/dong-y"))).hasStatus(404);
        }
        assertThat(entries()).isZero();
    }

    @Test
    void takesEveryLineAsSelfScoredInOneAct() {
        done(post(checker, sheet("Tây", "/dong-y")));
        assertThat(jdbc.sql("select string_agg(distinct points::text, ' ') from score_entry where stage = 'PEER'")
                        .query(String.class)
                        .single())
                .isEqualTo("9.00");

        done(post(checker, sheet("Tây", "/xong")));

        assertThat(status("Tây")).isEqualTo("SUBMITTED");
        assertThat(page(checker, "")).bodyText().contains("đã gửi");
        assertThat(page(checker, sheet("Tây", "")))
                .hasStatusOk()
                .bodyText()
                .contains("9,00")
                .doesNotContain("<textarea");
    }

    @Test
    void wantsAReasonForADifferingValueBeforeSending() {
        done(post(checker, sheet("Tây", "/dong-y")));
        done(save(checker, line, "7"));

        assertThat(post(checker, sheet("Tây", "/xong")))
                .hasStatus(422)
                .bodyText()
                .contains("hãy ghi lý do");
        assertThat(status("Tây")).isEqualTo("PEER_CHECKING");

        done(save(checker, line, "7", "Thiếu báo cáo quý III"));
        done(post(checker, sheet("Tây", "/xong")));
        assertThat(status("Tây")).isEqualTo("SUBMITTED");
    }

    @Test
    void savesEachLineAsItsCellIsLeft() {
        assertThat(post(checker, sheet("Tây", "/dong/" + line), "lines[" + line + "].points", "8,5"))
                .hasStatusOk()
                .bodyText()
                .contains("đã lưu");
        assertThat(post(checker, sheet("Tây", "/dong/" + line), "lines[" + line + "].points", "11"))
                .bodyText()
                .contains("Cao hơn điểm tối đa");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void isNotSentWithALineWithoutPoints() {
        done(save(checker, line, "9"));

        assertThat(post(checker, sheet("Tây", "/xong")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chấm dòng này.");
    }

    @Test
    void staysAsItWasSent() {
        send();

        assertThat(save(checker, line, "1")).hasStatus(422);
        assertThat(post(checker, sheet("Tây", "/xong"))).hasStatus(422);
        assertThat(jdbc.sql("select min(points)::text from score_entry where stage = 'PEER'")
                        .query(String.class)
                        .single())
                .isEqualTo("9.00");
    }

    @Test
    void cannotBeginBeforeTheUnitHasHandedIn() {
        String waiting = PLACES.stream()
                .filter(place -> checkersOf(place).contains("Tây"))
                .findFirst()
                .orElseThrow();

        assertThat(page(officer("Tây"), sheet(waiting, ""))).hasStatus(404);
        assertThat(post(officer("Tây"), sheet(waiting, ""), all(lines(waiting), "5")))
                .hasStatus(404);
        assertThat(entries()).isZero();
    }

    @Test
    void goesOnWithoutAMissingCheckByTheHeadsReason() {
        done(save(checker, line, "3", "chưa rõ"));
        assertThat(page(head, "")).bodyText().contains("Chuyển tiếp, không chờ");
        assertThat(page(officer("Tây"), sheet("Tây", "/chuyen-tiep"))).hasStatus(404);
        assertThat(post(head, sheet("Tây", "/chuyen-tiep"), "reason", " ")).hasStatus(422);

        done(post(head, sheet("Tây", "/chuyen-tiep"), "reason", "Quá hạn ba ngày"));

        assertThat(status("Tây")).isEqualTo("SUBMITTED");
        assertThat(page(officer("Tây"), "")).bodyText().contains("không chấm", "Quá hạn ba ngày");
        assertThat(entries()).as("what was not sent does not count").isZero();
        assertThat(save(checker, line, "4")).hasStatus(422);
        assertThat(pages.get("/nam/" + year + "/lich-su", staff)).bodyText().contains("Quá hạn ba ngày");
    }

    @Test
    void isOfUnitsAndNotOfTheirParts() {
        String scores = "/nam/" + year + "/cham-diem/";
        done(pages.post(scores + "bo-phan", head, "member", member("Tây").toString(), "name", "Chi hội 1"));
        long part = jdbc.sql("select id from score_sheet where sub_unit = 'Chi hội 1'")
                .query(Long.class)
                .single();
        List<Long> lines = jdbc.sql("select id from score_line where sheet_id = ?")
                .param(part)
                .query(Long.class)
                .list();

        done(pages.post(scores + member("Tây") + "/nop?phieu=" + part, officer("Tây"), all(lines, "9")));

        assertThat(jdbc.sql("select status from score_sheet where id = ?")
                        .param(part)
                        .query(String.class)
                        .single())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void isATaskOfTheCheckerUntilItIsSent() {
        assertThat(tasksOf(checker)).contains("crosscheck.task.check [Hội LHPN xã Tây]");
        assertThat(tasksOf(officer("Tây"))).noneMatch(task -> task.startsWith("crosscheck"));
        assertThat(pages.get("/viec-cua-toi", checker)).bodyText().contains("Chấm chéo bảng điểm của Hội LHPN xã Tây");
        jdbc.sql(
                        "insert into calendar_entry (programme_id, year, step, due_on) values (?, 2026, 'SCORING', '2098-10-31')")
                .param(programme.value())
                .update();
        done(pages.post("/nam/" + year + "/han-nop/PEER", staff, "dueOn", "15/12/2099", "version", "0"));
        assertThat(Jsoup.parse(text(pages.get("/viec-cua-toi", checker)))
                        .select("li.task:contains(Chấm chéo bảng điểm)")
                        .text())
                .as("due when the stage ends, not when the units' own scoring does")
                .contains("15/12/2099")
                .doesNotContain("31/10/2098");

        send();

        assertThat(tasksOf(checker)).noneMatch(task -> task.startsWith("crosscheck.task.check"));
    }

    @Test
    void isTheHeadsTaskOnceTheLastDayIsPast() {
        jdbc.sql("""
                insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'PEER', current_date - 3)""").param(year.value()).update();

        assertThat(tasksOf(checker)).noneMatch(task -> task.startsWith("crosscheck.task.check"));
        assertThat(tasksOf(head)).contains("crosscheck.task.overdue [1]");
        assertThat(post(checker, sheet("Tây", "/xong"))).hasStatus(422);

        done(post(head, sheet("Tây", "/chuyen-tiep"), "reason", "Quá hạn ba ngày"));
        assertThat(tasksOf(head)).noneMatch(task -> task.startsWith("crosscheck.task.overdue"));
    }

    @Test
    void isSaidWhereTheYearStands() {
        for (String place : PLACES) {
            if (!place.equals("Tây")) {
                handIn(place, "9");
            }
        }

        assertThat(pages.get("/nam/" + year, staff))
                .bodyText()
                .contains("0/5 bảng điểm đã chấm chéo", "Hội LHPN xã Nam");
    }

    @Test
    void asksTheHeadToDrawOnceASheetIsHandedIn() {
        jdbc.sql("delete from peer_check").update();
        jdbc.sql("delete from peer_draw").update();

        assertThat(tasksOf(head)).contains("crosscheck.task.draw []");
        assertThat(tasksOf(officer("Tây"))).noneMatch(task -> task.startsWith("crosscheck"));
    }

    private void send() {
        done(post(checker, sheet("Tây", "/dong-y")));
        done(post(checker, sheet("Tây", "/xong")));
    }

    private int entries() {
        return jdbc.sql("select count(*) from score_entry where stage = 'PEER'")
                .query(Integer.class)
                .single();
    }
}

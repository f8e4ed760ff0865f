package vn.thidua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.StoppedClock;

/** Sheets close at midnight where the users work, and lateness is counted in their days. */
@Import(StoppedClock.class)
class DeadlineTests extends ScoringPages {

    private static final String LAST_MINUTE = "2026-11-20T16:59:59Z"; // 23:59:59 in Asia/Ho_Chi_Minh
    private static final String MIDNIGHT = "2026-11-20T17:00:00Z";

    @Autowired
    StoppedClock.Hand clock;

    @BeforeEach
    void aSheetThatIsDue() {
        clock.at("2026-11-01T02:00:00Z");
        aScale(2);
        rule("'{\"kind\":\"DAYS_LATE\",\"each\":2}'", "P.1");
        open();
        done(post(staff, "/han-nop/SELF", "dueOn", "20/11/2026", "version", "0"));
    }

    @Test
    void takesPointsUntilTheLastMinuteOfTheDay() {
        clock.at(LAST_MINUTE);

        assertThat(body(officer, sheet(second)))
                .contains("Hạn tự chấm: hết ngày 20/11/2026.")
                .contains("lines[");
        handIn(second, officer, "8");
        assertThat(daysLate(second)).isZero();
    }

    @Test
    void isClosedAtMidnightAndSaysWhySinceWhenAndWhomToAsk() {
        clock.at(MIDNIGHT);
        String why = "Hết hạn tự chấm ngày 20/11/2026; từ ngày 21/11/2026";

        assertThat(body(officer, sheet(second)))
                .contains(why, "hãy liên hệ Hội LHPN xã An.")
                .doesNotContain("name=\"lines[");
        assertThat(body(headOfficer, sheet(first))).contains("hãy liên hệ Hội LHPN tỉnh Mẫu.");
        assertThat(text(post(officer, sheet(second) + "/nop", all(lines(second).subList(0, 2), "8"))))
                .contains(why);
        long line = lines(second).get(0);
        assertThat(text(post(officer, sheet(second) + "/dong/" + line, "lines[" + line + "].points", "8")))
                .contains(why)
                .doesNotContain("đã lưu");
        assertThat(stored(line, "SELF")).isEqualTo("none");
    }

    @Test
    void closesTheGridsColumnWithItsReasonUnlessTheUnitHasMoreTime() {
        handIn(second, officer, "8");
        long line = lines(second).get(0);
        post(headOfficer, sheet(second) + "/diem-cum/dong/" + line, "lines[" + line + "].points", "7,25");
        done(post(staff, "/han-nop/HEAD", "dueOn", "19/11/2026", "version", "0"));
        clock.at(LAST_MINUTE);
        Document grid = Jsoup.parse(body(headOfficer, "/cham-diem"));
        assertThat(grid.select("tbody").text())
                .as("what was entered stays in sight")
                .contains("7,25");
        assertThat(grid.select("td.edit")).as("the head's own sheet is open").hasSize(2);
        assertThat(grid.select("th.unit").last().text()).contains("Đóng từ ngày 20/11/2026");
        assertThat(grid.select("[role=note]").text())
                .contains(
                        "Hết hạn chấm điểm ngày 19/11/2026",
                        "hãy liên hệ Hội LHPN tỉnh Mẫu",
                        "Đã đóng: Hội LHPN xã Bình");

        String[] later = extension(second, "30/11/2026", true);
        later[3] = "HEAD";
        done(post(staff, "/han-nop/gia-han", later));

        grid = Jsoup.parse(body(headOfficer, "/cham-diem"));
        assertThat(grid.select("td.edit")).hasSize(4);
        assertThat(grid.select("[role=note], .column-closed")).isEmpty();
        assertThat(Jsoup.parse(body(officer, "/cham-diem")).select("[role=note]"))
                .as("who enters nothing here is not told")
                .isEmpty();
    }

    @Test
    void keepsTheGridOpenForASheetGivenBackAfterTheLastDay() {
        handIn(second, officer, "8");
        clock.at(MIDNIGHT);
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Thiếu số liệu"));
        clock.at("2026-11-25T02:00:00Z");

        assertThat(Jsoup.parse(body(officer, "/cham-diem")).select("td.edit")).hasSize(2);
        assertThat(Jsoup.parse(body(headOfficer, "/cham-diem")).select("td.edit, script[src*=grid]"))
                .as("the head's own sheet is closed")
                .isEmpty();
    }

    @Test
    void letsTheHeadTakeOverWhatIsClosed() {
        clock.at(MIDNIGHT);

        done(post(headOfficer, sheet(second) + "/cham-thay", "reason", "Đơn vị không nộp"));

        clock.at("2026-11-25T02:00:00Z");
        assertThat(daysLate(second)).isEqualTo(1);
    }

    @Test
    void countsTheDaysUntilTodayAndThenUntilTheDayItWasHandedIn() {
        clock.at("2026-11-22T17:00:00Z");
        assertThat(daysLate(second)).isEqualTo(3);
        assertThat(body(officer, sheet(second))).contains("3 × 2");

        extend(second, "30/11/2026", false);
        handIn(second, officer, "8");

        clock.at("2026-11-28T17:00:00Z");
        assertThat(daysLate(second)).isEqualTo(3);
    }

    @Test
    void saysWhatTheDaysAreCountedFrom() {
        clock.at("2026-11-22T17:00:00Z");
        extend(second, "30/11/2026", false);
        handIn(second, officer, "8");

        assertThat(body(headOfficer, sheet(second) + "/vi-sao"))
                .contains("Hạn nộp: hết ngày 20/11/2026", "Đơn vị nộp lần đầu: ", "ảnh hưởng bão", "12/CV-HPN");
    }

    @Test
    void forgetsTheLatenessOnceALaterExtensionExcusesIt() {
        clock.at("2026-11-22T17:00:00Z");
        extend(second, "30/11/2026", false);
        handIn(second, officer, "8");
        assertThat(daysLate(second)).isEqualTo(3);

        extend(second, "22/11/2026", true);
        assertThat(daysLate(second)).isEqualTo(1);

        extend(second, "23/11/2026", true);
        assertThat(daysLate(second)).isZero();
        assertThat(body(staff, "/han-nop"))
                .contains("đã thay bằng lần gia hạn sau", "12/CV-HPN", "ảnh hưởng bão", "Gia hạn cho");
    }

    @Test
    void opensASheetAgainThatWasGivenBackAfterTheLastDay() {
        clock.at(LAST_MINUTE);
        handIn(second, officer, "8");
        clock.at("2026-11-23T02:00:00Z");
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Thiếu số liệu"));

        clock.at("2026-11-25T02:00:00Z");
        done(post(officer, sheet(second) + "/nop"));

        assertThat(daysLate(second)).isZero();
    }

    @Test
    void takesTheDayOfTheCalendarWhereTheYearHasNone() {
        jdbc.sql("delete from stage_deadline").update();
        jdbc.sql(
                        "insert into calendar_entry (programme_id, year, step, due_on) values (?, 2026, 'SCORING', '2026-11-18')")
                .param(programme.value())
                .update();
        clock.at("2026-11-18T17:00:00Z");

        assertThat(body(officer, sheet(second))).contains("Hết hạn tự chấm ngày 18/11/2026");
        assertThat(body(officer, "/han-nop")).contains("theo lịch của hệ thống thi đua");
    }

    @Test
    void closesTheHeadsStageAndAsksTheOrganiserForMore() {
        handIn(second, officer, "8");
        done(post(staff, "/han-nop/HEAD", "dueOn", "19/11/2026", "version", "0"));
        clock.at("2026-11-19T17:00:00Z");

        assertThat(text(post(headOfficer, sheet(second) + "/diem-cum/dong-y"))).isEmpty();
        assertThat(body(headOfficer, sheet(second)))
                .contains("Hết hạn chấm điểm ngày 19/11/2026", "hãy liên hệ Hội LHPN tỉnh Mẫu");
        assertThat(stored(lines(second).get(0), "HEAD")).isEqualTo("none");
    }

    @Test
    void refusesAnExtensionForTheOwnUnitOrBeforeTheDeadline() {
        assertThat(text(post(headOfficer, "/han-nop/gia-han", extension(first, "30/11/2026", true))))
                .contains("Không ai tự gia hạn cho đơn vị mình");
        assertThat(text(post(staff, "/han-nop/gia-han", extension(first, "19/11/2026", true))))
                .contains("không được trước hạn chung là 20/11/2026");
        assertThat(text(post(staff, "/han-nop/gia-han", with(extension(first, "30/11/2026", true), "HEAD"))))
                .contains("Bước này chưa có hạn");
        assertThat(jdbc.sql("select count(*) from deadline_extension")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showsThePersonalDayAmongTheTasks() {
        clock.at("2026-11-10T02:00:00Z");
        extend(second, "28/11/2026", true);

        assertThat(text(pages.get("/viec-cua-toi", officer))).contains("28/11/2026");
        assertThat(text(pages.get("/viec-cua-toi", headOfficer))).contains("20/11/2026");
    }

    @Test
    void tellsWhoSetAnotherDayMeanwhile() {
        assertThat(post(headOfficer, "/han-nop/SELF", "dueOn", "25/11/2026", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("20/11/2026", "25/11/2026");
    }

    @Test
    void keepsOneDayAStageAndEveryExtensionAsGranted() {
        extend(second, "30/11/2026", true);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'SELF', ?)")
                        .params(year.value(), LocalDate.of(2026, 12, 1))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from deadline_extension").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void readsThePageInTheSameNumberOfStatementsForManyMembers() {
        long few = pages.statements("/nam/" + year + "/han-nop", staff);
        for (int i = 0; i < 10; i++) {
            world.member(year, world.unit(organiser, "Đơn vị " + i));
        }

        assertThat(pages.statements("/nam/" + year + "/han-nop", staff)).isEqualTo(few);
    }

    /** The points of the unit; the line that the program counts takes none. */
    @Override
    protected void handIn(MembershipId member, AccountId who, String points) {
        done(post(who, sheet(member) + "/nop", all(lines(member).subList(0, 2), points)));
    }

    private void extend(MembershipId member, String until, boolean excused) {
        done(post(staff, "/han-nop/gia-han", extension(member, until, excused)));
    }

    private static String[] extension(MembershipId member, String until, boolean excused) {
        return new String[] {
            "member",
            member.toString(),
            "stage",
            "SELF",
            "until",
            until,
            "excused",
            Boolean.toString(excused),
            "reason",
            "ảnh hưởng bão",
            "document",
            "12/CV-HPN"
        };
    }

    private static String[] with(String[] fields, String stage) {
        fields[3] = stage;
        return fields;
    }

    private int daysLate(MembershipId member) {
        String row = Jsoup.parse(body(staff, "/han-nop"))
                .select("section[aria-labelledby=members] tbody tr")
                .get(member.equals(first) ? 0 : 1)
                .select("td.num")
                .text();
        return Integer.parseInt(row);
    }

    private void rule(String measure, String code) {
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, measure)
                select id, 91, ?, 'Điểm trừ', 'PENALTY', """ + measure + " from scoring_scale where cluster_year_id = ?")
                .params(code, year.value())
                .update();
    }
}

package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;
import vn.thidua.support.SheetFile;

/** A unit that was recorded as taking no part is waited for nowhere, until the record is dropped. */
class AbsenceTests extends ScoringPages {

    @BeforeEach
    void theSecondTakesNoPart() {
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
    }

    @Test
    void isRecordedOfAUnitThatHandedInBeforeTheScaleChangedOnly() {
        handIn(second, officer, "5");
        absentRefused();
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn số 12"));
        done(post(headOfficer, "/thang-diem/cong-bo"));
        open();

        absent();
    }

    private void absentRefused() {
        assertThat(post(headOfficer, sheet(second) + "/khong-tham-gia", "reason", "Mới thành lập"))
                .hasStatus(422);
    }

    private void absent() {
        done(post(headOfficer, sheet(second) + "/khong-tham-gia", "reason", "Mới thành lập"));
    }

    private String tasks(AccountId who) {
        return Pages.text(pages.get("/viec-cua-toi", who));
    }

    @Test
    void isNotWaitedForByTheStepAndNotRemindedByATask() {
        assertThat(tasks(officer)).contains("Tự chấm điểm");
        assertThat(body(staff, "")).contains("1/2 đơn vị đã nộp bảng điểm");
        absent();

        assertThat(tasks(officer)).doesNotContain("Tự chấm điểm");
        assertThat(body(staff, "")).contains("Đã chấm xong 1 đơn vị");
    }

    @Test
    void handsNothingInAndIsNotScoredInItsPlaceUntilItTakesPartAfterAll() {
        absent();
        assertThat(post(officer, sheet(second) + "/nop", all(lines(second), "5")))
                .hasStatus(422)
                .bodyText()
                .contains("được ghi nhận không tham gia chấm điểm nên không ghi điểm, không nộp được");
        post(headOfficer, sheet(second) + "/cham-thay", "reason", "Không nộp");
        assertThat(count("score_sheet where status <> 'SELF_SCORING'")).isEqualTo(1);
        assertThat(body(officer, sheet(second)))
                .contains("không tham gia chấm điểm: Mới thành lập")
                .doesNotContain("/khong-tham-gia");

        done(post(headOfficer, sheet(second) + "/khong-tham-gia/bo"));
        handIn(second, officer, "5");
    }

    @Test
    void isNamedInTheGridInPlaceOfAStatusAndAskedForNothing() throws Exception {
        done(post(officer, sheet(second), all(lines(second), "5")));
        dueLongAgo();
        absent();

        for (AccountId who : List.of(officer, headOfficer, staff)) {
            Document page = Jsoup.parse(body(who, "/cham-diem"));
            assertThat(page.select("th.unit").last().text())
                    .contains("Không tham gia")
                    .doesNotContain("Đang tự chấm", "còn");
            assertThat(page.select("th.unit[data-cells]")).isEmpty();
            assertThat(page.select(".row-line td").last().text()).contains("–").doesNotContain("5,00");
            assertThat(page.select(".sum-total td").last().text()).contains("–").doesNotContain("tạm tính", "5,00");
        }
        assertThat(SheetFile.textOf(get(staff, "/cham-diem/xlsx")))
                .contains("Không tham gia")
                .doesNotContain("Đang tự chấm", "tạm tính");
        assertThat(Jsoup.parse(body(staff, "/han-nop"))
                        .select("tr:contains(Bình)")
                        .text())
                .contains("Không tham gia")
                .endsWith(" 0");
    }

    @Test
    void readsItOnTopOfItsOwnSheetAndEntersNothing() {
        done(post(officer, sheet(second), all(lines(second), "5")));
        dueLongAgo();
        absent();

        Document page = Jsoup.parse(body(officer, sheet(second)));
        assertThat(page.select(".sheet-state .status").text()).isEqualTo("Không tham gia");
        assertThat(page.text())
                .contains("không tham gia chấm điểm: Mới thành lập")
                .doesNotContain("Hạn tự chấm", "Hết hạn", "còn 1 dòng", "Vì sao được điểm này");
        assertThat(page.select("#sheet-form, a[href$=/tep]")).isEmpty();
        assertThat(page.select("[id^=given-]").text())
                .as("what it had typed stays to be read")
                .contains("5");
        assertThat(post(officer, sheet(second), all(lines(second), "6")))
                .hasStatus(422)
                .bodyText()
                .contains("được ghi nhận không tham gia chấm điểm");
        assertThat(stored(lines(second).get(0), "SELF")).isEqualTo("5.00");
        assertThat(body(officer, sheet(second) + "/tep")).contains("không ghi điểm, không nộp được");
    }

    private void dueLongAgo() {
        jdbc.sql("insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'SELF', '2020-01-01')")
                .param(year.value())
                .update();
    }

    @Test
    void isChangedFromTheTableAndFromTheSheetAlsoByADeputy() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Châu");
        MembershipId third = world.member(year, unit);
        world.deputy(year, third);
        AccountId deputy = world.person("donvi3", Role.UNIT_OFFICER, unit);
        assertThat(body(deputy, sheet(second))).contains(sheet(second) + "/khong-tham-gia");
        absent();

        for (String page : new String[] {"/ket-qua", "/cham-diem", sheet(second)}) {
            assertThat(body(deputy, page)).as(page).contains(sheet(second) + "/khong-tham-gia", "Sửa ghi nhận");
        }
    }

    @Test
    void nobodyDecidesOnTheRankOrTheAbsenceOfTheOwnUnitButStaff() {
        assertThat(body(headOfficer, "/cham-diem"))
                .contains(sheet(second) + "/thu-hang")
                .doesNotContain(sheet(first) + "/thu-hang");
        assertThat(body(staff, "/cham-diem")).contains(sheet(first) + "/thu-hang");
        assertThat(body(headOfficer, sheet(first) + "/thu-hang")).contains("disabled", "Không ai tự quyết định");

        assertThat(post(headOfficer, sheet(first) + "/thu-hang", "rank", "1", "reason", "Xứng đáng", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Không ai tự quyết định thứ hạng");
        assertThat(post(headOfficer, sheet(first) + "/khong-tham-gia", "reason", "Bận"))
                .hasStatus(422)
                .bodyText()
                .contains("Không ai tự quyết định thứ hạng");
        done(post(staff, sheet(first) + "/thu-hang", "rank", "1", "reason", "Biên bản", "version", "0"));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}

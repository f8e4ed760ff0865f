package vn.thidua.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;

/** Whether a line applies to a unit, and what the unit was to reach, is decided by head or staff with a reason. */
class SettingTests extends ScoringPages {

    private long plain;
    private long share;

    @BeforeEach
    void aSheetWithAProportionalLine() {
        aScale(2);
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points, measure)
                select id, 80, 'T', 'Kết nạp hội viên', 'BASE', 10,
                       '{"kind":"PROPORTIONAL","target":"Kết nạp hội viên","cap":100,"rounding":"NEAREST"}'
                from scoring_scale where cluster_year_id = ?""").param(year.value()).update();
        open();
        plain = lines(second).get(0);
        share = lines(second).get(2);
    }

    @Test
    void takesALineOutOfTheUnitsMaximumAndPutsItBack() {
        assertThat(body(headOfficer, sheet(second))).contains(page(plain));

        done(settle(plain, "excluded", "true", "reason", "Xã không có biển"));
        assertThat(body(officer, sheet(second))).contains("Không áp dụng: Xã không có biển", "10,00");
        assertThat(body(staff, "/lich-su")).contains("Xã không có biển");

        done(settle(plain, "excluded", "false", "reason", "Xã không có biển"));
        assertThat(body(officer, sheet(second))).doesNotContain("Không áp dụng: Xã không có biển");
    }

    @Test
    void setsATargetByHandAndReckonsAnew() {
        done(settle(share, "target", "20", "targetMeasure", "hội viên", "targetSource", "Công văn số 12"));
        done(post(officer, sheet(second), "lines[" + share + "].points", "10"));
        assertThat(stored(share, "SELF")).isEqualTo("5.00");

        done(settle(share, "target", "40", "targetMeasure", "hội viên", "targetSource", "Công văn số 15"));

        assertThat(stored(share, "SELF")).isEqualTo("2.50");
        assertThat(body(officer, sheet(second))).contains("Chỉ tiêu: 40 hội viên", "Công văn số 15");
    }

    @Test
    void nobodySettlesALineOfTheOwnUnitButStaff() {
        long own = lines(first).get(0);
        String page = sheet(first) + "/dong/" + own + "/ap-dung";
        assertThat(body(headOfficer, sheet(first))).doesNotContain("/ap-dung");
        assertThat(body(staff, sheet(first))).contains(page);

        assertThat(post(headOfficer, page, "excluded", "true", "reason", "Không có biển", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Không ai tự quyết định dòng áp dụng");
        String seen = pages.version("/nam/" + year + page, staff);
        done(post(staff, page, "excluded", "true", "reason", "Không có biển", "version", seen));
    }

    @Test
    void asksForAReasonAndForASource() {
        assertThat(text(settle(plain, "excluded", "true", "reason", ""))).contains("Hãy ghi vì sao");
        assertThat(text(settle(share, "target", "20"))).contains("Hãy ghi căn cứ");
        assertThat(text(settle(plain, "target", "20", "targetSource", "x"))).contains("không chấm theo chỉ tiêu");
    }

    @Test
    void refusesOnceTheSheetIsFinal() {
        String seen = pages.version("/nam/" + year + page(plain), headOfficer);
        jdbc.sql("update score_sheet set status = 'FINAL', submitted_at = now(), finalised_at = now()")
                .update();

        assertThat(text(post(headOfficer, page(plain), "version", seen, "excluded", "true", "reason", "muộn")))
                .contains("Bảng điểm đã hoàn thành");
    }

    @Test
    void tellsWhatSomebodyElseDecidedMeanwhile() {
        String seen = pages.version("/nam/" + year + page(plain), headOfficer);
        done(settle(plain, "excluded", "true", "reason", "Xã không có biển"));

        assertThat(post(staff, page(plain), "version", seen, "excluded", "true", "reason", "Lý do khác"))
                .hasStatus(409)
                .bodyText()
                .contains("Xã không có biển", "Lý do khác");
    }

    private MvcTestResult settle(long line, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "version";
        all[1] = pages.version("/nam/" + year + page(line), headOfficer);
        return post(headOfficer, page(line), all);
    }

    private String page(long line) {
        return sheet(second) + "/dong/" + line + "/ap-dung";
    }
}

package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the old sheet of a unit leaves to that by the new edition: decisions, and the points the new rule takes. */
class CarriedOverTests extends ScoringPages {

    private static final String SHARE =
            "{\"kind\":\"PROPORTIONAL\",\"target\":\"Hội viên mới\",\"floor\":null,\"cap\":100,\"rounding\":\"NEAREST\"}";
    private static final String EACH = "{\"kind\":\"COUNT\",\"each\":2,\"item\":null}";

    @Test
    void leavesWhatWasDecidedForTheUnit() {
        aScale(2);
        measure("I.2", SHARE);
        open();
        List<Long> old = lines(second);
        change("score_line set excluded_reason = 'Không có địa bàn' where id = " + old.get(0));
        change("score_line set target = 50, target_measure = 'người', target_source = 'Công văn 5' where id = "
                + old.get(1));

        reopen("evidence_required = true where code = 'I.1'");

        assertThat(settings()).containsExactly("Không có địa bàn|null|null|null", "null|50.00|người|Công văn 5");
    }

    @Test
    void recountsAQuantityByTheNewRule() {
        aScale(2);
        measure("I.1", EACH);
        measure("I.2", SHARE);
        open();
        List<Long> old = lines(second);
        change("score_line set target = 50, target_measure = 'người', target_source = 'Công văn 5' where id = "
                + old.get(1));
        done(post(officer, sheet(second), all("5", "25")));
        assertThat(stored(old.get(0), "SELF")).isEqualTo("10.00");
        assertThat(stored(old.get(1), "SELF")).isEqualTo("5.00");

        reopen("max_points = 8 where code in ('I.1', 'I.2')");

        assertThat(stored(lines(second).get(0), "SELF")).isEqualTo("8.00");
        assertThat(stored(lines(second).get(1), "SELF")).isEqualTo("4.00");
        assertThat(stored(old.get(0), "SELF")).isEqualTo("10.00");
    }

    @Test
    void dropsPointsThatTheNewRuleDoesNotTakeAndKeepsTheUnitsWords() {
        aScale(3);
        open();
        done(post(officer, sheet(second), all("9", "7", "6")));
        change("score_entry set reason = 'Báo cáo 12'");

        reopen("max_points = 8 where code in ('I.1', 'I.2')", "measure = '{\"kind\":\"YES_NO\"}' where code = 'I.3'");

        assertThat(lines(second)).extracting(line -> stored(line, "SELF")).containsExactly("none", "7.00", "none");
        assertThat(jdbc.sql("select reason from score_entry where line_id = ?")
                        .param(lines(second).get(0))
                        .query(String.class)
                        .single())
                .isEqualTo("Báo cáo 12");
    }

    @Test
    void knowsALineAgainThatIsRenumberedAndReworded() {
        aScale(2);
        open();
        show(second, officer, lines(second).get(0));
        done(post(officer, sheet(second), all("9", "7")));

        reopen("code = 'I.7', text = 'Nói cách khác' where code = 'I.1'", "code = 'I.1' where code = 'I.2'");

        assertThat(lines(second)).extracting(line -> stored(line, "SELF")).containsExactly("9.00", "7.00");
        assertThat(jdbc.sql("select count(*) from evidence_use where line_id = ?")
                        .param(lines(second).get(0))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void makesNoDeductionOfAClaim() {
        aScale(2);
        open();
        done(post(officer, sheet(second), all("9", "7")));

        reopen("line = 'PENALTY' where code = 'I.1'");

        assertThat(lines(second)).extracting(line -> stored(line, "SELF")).containsExactly("none", "7.00");
    }

    /** Form fields for the lines of the unit's sheet, in turn. */
    private String[] all(String... points) {
        List<Long> lines = lines(second);
        String[] fields = new String[points.length * 2];
        for (int i = 0; i < points.length; i++) {
            fields[2 * i] = "lines[" + lines.get(i) + "].points";
            fields[2 * i + 1] = points[i];
        }
        return fields;
    }

    private void measure(String code, String measure) {
        change("criterion set measure = '" + measure + "' where code = '" + code + "'");
    }

    /** A new edition in which these lines are others, and the sheets by it. */
    private void reopen(String... changes) {
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn số 12"));
        for (String change : changes) {
            change("criterion set " + change + " and scale_id = (select max(id) from scoring_scale)");
        }
        done(post(headOfficer, "/thang-diem/cong-bo"));
        open();
    }

    private void change(String update) {
        jdbc.sql("update " + update).update();
    }

    private List<String> settings() {
        return lines(second).stream()
                .map(line -> jdbc.sql(
                                "select excluded_reason, target, target_measure, target_source from score_line where id = ?")
                        .param(line)
                        .query((row, number) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3) + "|"
                                + row.getString(4))
                        .single())
                .toList();
    }
}

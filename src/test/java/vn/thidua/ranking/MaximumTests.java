package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/** What a unit could have, and units that could have less than others, or nothing. */
class MaximumTests extends ScoringPages {

    private static final String RESULT = "/ket-qua";

    @Autowired
    Standings standings;

    @Test
    void aUnitToWhichNoCriterionAppliesIsNeitherRankedNorGradedAndHoldsThePublicationBack() {
        world.rule(programme, "GRADE_BANDS", "Xuất sắc: 5; Khá: 0");
        aScale(1);
        aLine("T", "BONUS", "5", false);
        open();
        apart(second, 0);
        score(first, headOfficer, "9", "0");
        score(second, officer, null, "4");

        Standing nothing = standings.of(year, second);
        assertThat(nothing.rank()).isNull();
        assertThat(nothing.graded()).isNull();
        assertThat(body(staff, RESULT))
                .contains("không có tiêu chí nào áp dụng")
                .contains("Không có tiêu chí nào áp dụng cho Hội LHPN xã Bình", sheet(second) + "\"")
                .doesNotContain("/ket-qua/tam\"", "thiếu điểm chính thức");
        assertThat(body(headOfficer, "/cham-diem")).contains("không có tiêu chí nào áp dụng");
        assertThat(post(staff, RESULT + "/tam", "version", "0", "objectionsUntil", "31/12/2099"))
                .hasStatus(422);

        done(post(staff, sheet(second) + "/tra-lai", "reason", "Không tham gia"));
        done(post(staff, sheet(second) + "/khong-tham-gia", "reason", "Không có tiêu chí nào áp dụng"));
        assertThat(standings.of(year, first).rank()).isEqualTo(1);
    }

    /** As in the model of 2021: a stated total with the bonus inside it. */
    @Test
    void aUnitWithoutASectionHasAllWithAllItsPointsWhereBonusesStandInside() {
        world.rule(programme, "GRADE_BANDS", "Xuất sắc: 25; Khá: 20");
        aScale(2);
        aLine("T", "BONUS", "5", false);
        jdbc.sql("update scoring_scale set total_points = 25, bonus_inside = true")
                .update();
        open();
        apart(second, 1);
        score(first, headOfficer, "10", "10", "5");
        score(second, officer, "10", null, "5");

        Standing whole = standings.of(year, first);
        Standing reduced = standings.of(year, second);
        assertThat(whole.maximum()).hasToString("25");
        assertThat(reduced.maximum()).hasToString("15");
        assertThat(whole.percent()).isEqualByComparingTo("100");
        assertThat(reduced.percent()).isEqualByComparingTo("100");
        assertThat(whole.rank()).isEqualTo(1);
        assertThat(reduced.rank()).isEqualTo(1);
        assertThat(reduced.grade()).isEqualTo("Xuất sắc");
        assertThat(body(officer, sheet(second))).contains("điểm tối đa của đơn vị là 15");
        assertThat(standings.firmness(year).orElseThrow().trials())
                .filteredOn(trial -> !trial.code().equals("T"))
                .as("a section that weighs more or less parts nobody who has all of it")
                .allSatisfy(trial -> assertThat(trial.ranks()).containsExactly(1, 1));
    }

    /** The ceiling of a unit falls with the criteria that do not apply to it, on its page, in its reasons and in its file. */
    @Test
    void noUnitPassesItsCeilingWhereBonusesStandInside() {
        aScale(2);
        aLine("T", "BONUS", "5", false);
        jdbc.sql("update scoring_scale set total_points = 22, bonus_inside = true")
                .update();
        open();
        apart(second, 1);
        score(second, officer, "10", null, "5");

        assertThat(body(staff, sheet(second) + "/vi-sao")).contains("10 + 5 = 15", "không quá 12");
        assertThat(body(staff, RESULT)).contains("12,00");
    }

    /** The line at this place does not apply to the member. */
    private void apart(MembershipId member, int at) {
        jdbc.sql("update score_line set excluded_reason = 'Không có' where id = ?")
                .param(lines(member).get(at))
                .update();
    }

    private void score(MembershipId member, AccountId who, @Nullable String... points) {
        var lines = lines(member);
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            if (points[at] != null) {
                fields.addAll(List.of("lines[" + lines.get(at) + "].points", points[at]));
            }
        }
        done(post(who, sheet(member) + "/nop", fields.toArray(String[]::new)));
        finish(member);
    }
}

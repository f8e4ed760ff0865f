package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/** Grades by bands, one grade down for a missed condition, and scaled totals (SC-CDX). */
class GradeTests extends ScoringPages {

    @Autowired
    Standings standings;

    private Grade grade(MembershipId member) {
        return standings.of(year, member).graded();
    }

    private void bandsOf(String... more) {
        world.rule(programme, "GRADE_BANDS", "Vững mạnh: 17; Khá: 14; Trung bình: 10; Yếu: 0");
        for (int at = 0; at < more.length; at += 2) {
            world.rule(programme, more[at], more[at + 1]);
        }
        aScale(2);
    }

    private void score(MembershipId member, AccountId who, String one, String two) {
        var lines = lines(member);
        done(post(
                who,
                sheet(member) + "/nop",
                "lines[" + lines.get(0) + "].points",
                one,
                "lines[" + lines.get(1) + "].points",
                two));
        finish(member);
    }

    @Test
    void aMissedKnockOutCostsOneGradeAndThePageSaysWhich() {
        bandsOf("GRADE_KNOCK_OUT", "I.1: đủ điểm, I.2: có điểm");
        open();
        score(first, headOfficer, "10", "8");
        score(second, officer, "9", "8");

        assertThat(grade(first).name()).isEqualTo("Vững mạnh");
        assertThat(grade(second).byPoints()).isEqualTo("Vững mạnh");
        assertThat(grade(second).name()).isEqualTo("Khá");
        assertThat(body(staff, "/ket-qua"))
                .contains("đủ điểm xếp Vững mạnh, hạ một mức còn Khá vì", "I.1 Tiêu chí 1 đạt 9 trên 10 điểm");
    }

    @Test
    void aSectionBelowTheLeastShareCostsOneGradeHoweverManyAreMissed() {
        bandsOf("GRADE_MIN_SECTION_SHARE", "90", "GRADE_KNOCK_OUT", "I.1: đủ điểm");
        open();
        score(first, headOfficer, "9", "8"); // 85 % of the section, and I.1 not full
        score(second, officer, "1", "1");

        assertThat(grade(first).missed()).hasSize(2);
        assertThat(grade(first).name()).isEqualTo("Khá");
        assertThat(grade(second).name()).as("the lowest falls no further").isEqualTo("Yếu");
    }

    @Test
    void nobodyFallsForHavingNoPenaltyAndNoBonus() {
        bandsOf("GRADE_MIN_SECTION_SHARE", "50");
        aSectionOf("PENALTY", "IV");
        aSectionOf("BONUS", "V");
        open();
        score(first, headOfficer, "9", "9");

        assertThat(grade(first).missed()).isEmpty();
        assertThat(grade(first).name()).isEqualTo("Vững mạnh");
    }

    private void aSectionOf(String kind, String code) {
        jdbc.sql("""
                with section as (
                  insert into criterion (scale_id, position, code, text, line)
                  select id, 91, ?, 'Mục ' || ?, 'SECTION' from scoring_scale returning id, scale_id)
                insert into criterion (scale_id, parent_id, position, code, text, line, max_points)
                select scale_id, id, 1, '1', 'Dòng', ?, 5 from section""").params(code, code, kind).update();
    }

    @Test
    void aReducedMaximumIsScaledToTheFullOneForTheGradeAndRankedByShare() {
        bandsOf();
        open();
        jdbc.sql("update score_line set excluded_reason = 'Xã không có biển' where id = ?")
                .param(lines(second).get(1))
                .update();
        score(first, headOfficer, "8", "8");
        done(post(officer, sheet(second) + "/nop", "lines[" + lines(second).get(0) + "].points", "9"));
        finish(second);

        assertThat(grade(second).scaled()).hasToString("18");
        assertThat(grade(second).name()).isEqualTo("Vững mạnh");
        assertThat(standings.of(year, second).rank()).isEqualTo(1);
        assertThat(body(staff, "/ket-qua"))
                .contains("xếp hạng theo tỷ lệ", "9 trên 10 điểm, quy ra 18 trên 20 điểm", "90 %");
    }
}

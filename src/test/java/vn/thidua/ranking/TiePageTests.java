package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/** What is told of ties is what was done. */
class TiePageTests extends ScoringPages {

    @Autowired
    Standings standings;

    @Test
    void aTermOfWhichTheScaleHasNoSectionIsLeftOutAndNamedAndTheNextDecides() {
        world.rule(programme, "TIE_BREAK", "Mục VI, Điểm thưởng");
        aScale(1);
        aLine("T", "BONUS", "5", false);
        open();
        score(first, headOfficer, "9", "0");
        score(second, officer, "8", "1");

        assertThat(rank(second)).isEqualTo(1);
        assertThat(rank(first)).isEqualTo(2);
        assertThat(body(staff, "/ket-qua"))
                .contains("xét lần lượt: Mục VI; Điểm thưởng", "Bỏ qua Mục VI vì thang điểm này không có")
                .contains("Bằng điểm 9, xét Điểm thưởng")
                .doesNotContain("cùng hạng 1");
    }

    @Test
    void unitsWithDifferentMaximaAreToldTheShareThatIsEqualAndThatDecides() {
        world.rule(programme, "TIE_BREAK", "Điểm thưởng");
        aScale(2);
        aLine("T", "BONUS", "5", false);
        open();
        jdbc.sql("update score_line set excluded_reason = 'Không có biển' where id = ?")
                .param(lines(second).get(1))
                .update();
        score(first, headOfficer, "8", "8", "2"); // 18 of 20
        done(post(
                officer,
                sheet(second) + "/nop",
                "lines[" + lines(second).get(0) + "].points",
                "7,5",
                "lines[" + lines(second).get(2) + "].points",
                "1,5")); // 9 of 10
        finish(second);

        assertThat(rank(second)).isEqualTo(1);
        assertThat(Jsoup.parse(body(staff, "/ket-qua")).select("main").text())
                .contains("Cùng tỷ lệ 90 %, xét Điểm thưởng theo tỷ lệ trên điểm tối đa của từng đơn vị:")
                .contains("Hội LHPN xã Bình 1,5 trên 10 (15 %); Hội LHPN xã An 2 trên 20 (10 %).")
                .doesNotContain("Bằng điểm");
    }

    @Test
    void saysWhereTheGradesAreMeantForAGreaterScale() {
        world.rule(programme, "GRADE_BANDS", "Xuất sắc: 180; Tốt: 160; Khá: 10");
        aScale(2);
        open();
        score(first, headOfficer, "9", "9");
        score(second, officer, "8", "8");

        assertThat(body(staff, "/ket-qua"))
                .contains("quy định cho thang điểm từ 180 điểm trở lên, thang điểm này có 20 điểm")
                .contains("không thể đạt Xuất sắc, Tốt.");
    }

    private Integer rank(MembershipId member) {
        return standings.of(year, member).rank();
    }

    private void score(MembershipId member, AccountId who, String... points) {
        List<Long> lines = lines(member);
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            fields.addAll(List.of("lines[" + lines.get(at) + "].points", points[at]));
        }
        done(post(who, sheet(member) + "/nop", fields.toArray(String[]::new)));
        finish(member);
    }
}

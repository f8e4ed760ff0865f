package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

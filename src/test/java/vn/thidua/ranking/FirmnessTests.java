package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.ranking.Firmness.Trial;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/** What would change if a bonus fell or a section weighed otherwise. */
class FirmnessTests extends ScoringPages {

    @Autowired
    Standings standings;

    @Test
    void tellsWhichRanksHangOnABonus() {
        aScale(1);
        aLine("T", "BONUS", "5", false);
        open();
        assertThat(body(headOfficer, "/ket-qua/do-vung")).contains("Chưa đủ điểm chính thức");
        var lines = lines(second);
        done(post(
                officer,
                sheet(second) + "/nop",
                "lines[" + lines.get(0) + "].points",
                "8",
                "lines[" + lines.get(1) + "].points",
                "2"));
        finish(second);
        done(post(headOfficer, sheet(first) + "/nop", "lines[" + lines(first).get(0) + "].points", "9"));
        finish(first);

        Firmness firmness = standings.firmness(year).orElseThrow();

        assertThat(firmness.units())
                .extracting(Firmness.Unit::name)
                .containsExactly("Hội LHPN xã Bình", "Hội LHPN xã An");
        assertThat(firmness.trials())
                .filteredOn(trial -> trial.code().equals("T"))
                .extracting(Trial::ranks)
                .containsExactly(List.of(2, 1));
        assertThat(firmness.trials()).hasSize(3);
        assertThat(firmness.firm()).isEqualTo(2);
        assertThat(body(headOfficer, "/ket-qua/do-vung")).contains("không đổi trong 2 trên 3", "Bỏ điểm thưởng T");
        assertThat(get(officer, "/ket-qua/do-vung")).hasStatus(404);
    }

    @Test
    void weighsEveryPartOfTheBaseAlsoALineThatStandsInNoSection() {
        aScale(1);
        aLine("2", "BASE", "10", false);
        open();
        score(first, headOfficer, "10", "5");
        score(second, officer, "6", "8,9");

        Firmness firmness = standings.firmness(year).orElseThrow();

        assertThat(firmness.trials())
                .extracting(Trial::code, Trial::key, Trial::ranks)
                .containsExactly(
                        tuple("I", "ranking.firmness.more", List.of(1, 2)),
                        tuple("I", "ranking.firmness.less", List.of(2, 1)),
                        tuple("2", "ranking.firmness.more", List.of(2, 1)),
                        tuple("2", "ranking.firmness.less", List.of(1, 2)));
    }

    private void score(MembershipId member, AccountId who, String one, String other) {
        List<Long> lines = lines(member);
        String first = "lines[" + lines.get(0) + "].points";
        done(post(who, sheet(member) + "/nop", first, one, "lines[" + lines.get(1) + "].points", other));
        finish(member);
    }
}

package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.ranking.Ranking.Candidate;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

class RankingTests {

    @Test
    void equalTotalsShareARankAndTheNextIsLeftOut() {
        var ranks = Ranking.of(
                List.of(unit(1, null, "90"), unit(2, null, "95,5"), unit(3, null, "90"), unit(4, null, "80")));

        assertThat(ranks)
                .containsEntry(id(2), 1)
                .containsEntry(id(1), 2)
                .containsEntry(id(3), 2)
                .containsEntry(id(4), 4);
    }

    @Test
    void nobodyHasARankWhileOneOfTheGroupIsIncomplete() {
        var ranks = Ranking.of(List.of(unit(1, "Nhóm 1", "90"), unit(2, "Nhóm 1", null), unit(3, "Nhóm 2", "70")));

        assertThat(ranks).containsOnlyKeys(id(3)).containsEntry(id(3), 1);
    }

    @Test
    void eachGroupIsRankedApart() {
        var ranks = Ranking.of(List.of(unit(1, "Nhóm 1", "90"), unit(2, "Nhóm 2", "70"), unit(3, "Nhóm 2", "60")));

        assertThat(ranks).containsEntry(id(1), 1).containsEntry(id(2), 1).containsEntry(id(3), 2);
    }

    @Test
    void aTotalIsBasePlusBonusMinusPenaltyAndNeverBelowZero() {
        assertThat(new SheetData.Totals(Points.of("97"), Points.of("10"), Points.of("0"), true, 0).total())
                .isEqualTo(Points.of("107"));
        assertThat(new SheetData.Totals(Points.of("3"), Points.of("0"), Points.of("5"), true, 0).total())
                .isEqualTo(Points.ZERO);
    }

    private static Candidate unit(long id, @Nullable String group, @Nullable String total) {
        return new Candidate(id(id), group, total == null ? null : Points.parse(total));
    }

    private static MembershipId id(long value) {
        return new MembershipId(value);
    }
}

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
        assertThat(total("97", "10", "0", null)).isEqualTo(Points.of("107"));
        assertThat(total("97", "10", "0", "100")).as("a bonus inside the total").isEqualTo(Points.of("100"));
        assertThat(total("909", "63.5", "0", "1000")).isEqualTo(Points.of("972.5"));
        assertThat(total("3", "0", "5", null)).isEqualTo(Points.ZERO);
    }

    private static Points total(String base, String bonus, String penalty, @Nullable String ceiling) {
        Points most = ceiling == null ? null : Points.of(ceiling);
        return new SheetData.Totals(
                        Points.of(base), Points.of(bonus), Points.of(penalty), Points.of("1000"), most, true, 0)
                .total();
    }

    private static Candidate unit(long id, @Nullable String group, @Nullable String total) {
        Share share = total == null ? null : new Share(Points.parse(total), Points.of("100"));
        return new Candidate(id(id), group, share, List.of());
    }

    private static MembershipId id(long value) {
        return new MembershipId(value);
    }
}

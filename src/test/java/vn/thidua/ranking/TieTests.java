package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.ranking.Ranking.Candidate;
import vn.thidua.ranking.Tie.Round;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** What decides between units: shares, then the terms of the rule in their order. */
class TieTests {

    private static final int INPUTS = 1000;

    @Test
    void readsTheTermsAsPeopleWriteThem() {
        assertThat(Stream.of(
                        "Điểm thưởng", "điểm  tiêu chí", "Điểm trừ", "BONUS", "Mục II", "Điểm phần IV", "Số phiếu"))
                .extracting(words -> TieTerm.read(words.replace("  ", " ")))
                .extracting(term -> term.kind() + ":" + term.code())
                .containsExactly("BONUS:", "BASE:", "PENALTY:", "BONUS:", "SECTION:ii", "SECTION:iv", "PEOPLE:");
        assertThat(TieTerm.read("Mục II").names("II")).isTrue();
        assertThat(TieTerm.read("Mục I").names("II")).isFalse();
    }

    @Test
    void differentMaximaAreComparedByShare() {
        Candidate full = unit(1, "90", "100");
        Candidate reduced = unit(2, "82", "90"); // 91,1 %
        Candidate third = unit(3, "30", "100");
        Candidate aThird = unit(4, "27", "90");

        assertThat(Ranking.of(List.of(full, reduced, third, aThird)))
                .isEqualTo(Map.of(id(1), 2, id(2), 1, id(3), 3, id(4), 3));
    }

    @Test
    void tellsWhatDecidedAndWhatIsStillOpen() {
        List<TieTerm> terms = List.of(TieTerm.read("Điểm thưởng"), TieTerm.read("Điểm trừ"));
        Candidate most = unit(1, "92.5", "100", "5", "-1");
        Candidate fewerTaken = unit(2, "92.5", "100", "3", "-0");
        Candidate same = unit(3, "92.5", "100", "3", "-2");
        Candidate sameAgain = unit(4, "92.5", "100", "3", "-2");
        List<Candidate> all = List.of(same, most, sameAgain, fewerTaken);

        Tie tie = Tie.of(Ranking.equalShares(all).get(0), terms);

        assertThat(Ranking.of(all)).isEqualTo(Map.of(id(1), 1, id(2), 2, id(3), 3, id(4), 3));
        assertThat(tie.total()).isEqualTo(Points.of("92.5"));
        assertThat(tie.rounds()).extracting(Round::term).isEqualTo(terms);
        assertThat(tie.rounds().get(0).values()).hasSize(4);
        assertThat(tie.rounds().get(1).values())
                .extracting(value -> value.member() + " " + value.points())
                .containsExactly("2 0", "3 2", "4 2");
        assertThat(tie.rounds()).noneMatch(Round::byShare);
        assertThat(tie.open()).containsExactly(List.of(id(3), id(4)));
    }

    @Test
    void whoCouldHaveLessIsComparedByItsShareInATieToo() {
        List<TieTerm> terms = List.of(TieTerm.read("Điểm thưởng"));
        Candidate full = unit(1, "90", "100", "4.5"); // 4,5 %
        Candidate reduced = unit(2, "81", "90", "4.2"); // 4,67 %
        List<Candidate> all = List.of(full, reduced);

        Tie tie = Tie.of(Ranking.equalShares(all).get(0), terms);

        assertThat(Ranking.of(all)).isEqualTo(Map.of(id(1), 2, id(2), 1));
        assertThat(tie.total()).as("their totals are not what is equal").isNull();
        assertThat(tie.percent()).isEqualByComparingTo("90");
        assertThat(tie.rounds()).singleElement().matches(Round::byShare);
        assertThat(tie.rounds().get(0).values())
                .extracting(value -> value.points() + " trên " + value.of() + ": " + value.percent())
                .containsExactly("4,2 trên 90: 4.67", "4,5 trên 100: 4.50");
    }

    /** Nothing is divided by what a unit could not have. */
    @Test
    void aSectionThatDoesNotApplyGivesNothing() {
        TieKey nothing = new TieKey(Points.ZERO, Points.ZERO, false);

        assertThat(nothing).isLessThan(new TieKey(Points.of("1"), Points.of("20"), false));
        assertThat(new Tie.Value(id(1), nothing.points(), nothing.of()).percent())
                .isNull();
    }

    @Test
    void aTermThatPartsNobodyIsNotTold() {
        List<TieTerm> terms = List.of(TieTerm.read("Điểm thưởng"), TieTerm.read("Điểm trừ"));

        Tie tie = Tie.of(List.of(unit(1, "9", "10", "1", "0"), unit(2, "9", "10", "1", "-1")), terms);

        assertThat(tie.rounds()).extracting(round -> round.term().words()).containsExactly("Điểm trừ");
        assertThat(tie.open()).isEmpty();
    }

    /** For 1,000 random inputs: entry order does not matter, the order is total and transitive, equal only where all is equal. */
    @Test
    void ranksAreATotalPreorderThatIgnoresEntryOrder() {
        for (long seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            List<Candidate> units = randomUnits(random);
            Map<MembershipId, Integer> ranks = Ranking.of(units);
            List<Candidate> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);

            assertThat(Ranking.of(shuffled)).as("seed " + seed).isEqualTo(ranks);
            for (Candidate one : units) {
                for (Candidate other : units) {
                    int expected = byHand(other, one);
                    assertThat(Integer.signum(Integer.compare(rank(ranks, one), rank(ranks, other))))
                            .as("seed %d: %s against %s", seed, one, other)
                            .isEqualTo(expected);
                }
            }
            assertThat(ranks.values().stream().min(Comparator.naturalOrder())).hasValue(1);
        }
    }

    private static int rank(Map<MembershipId, Integer> ranks, Candidate unit) {
        return ranks.getOrDefault(unit.member(), 0);
    }

    /** Few different numbers, so that there are many ties. */
    private static List<Candidate> randomUnits(Random random) {
        List<Candidate> units = new ArrayList<>();
        for (int id = 1; id <= 2 + random.nextInt(12); id++) {
            String maximum = List.of("100", "90", "80").get(random.nextInt(random.nextBoolean() ? 1 : 3));
            String total = List.of("45", "50", "40.5", "72", "81").get(random.nextInt(5));
            units.add(unit(id, total, maximum, "" + random.nextInt(2), "-" + random.nextInt(2)));
        }
        return units;
    }

    /** The same comparison, written another way: shares as fractions of whole hundredths. */
    private static int byHand(Candidate one, Candidate other) {
        long left = hundredths(one.known().total()) * hundredths(other.known().maximum());
        long right = hundredths(other.known().total()) * hundredths(one.known().maximum());
        if (left != right) {
            return Long.signum(left - right);
        }
        for (int key = 0; key < one.keys().size(); key++) {
            TieKey mine = one.keys().get(key);
            TieKey theirs = other.keys().get(key);
            int order = Long.signum(hundredths(mine.points()) * hundredths(theirs.of())
                    - hundredths(theirs.points()) * hundredths(mine.of()));
            if (order != 0) {
                return mine.fewer() ? -order : order;
            }
        }
        return 0;
    }

    private static long hundredths(Points points) {
        return points.value().movePointRight(2).longValueExact();
    }

    private static Candidate unit(long id, String total, String maximum, String... keys) {
        return new Candidate(
                id(id),
                null,
                new Share(Points.of(total), Points.of(maximum)),
                Arrays.stream(keys)
                        .map(key ->
                                new TieKey(Points.of(key.replace("-", "")), Points.of(maximum), key.startsWith("-")))
                        .toList());
    }

    private static MembershipId id(long value) {
        return new MembershipId(value);
    }
}

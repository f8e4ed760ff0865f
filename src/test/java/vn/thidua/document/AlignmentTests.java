package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.document.Alignment.Pair;

class AlignmentTests {

    @Test
    void whatIsTheSameIsPairedAroundWhatWasLeftOutAndPutIn() {
        assertThat(Alignment.ofEqual(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d")))
                .containsExactly(new Pair(0, 0), new Pair(1, -1), new Pair(2, 1), new Pair(-1, 2), new Pair(3, 3));
        assertThat(Alignment.ofEqual(List.of(), List.of("a"))).containsExactly(new Pair(-1, 0));
        assertThat(Alignment.ofEqual(List.of("a", "a"), List.of("a"))).containsExactly(new Pair(0, 0), new Pair(1, -1));
    }

    @Test
    void whatIsMostAlikeIsPaired() {
        assertThat(Alignment.of(
                        List.of(10, 20, 30), List.of(21, 31), (one, other) -> Math.max(0, 5 - Math.abs(one - other))))
                .containsExactly(new Pair(0, -1), new Pair(1, 0), new Pair(2, 1));
    }

    @Test
    void longListsOfStrangersArePairedNowhere() {
        List<Integer> left = IntStream.range(0, 3000).boxed().toList();
        List<Integer> right = IntStream.range(3000, 6000).boxed().toList();

        assertThat(Alignment.ofEqual(left, right)).hasSize(6000).noneMatch(Pair::both);
    }
}

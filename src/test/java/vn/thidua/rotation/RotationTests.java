package vn.thidua.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.rotation.Rotation.Candidate;
import vn.thidua.rotation.Rotation.Choice;

/** The fair order. */
class RotationTests {

    @Test
    void whoNeverServedGoesFirstTheEarlierMemberBeforeTheLater() {
        assertThat(Rotation.order(
                        List.of(unit("new", 2026), unit("served", 2010, 2015), unit("old", 2020), unit("older", 2012))))
                .containsExactly("older", "old", "new", "served");
    }

    @Test
    void thenWhoServedLongestAgo() {
        assertThat(Rotation.order(List.of(
                        unit("lately", 2010, 2025),
                        unit("twiceLongAgo", 2010, 2012, 2018),
                        unit("once", 2010, 2018),
                        unit("early", 2010, 2016))))
                .containsExactly("early", "once", "twiceLongAgo", "lately");
    }

    @Test
    void theListDecidesBetweenEquals() {
        assertThat(Rotation.order(List.of(
                        new Candidate<>("second", 2020, new TreeSet<>(), 2),
                        new Candidate<>("first", 2020, new TreeSet<>(), 1))))
                .containsExactly("first", "second");
    }

    @Test
    void whoIsPassedOverComesLastThisYear() {
        assertThat(Rotation.order(units(), List.of(new Choice<>("a", null), new Choice<>("b", null))))
                .containsExactly("c", "d", "a", "b");
    }

    @Test
    void twoChangePlaces() {
        assertThat(Rotation.order(units(), List.of(new Choice<>("a", "c")))).containsExactly("c", "b", "a", "d");
        assertThat(Rotation.order(units(), List.of(new Choice<>("a", "c"), new Choice<>("b", null))))
                .containsExactly("c", "a", "d", "b");
    }

    @Test
    void aChoiceAboutSomebodyWhoLeftSinceChangesNothing() {
        assertThat(Rotation.order(units(), List.of(new Choice<>("gone", "a"), new Choice<>("gone", null))))
                .containsExactly("a", "b", "c", "d");
    }

    private static List<Candidate<String>> units() {
        return List.of(unit("a", 2001), unit("b", 2002), unit("c", 2003), unit("d", 2004));
    }

    private static Candidate<String> unit(String name, int joined, Integer... served) {
        return new Candidate<>(name, joined, Arrays.stream(served).collect(Collectors.toCollection(TreeSet::new)), 0);
    }
}

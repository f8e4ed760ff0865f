package vn.thidua.secrecy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All attacks, on whatever evidence there is. */
final class Attackers {

    private static final List<Function<Evidence, List<Guesses>>> ATTACKS =
            List.of(OneRow::guess, XminJoin::guess, SameOrder::guess, EqualityJoins::guess, NearestMoment::guess);

    private Attackers() {}

    static Stream<Guesses> guess(Evidence evidence) {
        return ATTACKS.stream().flatMap(attack -> attack.apply(evidence).stream());
    }
}

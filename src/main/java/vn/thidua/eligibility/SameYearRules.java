package vn.thidua.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Looked;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Granted;
import vn.thidua.eligibility.Facts.Register;
import vn.thidua.eligibility.Facts.Road;
import vn.thidua.shared.Names;

/** The rules that ask what else the same recipient is proposed for, or was granted, in the same year. */
final class SameYearRules {

    private static final Answer NOBODY = Answer.unknown("eligibility.nobody");

    private SameYearRules() {}

    /** Something else of the year: another nomination, or a grant. */
    private record Other(Award award, @Nullable String achievement, Looked looked) {

        static Other of(Granted grant) {
            Said words = Said.of(
                    "eligibility.looked.granted",
                    grant.award().words(),
                    grant.number(),
                    grant.on(),
                    shown(grant.achievement()));
            return new Other(grant.award(), grant.achievement(), Looked.at(words));
        }

        static Other of(Road road) {
            Said words =
                    Said.of("eligibility.looked.road", road.award().words(), road.place(), shown(road.achievement()));
            return new Other(road.award(), road.achievement(), new Looked(words, "/de-nghi/" + road.id(), true));
        }

        private static String shown(@Nullable String achievement) {
            return achievement == null ? "–" : achievement;
        }
    }

    private static List<Other> others(Facts facts, Register register) {
        return Stream.concat(
                        register.granted(false).stream()
                                .filter(grant -> grant.year() == facts.year())
                                .map(Other::of),
                        register.roads().stream().map(Other::of))
                .toList();
    }

    /**
     * One achievement is honoured once. Two roads for two achievements pass, and it is said: whether two texts mean the same
     * thing only people can tell.
     */
    static Answer oneAchievement(Facts facts) {
        Register register = facts.register();
        if (register == null) {
            return NOBODY;
        }
        List<Other> others = others(facts, register);
        return achievement(facts.achievement(), others)
                .from(others.stream().map(Other::looked).toList());
    }

    private static Answer achievement(@Nullable String own, List<Other> others) {
        if (others.isEmpty()) {
            return Answer.pass("eligibility.achievement.only");
        }
        if (own != null && others.stream().anyMatch(other -> isSame(own, other.achievement()))) {
            return Answer.fail("eligibility.achievement.twice");
        }
        return own == null || others.stream().anyMatch(other -> other.achievement() == null)
                ? Answer.unknown("eligibility.achievement.unknown")
                : Answer.pass("eligibility.achievement.others", others.size());
    }

    private static boolean isSame(String own, @Nullable String other) {
        return other != null && Names.fold(own).equals(Names.fold(other));
    }

    /** None of these awards in the same year beside this one. */
    static Answer notBoth(Facts facts, String setting) {
        Register register = facts.register();
        if (register == null) {
            return NOBODY;
        }
        List<String> excluded = RuleSetting.names(setting).stream()
                .filter(name -> !facts.award().named(name))
                .toList();
        List<Other> both = others(facts, register).stream()
                .filter(other -> excluded.stream().anyMatch(other.award()::named))
                .toList();
        String names = String.join(", ", excluded);
        return (both.isEmpty()
                        ? Answer.pass("eligibility.both.no", names)
                        : Answer.fail(
                                "eligibility.both.yes", both.get(0).award().name()))
                .from(both.stream().map(Other::looked).toList());
    }
}

package vn.thidua.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Looked;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Granted;
import vn.thidua.eligibility.Facts.Register;
import vn.thidua.eligibility.Facts.Road;
import vn.thidua.shared.Names;

/** The rules that ask what the same recipient was granted, ever or in the year, and is proposed for besides. */
final class RegisterRules {

    private static final Answer NOBODY = Answer.unknown("eligibility.nobody");

    private RegisterRules() {}

    /** Not the same award again before so many years have gone by: granted for 2023, with three years it is open in 2026. */
    static Answer notSame(Facts facts, String setting) {
        int years = RuleSetting.years(setting);
        boolean predecessors = RuleSetting.predecessors(setting);
        Register register = facts.register();
        if (register == null) {
            return NOBODY;
        }
        List<Granted> recent = register.granted(predecessors).stream()
                .filter(grant -> Math.abs(facts.year() - grant.year()) < years)
                .toList();
        return same(facts, recent, "eligibility.within.", years).from(looked(register, predecessors));
    }

    /** Once in a life. */
    static Answer once(Facts facts, @Nullable String setting) {
        boolean predecessors = RuleSetting.predecessors(setting);
        Register register = facts.register();
        if (register == null) {
            return NOBODY;
        }
        return same(facts, register.granted(predecessors), "eligibility.once.").from(looked(register, predecessors));
    }

    private static Answer same(Facts facts, List<Granted> counted, String rule, Object... args) {
        List<Granted> same = counted.stream()
                .filter(grant -> Boolean.TRUE.equals(facts.award().isSameAs(grant.award())))
                .toList();
        if (!same.isEmpty()) {
            return Answer.fail(rule + "again", first(same.get(0), args));
        }
        return counted.stream()
                .filter(grant -> facts.award().isSameAs(grant.award()) == null)
                .findFirst()
                .map(grant -> Answer.unknown(rule + "perhaps", first(grant, args)))
                .orElseGet(() -> Answer.pass(rule + "no", args));
    }

    private static Object[] first(Granted grant, Object... args) {
        return Stream.concat(
                        Stream.of(grant.award().words(), grant.year(), grant.number(), grant.on()), Stream.of(args))
                .toArray();
    }

    private static List<Looked> looked(Register register, boolean predecessors) {
        List<Looked> looked = new ArrayList<>();
        Said counted = Said.of(
                predecessors ? "eligibility.looked.registerOfLine" : "eligibility.looked.register",
                register.granted(predecessors).size());
        looked.add(new Looked(counted, register.page(), true));
        register.revoked().stream().map(RegisterRules::revoked).forEach(looked::add);
        return looked;
    }

    private static Looked revoked(Granted grant) {
        Said words = Said.of(
                "eligibility.looked.revoked",
                grant.award().name(),
                grant.year(),
                grant.number(),
                Objects.requireNonNull(grant.revokedOn()));
        return new Looked(words, grant.page(), true);
    }

    /** Something else of the year: another nomination, or a grant. */
    private record Other(Award award, @Nullable String achievement, Looked looked) {

        static Other of(Granted grant) {
            Said words = Said.of(
                    "eligibility.looked.granted",
                    grant.award().words(),
                    grant.number(),
                    grant.on(),
                    shown(grant.achievement()));
            return new Other(grant.award(), grant.achievement(), new Looked(words, grant.page(), true));
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

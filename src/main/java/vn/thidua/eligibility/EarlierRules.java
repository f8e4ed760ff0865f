package vn.thidua.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Looked;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.eligibility.Facts.Granted;
import vn.thidua.eligibility.Facts.Register;

/** The rules that ask what the register of awards says of the same recipient. */
final class EarlierRules {

    private static final Answer NOBODY = Answer.unknown("eligibility.nobody");

    private EarlierRules() {}

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
        looked.add(Looked.at(Said.of(
                predecessors ? "eligibility.looked.registerOfLine" : "eligibility.looked.register",
                register.granted(predecessors).size())));
        register.revoked().stream().map(EarlierRules::revoked).forEach(looked::add);
        return looked;
    }

    private static Looked revoked(Granted grant) {
        return Looked.at(Said.of(
                "eligibility.looked.revoked",
                grant.award().name(),
                grant.year(),
                grant.number(),
                grant.revokedOn() == null ? "" : grant.revokedOn()));
    }
}

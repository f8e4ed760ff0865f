package vn.thidua.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Looked;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.eligibility.DossierState.Completeness;
import vn.thidua.eligibility.Facts.Women;
import vn.thidua.shared.Share;

/** The rules about what was looked up and gathered for the nomination: conduct, papers, the list it stands on. */
final class RecordRules {

    private RecordRules() {}

    /** Somebody asked, and nothing is open; where nobody asked nobody knows. */
    static Answer conduct(Facts facts, ConductCheck.Subject subject) {
        String key = "eligibility.conduct." + subject;
        ConductCheck check = facts.conduct().get(subject);
        if (check == null) {
            return Answer.unknown(key + ".unasked");
        }
        Looked looked = Looked.at(Said.of("eligibility.looked.conduct", check.asked(), check.on(), check.source()));
        return (check.clear() ? Answer.pass(key + ".clear") : Answer.fail(key + ".open")).from(looked);
    }

    /** All papers that the award asks for are there. */
    static Answer dossier(Facts facts) {
        Completeness state = facts.dossier();
        if (state == null) {
            return Answer.unknown("eligibility.dossier.unknown");
        }
        if (!state.told()) {
            return Answer.unknown("eligibility.dossier.untold");
        }
        List<String> missing = state.missing();
        Looked looked = new Looked(
                Said.of("eligibility.looked.dossier", state.papers() - missing.size(), state.papers()),
                "/de-nghi/" + facts.id(),
                false);
        return (missing.isEmpty()
                        ? Answer.pass("eligibility.dossier.whole", state.papers())
                        : Answer.fail("eligibility.dossier.missing", missing.size(), String.join("; ", missing)))
                .from(looked);
    }

    /** So many percent of the individuals on the list are women. Of whom it is not known, it may be either. */
    static Answer women(Facts facts, @Nullable String setting) {
        BigDecimal wanted = RuleSetting.percent(String.valueOf(setting));
        Women list = facts.women();
        if (list.all() == 0) {
            return Answer.unknown("eligibility.women.nobody");
        }
        Said words = Said.of("eligibility.looked.women", list.women(), list.all(), list.unknown());
        return women(list, wanted).from(Looked.at(words));
    }

    private static Answer women(Women list, BigDecimal wanted) {
        Share least = new Share(list.women(), list.all());
        Share most = new Share(list.women() + list.unknown(), list.all());
        String percent = written(wanted);
        if (least.reaches(wanted)) {
            return Answer.pass("eligibility.women.reached", written(least.percent()), percent);
        }
        return most.reaches(wanted)
                ? Answer.unknown("eligibility.women.unknown", percent)
                : Answer.fail("eligibility.women.missed", written(most.percent()), percent);
    }

    private static String written(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

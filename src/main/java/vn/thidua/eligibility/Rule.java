package vn.thidua.eligibility;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A named rule: what it asks is known here; of which award it is asked, with which setting and when, is data. */
public enum Rule {
    /** The leading unit of its cluster (law 06/2022/QH15 art. 25; TT 29/2023/TT-BGDĐT art. 4). */
    LEADING_UNIT(StandingRules::leading),
    /** At least this grade. */
    GRADE_REACHED(RuleSetting.GRADE, StandingRules::grade),
    /** Registered for the year: signed its covenant. */
    REGISTERED(StandingRules::registered),
    NO_DISCIPLINE(facts -> RecordRules.conduct(facts, ConductCheck.Subject.DISCIPLINE)),
    NO_COMPLAINT(facts -> RecordRules.conduct(facts, ConductCheck.Subject.COMPLAINT)),
    /** Not the same award again within so many years. */
    NOT_SAME_WITHIN_YEARS(RuleSetting.YEARS, RegisterRules::notSame),
    ONCE_ONLY(RuleSetting.LINEAGE, RegisterRules::once),
    /** Not twice for one achievement (principle of law 06/2022/QH15). */
    ONE_ACHIEVEMENT(RegisterRules::oneAchievement),
    /** None of these in the same year. */
    NOT_BOTH(RuleSetting.NAMES, RegisterRules::notBoth),
    /** A preference: told to whoever chooses, never counted against anybody. */
    WOMEN_SHARE(RuleSetting.PERCENT, RecordRules::women),
    DOSSIER_COMPLETE(RecordRules::dossier);

    private final RuleSetting setting;
    private final BiFunction<Facts, String, Answer> check;

    Rule(Function<Facts, Answer> check) {
        this(RuleSetting.NONE, (facts, none) -> check.apply(facts));
    }

    Rule(RuleSetting setting, BiFunction<Facts, String, Answer> check) {
        this.setting = setting;
        this.check = check;
    }

    /** Its answer; a setting that cannot be read is not guessed. */
    Answer judge(Facts facts, @Nullable String set) {
        return setting.accepts(set)
                ? check.apply(facts, Objects.requireNonNullElse(set, ""))
                : Answer.unknown("eligibility.setting.unreadable", Objects.requireNonNullElse(set, "–"));
    }

    /** Can it be judged with this setting? */
    boolean accepts(@Nullable String set) {
        return setting.accepts(set);
    }

    /** What has to be asked of others for it, which only the organiser's side may read; null where nobody is asked. */
    ConductCheck.@Nullable Subject conduct() {
        return switch (this) {
            case NO_DISCIPLINE -> ConductCheck.Subject.DISCIPLINE;
            case NO_COMPLAINT -> ConductCheck.Subject.COMPLAINT;
            default -> null;
        };
    }

    /** Does it say whom to prefer, and not who may be proposed? */
    public boolean preference() {
        return this == WOMEN_SHARE;
    }

    /** Message key of its name. */
    public String key() {
        return "eligibility.rule." + name();
    }

    /** Message key of what is to be set with it. */
    String hint() {
        return "eligibility.setting." + setting;
    }
}

package vn.thidua.rotation;

import java.util.Optional;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/** How a programme's clusters choose their next head, by {@link RuleKey#HEAD_METHOD}. */
enum HeadMethod {
    /** Whoever is next in the fair order; nothing else is needed. */
    IN_TURN,
    /** The meeting agrees. */
    AGREEMENT,
    /** The meeting votes. */
    VOTE,
    /** The organiser decides. */
    APPOINTED;

    /** Empty where the programme does not say. */
    static Optional<HeadMethod> of(RuleSet rules) {
        return rules.text(RuleKey.HEAD_METHOD).map(HeadMethod::valueOf);
    }

    /** Message key of what is to be done. */
    public String key() {
        return "rotation.method." + name();
    }
}

package vn.thidua.eligibility;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.award.Examination;
import vn.thidua.catalogue.RuleNames;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.platform.Choices;
import vn.thidua.shared.NominationId;

/**
 * The rules in words, for whoever says in the catalogue what an award asks, and for whoever lets a nomination come before the
 * board: they are told what is neither met nor waived.
 */
@Component
@Order(1)
class RuleWords implements RuleNames, Examination {

    private final Eligibility eligibility;
    private final Choices words;

    RuleWords(Eligibility eligibility, Choices words) {
        this.eligibility = eligibility;
        this.words = words;
    }

    @Override
    public List<String> names() {
        return Arrays.stream(Rule.values()).map(Rule::name).toList();
    }

    @Override
    public String key(String name) {
        return Rule.valueOf(name).key();
    }

    @Override
    public @Nullable String refusal(String name, @Nullable String setting) {
        Rule rule = Rule.valueOf(name);
        return rule.accepts(setting) ? null : rule.hint();
    }

    @Override
    public List<OpenRule> open(NominationId nomination) {
        return eligibility.of(nomination).open().stream()
                .map(judged -> new OpenRule(
                        words.text(judged.rule().key()), why(judged.answer().reason())))
                .toList();
    }

    private String why(Said reason) {
        return words.text(reason.key(), reason.arguments());
    }
}

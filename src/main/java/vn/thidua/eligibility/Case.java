package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Judged.Waiver;

/**
 * A nomination to be judged.
 *
 * @param receivedOn the dossier counts as received on this day, and the rules of this day judge it; null until it is
 * @param rules all that its award asks, ever
 * @param waivers newest first, those revoked too
 */
record Case(Facts facts, @Nullable LocalDate receivedOn, List<RuleRow> rules, List<Waiver> waivers) {

    /** By the rules of this day. Of one rule the programme's own words prevail over those for all programmes. */
    Judgement judge(LocalDate day) {
        return new Judgement(
                facts.id(),
                day,
                Arrays.stream(Rule.values())
                        .flatMap(rule -> row(rule, day).stream())
                        .map(row -> new Judged(row, row.rule().judge(facts, row.setting()), waiver(row.rule())))
                        .toList());
    }

    private Optional<RuleRow> row(Rule rule, LocalDate day) {
        return rules.stream()
                .filter(row -> row.rule() == rule && row.holdsOn(day))
                .max(Comparator.comparing(RuleRow::programmes));
    }

    private @Nullable Waiver waiver(Rule rule) {
        return waivers.stream()
                .filter(waiver -> waiver.rule() == rule && waiver.stands())
                .findFirst()
                .orElse(null);
    }
}

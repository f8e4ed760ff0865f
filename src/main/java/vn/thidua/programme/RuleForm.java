package vn.thidua.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/**
 * A rule's new value as typed.
 *
 * @param version what {@link Programme#ruleVersion} said when the form was opened
 * @param value how it is typed, or ticked one by one in {@code values}
 * @param from first day on which it holds
 */
record RuleForm(
        @Nullable Long version,
        @Nullable @Size(max = 500) String value,
        @Nullable List<String> values,
        @Nullable @NotNull LocalDate from,
        @Nullable @Size(max = 300) String legalBasis,
        @Nullable @Size(max = 500) String note) {

    /** The rule as it is to hold, its value read already. */
    RuleLine line(RuleKey key, String read) {
        return new RuleLine(0, key, read, from, null, Names.cleanOrNull(legalBasis), Names.cleanOrNull(note));
    }

    /** What was typed or ticked. */
    String typed() {
        if (values != null && !values.isEmpty()) {
            return String.join(",", values);
        }
        return value == null ? "" : value;
    }
}

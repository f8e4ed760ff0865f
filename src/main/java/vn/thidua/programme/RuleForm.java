package vn.thidua.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule's new value as typed.
 *
 * @param value how it is typed, or ticked one by one in {@code values}
 * @param from first day on which it holds
 */
record RuleForm(
        @Nullable @Size(max = 500) String value,
        @Nullable List<String> values,
        @Nullable @NotNull LocalDate from,
        @Nullable @Size(max = 300) String legalBasis,
        @Nullable @Size(max = 500) String note) {

    /** What was typed or ticked. */
    String typed() {
        if (values != null && !values.isEmpty()) {
            return String.join(",", values);
        }
        return value == null ? "" : value;
    }
}

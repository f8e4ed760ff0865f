package vn.thidua.poll;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the meeting decided where votes did not.
 *
 * @param numbers of the candidates it chose
 */
record DecideForm(
        @Nullable List<Integer> numbers,
        @Size(max = 1000) @Nullable String note) {

    /** Each once. */
    public List<Integer> chosen() {
        return Objects.requireNonNullElse(numbers, List.<Integer>of()).stream()
                .distinct()
                .toList();
    }
}

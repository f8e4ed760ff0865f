package vn.thidua.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed about provisional points. */
final class ObjectionForms {

    private ObjectionForms() {}

    /**
     * What a unit says of a line.
     *
     * @param evidence ids of the items that it points to
     */
    record AnswerForm(
            @NotNull @Nullable Boolean agrees,
            @Size(max = 2000) @Nullable String note,
            @Nullable List<Long> evidence) {

        List<Long> items() {
            return evidence == null
                    ? List.of()
                    : evidence.stream().filter(Objects::nonNull).distinct().toList();
        }

        public boolean has(long item) {
            return items().contains(item);
        }
    }

    /**
     * What comes of an objection.
     *
     * @param entered the points, or the quantity they come from; empty where the first mark is kept
     */
    record OutcomeForm(
            @Size(max = 16) @Nullable String entered,
            @NotBlank @Size(max = 2000) String reason) {

        static OutcomeForm empty() {
            return new OutcomeForm(null, "");
        }
    }
}

package vn.thidua.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/** What is typed on the pages of deadlines. */
final class DeadlineForms {

    private DeadlineForms() {}

    /**
     * The last day of a stage; without a day the stage has none.
     *
     * @param version of the deadline that was seen, or that of none
     * @param reason why the day is another; asked for once the former is past or a result was published
     */
    record DayForm(
            @Nullable LocalDate dueOn,
            @Nullable Long version,
            @Size(max = 500) @Nullable String reason) {}

    /**
     * A later day for one member.
     *
     * @param excused the unit is not late before it
     */
    record ExtensionForm(
            @NotNull @Nullable MembershipId member,
            @NotNull @Nullable DueStage stage,
            @NotNull @Nullable LocalDate until,
            boolean excused,
            @NotBlank @Size(max = 500) String reason,
            @Size(max = 200) @Nullable String document) {

        static ExtensionForm empty() {
            return new ExtensionForm(null, DueStage.SELF, null, true, "", null);
        }
    }
}

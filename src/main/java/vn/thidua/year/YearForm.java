package vn.thidua.year;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;

/** The facts of a cluster-year as typed; may be wrong. */
record YearForm(
        long version,
        @NotNull ClusterKind kind,
        @Nullable @Size(max = 20) String number,
        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 300) String decision,
        @Nullable @Size(max = 500) String regulation,
        @Nullable @Min(1) Integer reportedMemberCount,
        @Nullable @Size(max = 1000) String note) {

    YearForm during(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new YearForm(version, kind, number, name, from, until, decision, regulation, reportedMemberCount, note);
    }
}

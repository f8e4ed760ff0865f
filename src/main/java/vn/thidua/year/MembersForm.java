package vn.thidua.year;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.UnitId;

/** Units to be taken in together, as ticked and typed. */
public record MembersForm(
        @Nullable @NotEmpty List<UnitId> units,
        @Nullable LocalDate joinedOn,
        @Nullable @Size(max = 100) String rankGroup,
        @Nullable @Size(max = 500) String exceptionReason,
        boolean inferred,
        @Nullable @Size(max = 500) String note) {}

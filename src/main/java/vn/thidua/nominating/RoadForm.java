package vn.thidua.nominating;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** What a step on the road asks for: the day on which a dossier is received, a reason. */
record RoadForm(
        @Nullable LocalDate receivedOn,
        @Size(max = 500) @Nullable String reason) {

    @Nullable
    String cleanReason() {
        return Names.linesOrNull(reason);
    }
}

package vn.thidua.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a step of the year opens and is due (last day). */
public record CalendarEntry(
        YearStep step,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn) {}

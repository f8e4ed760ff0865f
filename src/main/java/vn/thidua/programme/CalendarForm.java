package vn.thidua.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year's calendar as typed: a row for each step. */
record CalendarForm(List<Row> rows) {

    CalendarForm {
        rows = rows == null ? List.of() : rows;
    }

    /** One step's dates as typed. */
    record Row(
            YearStep step,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn) {}
}

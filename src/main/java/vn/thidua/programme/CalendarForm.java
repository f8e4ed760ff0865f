package vn.thidua.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;

/**
 * A year's calendar as typed: a row for each step, in the order of the steps.
 *
 * @param version what {@link Programme#calendar} said when the form was opened
 */
record CalendarForm(@Nullable Long version, List<Row> rows) {

    private static final YearStep[] STEPS = YearStep.values();

    /** What was not sent is empty; a row beyond the steps is kept where it was typed and plans nothing. */
    CalendarForm {
        List<Row> sent = rows == null ? List.of() : rows;
        rows = IntStream.range(0, Math.max(STEPS.length, sent.size()))
                .mapToObj(at -> {
                    Row row = at < sent.size() ? sent.get(at) : null;
                    YearStep step = at < STEPS.length ? STEPS[at] : null;
                    return row == null ? new Row(step, null, null) : new Row(step, row.opensOn(), row.dueOn());
                })
                .toList();
    }

    Row row(YearStep step) {
        return rows.get(step.ordinal());
    }

    /** One step's dates as typed. */
    record Row(
            @Nullable YearStep step,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn) {

        /** "từ … đến …", or nothing where no day is planned. */
        String words(Wording wording) {
            String from = opensOn == null ? "" : wording.of("programme.from", wording.of(opensOn));
            String until = dueOn == null ? "" : wording.of("programme.until", wording.of(dueOn));
            return (from + " " + until).strip();
        }
    }
}

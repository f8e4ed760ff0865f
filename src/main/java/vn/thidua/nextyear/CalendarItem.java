package vn.thidua.nextyear;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.nextyear.ChecklistItem.State;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.programme.CalendarEntry;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.YearStep;

/** For which steps the programme has named the dates of the next year. */
@Component
class CalendarItem {

    private final ProgrammeRules programmes;
    private final Choices words;

    CalendarItem(ProgrammeRules programmes, Choices words) {
        this.programmes = programmes;
        this.words = words;
    }

    ChecklistItem of(YearView year) {
        int next = year.year() + 1;
        Map<YearStep, CalendarEntry> now = programmes.calendar(year.programme(), year.year());
        Map<YearStep, CalendarEntry> then = programmes.calendar(year.programme(), next);
        String missing = year.steps().stream()
                .filter(step -> now.containsKey(step) && !then.containsKey(step))
                .map(step -> words.text(step.key()))
                .collect(Collectors.joining(", "));
        boolean complete = missing.isEmpty() && !then.isEmpty();
        return new ChecklistItem(
                words.text("nextyear.calendar"),
                complete ? State.DONE : State.LATER,
                dated(now),
                dated(then),
                missing.isEmpty() ? List.of() : List.of(words.text("nextyear.calendar.missing", missing)),
                complete
                        ? null
                        : new Option(
                                "/he-thong/" + year.programme() + "/lich/" + next,
                                words.text("nextyear.calendar.go", Integer.toString(next))));
    }

    private String dated(Map<YearStep, CalendarEntry> calendar) {
        return calendar.isEmpty()
                ? words.text("nextyear.calendar.none")
                : words.text("nextyear.calendar.dated", calendar.size());
    }
}

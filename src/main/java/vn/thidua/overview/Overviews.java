package vn.thidua.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.history.HistoryFilter;
import vn.thidua.programme.CalendarEntry;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleSet;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.Today;
import vn.thidua.year.MemberCount;

/** Puts together where a cluster-year stands, from what every module says of its own step. */
@Service
@Transactional(readOnly = true)
class Overviews {

    private static final int LATEST = 5;

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final List<YearSteps> steps;
    private final History history;
    private final Leading leading;
    private final Today today;

    Overviews(
            ClusterYears years,
            ProgrammeRules rules,
            List<YearSteps> steps,
            History history,
            Leading leading,
            Today today) {
        this.years = years;
        this.rules = rules;
        this.steps = steps;
        this.history = history;
        this.leading = leading;
        this.today = today;
    }

    /** @param without kinds of things that the reader may not read about in the history */
    Overview of(YearView year, Set<String> without) {
        List<MemberView> members = years.members(year.id());
        List<HeadView> headships = years.headships(year.id());
        RuleSet ruleSet = rules.on(year.programme(), year.ruleDay());
        Led led = leading.of(year, headships);
        int present = (int) members.stream().filter(member -> !member.left()).count();
        return new Overview(
                years.facts(year.id()),
                headships.stream().filter(HeadView::head).toList(),
                headships.stream().filter(held -> !held.head()).toList(),
                present,
                lines(year, members, led.inCharge()),
                led,
                MemberCount.warnings(present, ruleSet),
                history.of(year.id(), new HistoryFilter(null, null, null, without), LATEST, 0));
    }

    /** @param inCharge whom a step waits for that names nobody itself */
    private List<StepLine> lines(YearView year, List<MemberView> members, List<String> inCharge) {
        Map<YearStep, StepState> states = new EnumMap<>(YearStep.class);
        steps.forEach(step -> {
            StepState state = step.stateOf(year, members);
            states.put(state.step(), state);
        });
        Map<YearStep, CalendarEntry> calendar = rules.calendar(year.programme(), year.year());
        List<StepLine> lines = new ArrayList<>();
        for (YearStep step : year.steps()) {
            StepState state = states.getOrDefault(step, notBegun(step));
            StepState named = state.waitsFor().isEmpty() ? state.waitingFor(inCharge) : state;
            lines.add(line(lines.size() + 1, year, named, calendar.get(step)));
        }
        return year.settled() ? lines : withNext(lines);
    }

    /**
     * Of a settled year nothing is due and nobody is waited for, and what is not recorded is not "not done". What was done
     * once and goes on, as the covenant does with an annex, has met its date.
     */
    private StepLine line(int number, YearView year, StepState state, @Nullable CalendarEntry dates) {
        LocalDate due = dates == null || state.doneOn() != null ? null : dates.dueOn();
        boolean overdue =
                due != null && !year.closed() && state.progress() != Progress.DONE && due.isBefore(today.date());
        return new StepLine(
                number,
                state,
                year.settled(),
                year.settled() || state.progress() == Progress.DONE ? List.of() : state.waitsFor(),
                dates == null ? null : dates.opensOn(),
                due,
                overdue,
                false,
                year.path() + "/" + state.step().slug());
    }

    /** What is late comes first, then the steps in their order. */
    private static List<StepLine> withNext(List<StepLine> lines) {
        StepLine next = lines.stream()
                .filter(StepLine::overdue)
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.done()).findFirst())
                .orElse(null);
        return lines.stream().map(line -> line == next ? line.asNext() : line).toList();
    }

    private static StepState notBegun(YearStep step) {
        return new StepState(step, Progress.NOT_STARTED, null, List.of(), "overview.step.notBegun", List.of());
    }
}

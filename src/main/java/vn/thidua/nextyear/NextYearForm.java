package vn.thidua.nextyear;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Show;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.year.Basis;

/**
 * The next year as suggested, then as confirmed or changed.
 *
 * @param headFrom first day of head and deputies
 * @param confirmed keys of the {@link Difference}s that are to be applied to a year that is open already
 */
record NextYearForm(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<@Valid Row> rows,
        @Nullable MembershipId head,
        List<MembershipId> deputies,
        @Nullable LocalDate headFrom,
        @Nullable Basis basis,
        @Nullable Basis deputyBasis,
        @Nullable @Size(max = 300) String basisNote,
        List<String> confirmed) {

    private static final Show SHOW = new Show();

    NextYearForm {
        rows = rows == null
                ? List.of()
                : rows.stream()
                        .map(row -> row == null ? new Row(null, null, false) : row)
                        .toList();
        deputies = deputies == null
                ? List.of()
                : deputies.stream().filter(Objects::nonNull).toList();
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
    }

    /** One member of this year: whether it goes on, and as which unit. */
    record Row(@Nullable MembershipId member, @Nullable UnitId unit, boolean keep) {}

    /**
     * The ticks and choices of a form whose dates could not be read: no record could be made of it, but what was ticked
     * must still be ticked when the page is shown again.
     */
    static NextYearForm ticked(WebRequest request, int members) {
        List<Row> rows = IntStream.range(0, members)
                .mapToObj(at -> new Row(
                        null,
                        number(request.getParameter("rows[" + at + "].unit"))
                                .map(UnitId::new)
                                .orElse(null),
                        request.getParameter("rows[" + at + "].keep") != null))
                .toList();
        String[] ticked = request.getParameterValues("deputies");
        List<MembershipId> deputies = Stream.of(ticked == null ? new String[0] : ticked)
                .flatMap(text -> number(text).stream())
                .map(MembershipId::new)
                .toList();
        return new NextYearForm(null, null, rows, null, deputies, null, null, null, null, List.of());
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** @throws RuleViolation head and deputies begin before this year has begun, or when the next one is over */
    void mustBeginInTime(YearView year) {
        LocalDate begun = year.startsOn() == null ? LocalDate.of(year.year(), 1, 1) : year.startsOn();
        Period terms = new Period(begun.plusDays(1), endsOn == null ? LocalDate.of(year.year() + 1, 12, 31) : endsOn);
        if (headFrom != null && !terms.holdsOn(headFrom)) {
            throw new RuleViolation(
                            "nextyear.headFromNever",
                            Integer.toString(year.year() + 1),
                            SHOW.date(terms.from()),
                            SHOW.date(terms.to()))
                    .at("headFrom");
        }
    }

    List<Row> kept() {
        return rows.stream().filter(Row::keep).toList();
    }

    public boolean isDeputy(MembershipId member) {
        return deputies.contains(member);
    }
}

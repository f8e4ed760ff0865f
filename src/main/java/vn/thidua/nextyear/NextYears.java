package vn.thidua.nextyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.NextHeads;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Option;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.year.Basis;
import vn.thidua.year.NextYear;
import vn.thidua.year.YearOpening;

/** Suggests how the next year begins, and opens it as it was confirmed. */
@Service
@Transactional
class NextYears {

    private final JdbcClient jdbc;
    private final List<NextHeads> chosen;
    private final ClusterYears years;
    private final YearOpening opening;
    private final Openings openings;
    private final Adjusting adjusting;

    NextYears(
            JdbcClient jdbc,
            List<NextHeads> chosen,
            ClusterYears years,
            YearOpening opening,
            Openings openings,
            Adjusting adjusting) {
        this.jdbc = jdbc;
        this.chosen = List.copyOf(chosen);
        this.years = years;
        this.opening = opening;
        this.openings = openings;
        this.adjusting = adjusting;
    }

    /** The members that may go on: those that have not left, with their successors where they were dissolved. */
    @Transactional(readOnly = true)
    List<MemberChoice> choices(YearView year) {
        Map<MembershipId, MemberChoice> choices = new LinkedHashMap<>();
        jdbc.sql("""
                select m.id, m.unit_name, u.id as unit_id, u.name, s.id as successor_id, s.name as successor,
                       case when u.valid_to < make_date(:next, 12, 31) then u.valid_to end as ended_on
                from membership m join unit u on u.id = m.unit_id
                left join unit_succession x on x.predecessor_id = u.id left join unit s on s.id = x.successor_id
                where m.cluster_year_id = :year and m.left_on is null
                order by m.position, m.unit_name collate "vi-x-icu", m.id, s.name collate "vi-x-icu" """)
                .param("year", year.id().value())
                .param("next", year.year() + 1)
                .query(row -> {
                    MembershipId id = new MembershipId(row.getLong("id"));
                    LocalDate ended = row.getObject("ended_on", LocalDate.class);
                    Option itself = new Option(row.getString("unit_id"), row.getString("name"));
                    MemberChoice choice = choices.computeIfAbsent(
                            id, key -> new MemberChoice(key, name(row), ended, new ArrayList<>(List.of(itself))));
                    if (row.getString("successor_id") != null) {
                        int place = ended == null
                                ? choice.units().size()
                                : choice.units().size() - 1;
                        choice.units()
                                .add(place, new Option(row.getString("successor_id"), row.getString("successor")));
                    }
                });
        return List.copyOf(choices.values());
    }

    private static String name(java.sql.ResultSet row) {
        try {
            return row.getString("unit_name");
        } catch (java.sql.SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is known of the next year: the units that go on, and whom the vote or the handover names. */
    @Transactional(readOnly = true)
    NextYearForm suggest(YearView year) {
        List<NextYearForm.Row> rows = choices(year).stream()
                .map(choice -> new NextYearForm.Row(
                        choice.id(), UnitId.valueOf(choice.units().get(0).value()), choice.suggested()))
                .toList();
        NextHeads.Choice head = NextHeads.headOf(chosen, year.id()).orElse(null);
        List<NextHeads.Choice> deputies = NextHeads.deputiesOf(chosen, year.id(), head == null ? null : head.member());
        return new NextYearForm(
                plusYear(year.startsOn()),
                plusYear(year.endsOn()),
                rows,
                head == null ? null : head.member(),
                deputies.stream().map(NextHeads.Choice::member).toList(),
                firstDay(year),
                head == null ? null : basis(head),
                deputies.isEmpty() ? null : basis(deputies.get(0)),
                null,
                List.of());
    }

    /** Head and deputies begin with the year unless somebody says otherwise. */
    private static LocalDate firstDay(YearView year) {
        LocalDate day = plusYear(year.startsOn());
        return day == null ? LocalDate.of(year.year() + 1, 1, 1) : day;
    }

    private static Basis basis(NextHeads.Choice choice) {
        return switch (choice.way()) {
            case ELECTED -> Basis.ELECTED;
            case AGREED -> Basis.AGREED;
            case HANDED_OVER -> Basis.HANDED_OVER;
            case IN_TURN -> Basis.IN_TURN;
            case UNKNOWN -> Basis.UNKNOWN;
        };
    }

    /**
     * Opens the year after this one as it was confirmed. Where it is open already, nothing changes but what was confirmed
     * of the differences.
     */
    void open(YearView year, NextYearForm form, Actor actor) {
        List<MemberChoice> choices = choices(year);
        NextYear asked = asked(year, choices, form);
        opening.open(year.id(), asked, actor)
                .ifPresentOrElse(
                        made -> openings.record(year, made, actor),
                        () -> adjusting.adjust(following(year), asked, offered(choices), form.confirmed(), actor));
    }

    /** In what the year that is open already differs from what was asked for. */
    @Transactional(readOnly = true)
    List<Difference> differences(YearView year, NextYearForm form) {
        List<MemberChoice> choices = choices(year);
        return adjusting.differences(following(year), asked(year, choices, form), offered(choices));
    }

    private YearView following(YearView year) {
        return years.find(year.cluster(), year.year() + 1).orElseThrow(NotFound::new);
    }

    private static Map<UnitId, String> offered(List<MemberChoice> choices) {
        return choices.stream()
                .flatMap(choice -> choice.units().stream())
                .collect(Collectors.toMap(
                        unit -> UnitId.valueOf(unit.value()), Option::label, (one, same) -> one, LinkedHashMap::new));
    }

    private static NextYear asked(YearView year, List<MemberChoice> choices, NextYearForm form) {
        Map<MembershipId, UnitId> members = members(choices, form);
        List<MembershipId> deputies = form.deputies();
        if (form.head() != null && !members.containsKey(form.head())) {
            throw new RuleViolation("nextyear.headStays").at("head");
        }
        if (!members.keySet().containsAll(deputies)) {
            throw new RuleViolation("nextyear.deputyStays").at("deputies");
        }
        if (form.head() != null
                && deputies.stream()
                        .map(members::get)
                        .anyMatch(Objects.requireNonNull(members.get(form.head()))::equals)) {
            throw new RuleViolation("nextyear.headIsDeputy").at("deputies");
        }
        if (form.headFrom() == null && (form.head() != null || !deputies.isEmpty())) {
            throw new RuleViolation("nextyear.headFromMissing").at("headFrom");
        }
        form.mustBeginInTime(year);
        if (form.head() != null && form.basis() == null) {
            throw new RuleViolation("nextyear.basisMissing").at("basis");
        }
        return new NextYear(
                year.year() + 1,
                form.startsOn(),
                form.endsOn(),
                members,
                form.head(),
                deputies,
                form.headFrom(),
                known(form.basis()),
                known(form.deputyBasis()),
                Names.cleanOrNull(form.basisNote()));
    }

    private static Basis known(@Nullable Basis basis) {
        return basis == null ? Basis.UNKNOWN : basis;
    }

    private static Map<MembershipId, UnitId> members(List<MemberChoice> choices, NextYearForm form) {
        Map<MembershipId, UnitId> members = new LinkedHashMap<>();
        form.kept().forEach(row -> {
            MemberChoice choice = choices.stream()
                    .filter(offered -> offered.id().equals(row.member()))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("nextyear.noMember"));
            if (row.unit() == null
                    || choice.units().stream()
                            .noneMatch(unit -> unit.value().equals(row.unit().toString()))) {
                throw new RuleViolation("nextyear.noUnit", choice.name());
            }
            members.put(choice.id(), row.unit());
        });
        if (members.isEmpty()) {
            throw new RuleViolation("nextyear.nobody");
        }
        return members;
    }

    private static @Nullable LocalDate plusYear(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(1);
    }
}

package vn.thidua.nextyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Show;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.year.MembersForm;
import vn.thidua.year.NextYear;
import vn.thidua.year.Rostering;
import vn.thidua.year.YearKeeping;

/**
 * A year that is open already is not opened again: what was asked for otherwise is shown, and what is confirmed of it is
 * changed as it would be by hand.
 */
@Service
@Transactional
class Adjusting {

    private final ClusterYears years;
    private final Rostering roster;
    private final YearKeeping keeping;
    private final Seats seats;
    private final Choices words;
    private final Show show;

    Adjusting(ClusterYears years, Rostering roster, YearKeeping keeping, Seats seats, Choices words, Show show) {
        this.years = years;
        this.roster = roster;
        this.keeping = keeping;
        this.seats = seats;
        this.words = words;
        this.show = show;
    }

    /**
     * Changes what was confirmed.
     *
     * @param offered the units that could be chosen, by their names; members that were not among them are not spoken of
     * @param confirmed keys of differences
     * @throws RuleViolation there are differences, and none of them was confirmed
     */
    void adjust(YearView open, NextYear asked, Map<UnitId, String> offered, List<String> confirmed, Actor actor) {
        List<Difference> differences = differences(open, asked, offered);
        List<Difference> chosen = differences.stream()
                .filter(difference -> confirmed.contains(difference.key()))
                .toList();
        if (chosen.isEmpty() && !differences.isEmpty()) {
            throw new RuleViolation("nextyear.differs", Integer.toString(open.year()));
        }
        try {
            chosen.forEach(difference -> difference.change().accept(actor));
        } catch (RuleViolation violation) {
            throw new RuleViolation(violation.key(), violation.args()); // its field is of another form
        }
    }

    /** In the order in which they can be changed: a member comes before its duty, and its duty ends before it goes. */
    @Transactional(readOnly = true)
    List<Difference> differences(YearView open, NextYear asked, Map<UnitId, String> offered) {
        Map<UnitId, MemberView> there = years.members(open.id()).stream()
                .filter(member -> !member.left())
                .collect(Collectors.toMap(MemberView::unit, Function.identity()));
        List<Difference> all = new ArrayList<>(period(open, asked));
        asked.members().values().stream()
                .distinct()
                .filter(unit -> !there.containsKey(unit))
                .forEach(unit -> all.add(joins(open, unit, Objects.requireNonNull(offered.get(unit)))));
        all.addAll(seats.differences(open, asked, offered));
        there.forEach((unit, member) -> {
            if (offered.containsKey(unit) && !asked.members().containsValue(unit)) {
                all.add(leaves(open, member));
            }
        });
        return all;
    }

    private List<Difference> period(YearView open, NextYear asked) {
        Period there = new Period(open.startsOn(), open.endsOn());
        Period wanted = new Period(asked.startsOn(), asked.endsOn());
        return there.equals(wanted)
                ? List.of()
                : List.of(new Difference(
                        "period",
                        words.text("nextyear.period"),
                        told(there),
                        told(wanted),
                        actor -> keeping.during(open.id(), wanted.from(), wanted.to(), actor)));
    }

    private String told(Period period) {
        return words.text("nextyear.fromTo", show.date(period.from()), show.date(period.to()));
    }

    private Difference joins(YearView open, UnitId unit, String name) {
        MembersForm alone = new MembersForm(List.of(unit), null, null, null, false, null);
        return new Difference(
                "joins-" + unit,
                name,
                words.text("nextyear.member.not"),
                words.text("nextyear.member.is"),
                actor -> roster.admit(open.id(), alone, actor));
    }

    private Difference leaves(YearView open, MemberView member) {
        return new Difference(
                "leaves-" + member.unit(),
                member.name(),
                words.text("nextyear.member.is"),
                words.text("nextyear.member.not"),
                actor -> roster.remove(open.id(), member.id(), actor));
    }
}

package vn.thidua.nextyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Show;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.year.Basis;
import vn.thidua.year.Duty;
import vn.thidua.year.HeadForm;
import vn.thidua.year.NextYear;
import vn.thidua.year.Rostering;

/** Head and deputies of a year that is open already, held against those that were asked for. */
@Component
class Seats {

    private final ClusterYears years;
    private final Rostering roster;
    private final Choices words;
    private final Show show;

    Seats(ClusterYears years, Rostering roster, Choices words, Show show) {
        this.years = years;
        this.roster = roster;
        this.words = words;
        this.show = show;
    }

    /** Who was asked for, and how. */
    private record Wanted(
            UnitId unit,
            String name,
            Basis basis,
            @Nullable String note,
            @Nullable LocalDate from) {

        boolean isAs(HeadView there, @Nullable UnitId unitThere) {
            return unit.equals(unitThere)
                    && there.basisKey().equals(basisKey())
                    && Objects.equals(note, there.basisNote())
                    && Objects.equals(from, there.startsOn());
        }

        String basisKey() {
            return "cluster.basis." + basis.name();
        }
    }

    /** Deputies that end, the head, deputies that begin or change: in this order nobody holds two duties at a time. */
    List<Difference> differences(YearView open, NextYear asked, Map<UnitId, String> offered) {
        Map<MembershipId, UnitId> units = new LinkedHashMap<>();
        years.members(open.id()).forEach(member -> units.put(member.id(), member.unit()));
        List<HeadView> held = years.headships(open.id());
        Map<UnitId, HeadView> deputies = new LinkedHashMap<>();
        held.stream()
                .filter(seat -> !seat.head() && seat.membership() != null)
                .forEach(seat -> deputies.put(Objects.requireNonNull(units.get(seat.membership())), seat));
        Map<UnitId, Wanted> wanted = new LinkedHashMap<>();
        asked.deputies()
                .forEach(deputy -> wanted.computeIfAbsent(
                        unit(asked, deputy), unit -> wanted(unit, asked, asked.deputyBasis(), offered)));
        List<Difference> all = new ArrayList<>();
        deputies.forEach((unit, seat) -> {
            if (!wanted.containsKey(unit)) {
                all.add(difference(open, Duty.DEPUTY, unit.toString(), seat, null));
            }
        });
        head(open, asked, offered, held, units).ifPresent(all::add);
        wanted.forEach((unit, deputy) -> {
            HeadView there = deputies.get(unit);
            if (there == null || !deputy.isAs(there, unit)) {
                all.add(difference(open, Duty.DEPUTY, unit.toString(), there, deputy));
            }
        });
        return all;
    }

    private Optional<Difference> head(
            YearView open,
            NextYear asked,
            Map<UnitId, String> offered,
            List<HeadView> held,
            Map<MembershipId, UnitId> units) {
        HeadView there = held.stream().filter(HeadView::head).findFirst().orElse(null);
        Wanted head = asked.head() == null ? null : wanted(unit(asked, asked.head()), asked, asked.basis(), offered);
        boolean same = there == null
                ? head == null
                : head != null && head.isAs(there, there.membership() == null ? null : units.get(there.membership()));
        return same ? Optional.empty() : Optional.of(difference(open, Duty.HEAD, "", there, head));
    }

    private static UnitId unit(NextYear asked, MembershipId member) {
        return Objects.requireNonNull(asked.members().get(member));
    }

    private static Wanted wanted(UnitId unit, NextYear asked, Basis basis, Map<UnitId, String> offered) {
        return new Wanted(unit, Objects.requireNonNull(offered.get(unit)), basis, asked.basisNote(), asked.headFrom());
    }

    private Difference difference(
            YearView open, Duty duty, String who, @Nullable HeadView there, @Nullable Wanted wanted) {
        String title = duty == Duty.HEAD ? open.headTitleKey() : open.deputyTitleKey();
        return new Difference(
                duty + "-" + who,
                words.text(title),
                there == null ? "–" : told(there.holder(), there.basisKey(), there.basisNote(), there.startsOn()),
                wanted == null ? "–" : told(wanted.name(), wanted.basisKey(), wanted.note(), wanted.from()),
                actor -> change(open, duty, there, wanted, actor));
    }

    private String told(String holder, String basisKey, @Nullable String note, @Nullable LocalDate from) {
        String basis = note == null ? words.text(basisKey) : words.text(basisKey) + " (" + note + ")";
        String since = from == null ? words.text("common.unknown") : show.date(from);
        return words.text("nextyear.seat", holder, basis, since);
    }

    private void change(YearView open, Duty duty, @Nullable HeadView there, @Nullable Wanted wanted, Actor actor) {
        if (wanted == null) {
            roster.takeBack(open.id(), Objects.requireNonNull(there).id(), actor);
        } else if (there == null) {
            roster.appoint(open.id(), form(open, duty, 0, wanted), actor);
        } else {
            long version = roster.headship(open.id(), there.id()).version();
            roster.correct(open.id(), there.id(), form(open, duty, version, wanted), actor);
        }
    }

    private HeadForm form(YearView open, Duty duty, long version, Wanted wanted) {
        MembershipId member = years.members(open.id()).stream()
                .filter(there -> there.unit().equals(wanted.unit()))
                .map(MemberView::id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("nextyear.joinsFirst", wanted.name()));
        return new HeadForm(
                version, duty, member, null, wanted.basis(), wanted.note(), wanted.from(), null, false, null);
    }
}

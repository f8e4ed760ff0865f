package vn.thidua.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.NextYearCopy;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;

/** Opens the next year of a cluster out of the one before it. */
@Service
@Transactional
public class YearOpening {

    private final StoredYears years;
    private final ClusterYears clusters;
    private final UnitDirectory units;
    private final List<NextYearCopy> copies;
    private final History history;
    private final Wording wording;

    YearOpening(
            StoredYears years,
            ClusterYears clusters,
            UnitDirectory units,
            List<NextYearCopy> copies,
            History history,
            Wording wording) {
        this.years = years;
        this.clusters = clusters;
        this.units = units;
        this.copies = List.copyOf(copies);
        this.history = history;
        this.wording = wording;
    }

    /**
     * Makes the year with its members, head and deputies, and lets every module carry over what is its own; where the year
     * is there already, nothing is changed. Those who open out of one year at once wait for each other.
     *
     * @return the year, all of it written; empty where it was there before
     * @throws RuleViolation a member sits elsewhere in it, or head and deputies cannot be
     */
    public Optional<ClusterYearId> open(ClusterYearId from, NextYear next, Actor actor) {
        ClusterId cluster = clusters.get(from).cluster();
        ClusterYear old = years.findForChange(from.value()).orElseThrow(NotFound::new);
        if (clusters.find(cluster, next.year()).isPresent()) {
            return Optional.empty();
        }
        ClusterYear year = new ClusterYear(clusters.cluster(cluster), next.year(), next.startsOn(), next.endsOn());
        Map<MembershipId, Membership> going = takeOver(old, year, next);
        store(year, next);
        refuseElsewhere(year);
        Map<MembershipId, MembershipId> members = new LinkedHashMap<>();
        going.forEach((before, member) -> members.put(before, member.id()));
        appoint(year, next, members);
        record(year, actor);
        copies.forEach(copy -> copy.copy(from, year.id(), members, actor));
        years.flush();
        return Optional.of(year.id());
    }

    /** Two members that were merged go on as one. */
    private Map<MembershipId, Membership> takeOver(ClusterYear old, ClusterYear year, NextYear next) {
        Map<UnitId, Membership> taken = new LinkedHashMap<>();
        Map<MembershipId, Membership> going = new LinkedHashMap<>();
        next.members().forEach((before, unit) -> {
            Membership member = taken.computeIfAbsent(unit, id -> {
                Membership fresh = year.admit(units.get(id));
                fresh.follow(old.member(before));
                return fresh;
            });
            going.put(before, member);
        });
        return going;
    }

    private void store(ClusterYear year, NextYear next) {
        try {
            years.saveAndFlush(year);
        } catch (DataIntegrityViolationException raced) {
            throw exists(next);
        }
    }

    private void refuseElsewhere(ClusterYear year) {
        List<Long> ids = year.members().stream()
                .filter(member -> !member.isException())
                .map(member -> member.unit().value())
                .toList();
        years.findElsewhere(year.programmeId(), year.year(), year.id().value(), ids).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation("year.member.elsewhere", other.unitName(), other.clusterName());
                });
    }

    private void appoint(ClusterYear year, NextYear next, Map<MembershipId, MembershipId> members) {
        if (next.head() != null) {
            year.appoint(headForm(Duty.HEAD, members.get(next.head()), next.basis(), next), wording);
        }
        next.deputies().stream()
                .map(members::get)
                .distinct()
                .forEach(deputy -> year.appoint(headForm(Duty.DEPUTY, deputy, next.deputyBasis(), next), wording));
        years.flush();
    }

    /** One entry for the year and one for whoever it begins with, as if each had been entered by hand. */
    private void record(ClusterYear year, Actor actor) {
        ClusterYearId id = year.id();
        String name = year.name() + " " + year.year();
        var changes = year.opened().changes();
        history.record(actor, HistorySubject.in(id, "YEAR", id.value()), "year.history.opened", name, changes);
        year.members().forEach(member -> {
            var subject = HistorySubject.in(id, "MEMBERSHIP", member.id().value());
            var facts = FieldEdits.of(member.facts(wording)).changes();
            history.record(actor, subject, "year.history.memberAdded", member.name(), facts);
        });
        year.headships().forEach(headship -> {
            var subject = HistorySubject.in(id, "HEADSHIP", headship.id());
            var facts = FieldEdits.of(headship.facts(wording)).changes();
            history.record(actor, subject, "year.history.appointed." + headship.duty(), headship.holder(), facts);
        });
    }

    private static HeadForm headForm(Duty duty, @Nullable MembershipId member, Basis basis, NextYear next) {
        return new HeadForm(0, duty, member, null, basis, next.basisNote(), next.headFrom(), null, false, null);
    }

    private static RuleViolation exists(NextYear next) {
        return new RuleViolation("year.open.exists", Integer.toString(next.year()));
    }
}

package vn.thidua.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistoryEntry;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Who belongs to a cluster in a year and who leads it. */
@Service
@Transactional
public class Rostering {

    /** So many units are offered at once; the words narrow them down. */
    static final int OFFERED = 50;

    private final StoredYears years;
    private final UnitDirectory units;
    private final History history;
    private final Wording wording;

    Rostering(StoredYears years, UnitDirectory units, History history, Wording wording) {
        this.years = years;
        this.units = units;
        this.history = history;
        this.wording = wording;
    }

    /** What was done with the members, the head and the deputies of the year. */
    @Transactional(readOnly = true)
    List<HistoryEntry> history(ClusterYearId year) {
        return history.ofKinds(year, "MEMBERSHIP", "HEADSHIP");
    }

    /** The members in the order of the list, with everything that is said of them. */
    @Transactional(readOnly = true)
    List<MemberRow> members(ClusterYearId id) {
        return stored(id).members().stream()
                .map(Membership::row)
                .sorted(Comparator.comparing(MemberRow::left))
                .toList();
    }

    @Transactional(readOnly = true)
    MemberForm member(ClusterYearId id, MembershipId member) {
        return stored(id).member(member).form();
    }

    @Transactional(readOnly = true)
    LeaveForm leave(ClusterYearId id, MembershipId member) {
        return stored(id).member(member).leaveForm();
    }

    /** A head or deputy as it is written down now. */
    @Transactional(readOnly = true)
    public HeadForm headship(ClusterYearId id, long headship) {
        return stored(id).headship(headship).form();
    }

    /** Units to take in: those that the words find and that are no members yet, before them those ticked already. */
    @Transactional(readOnly = true)
    List<UnitView> offered(ClusterYearId id, @Nullable String words, UnitId organiser, List<UnitId> ticked) {
        Set<UnitId> members =
                stored(id).members().stream().map(Membership::unit).collect(Collectors.toSet());
        return units.choices(words, organiser, ticked, members, OFFERED);
    }

    /** Takes units in. A unit that sits in another cluster of the same programme and year needs a reason. */
    public void admit(ClusterYearId id, MembersForm form, Actor actor) {
        ClusterYear year = forChange(id);
        Set<UnitId> chosen = new LinkedHashSet<>(form.units() == null ? List.of() : form.units());
        if (form.exceptionReason() == null) {
            refuseElsewhere(year, chosen, "exceptionReason");
        }
        chosen.stream().map(this::unit).forEach(unit -> year.admit(unit).join(form));
        flush("year.raced");
        year.members().stream()
                .filter(member -> chosen.contains(member.unit()))
                .forEach(member -> record(
                        actor,
                        year,
                        member,
                        "year.history.memberAdded",
                        FieldEdits.of(member.facts(wording)).changes()));
    }

    void change(ClusterYearId id, MembershipId membership, MemberForm form, Actor actor) {
        ClusterYear year = forChange(id);
        Membership member = year.member(membership);
        FieldEdits edits = member.change(form, wording);
        if (!member.isException()) {
            refuseElsewhere(year, Set.of(member.unit()), "exceptionReason");
        }
        record(actor, year, member, "year.history.memberChanged", edits.changes());
        flush("year.raced");
    }

    void leave(ClusterYearId id, MembershipId membership, LeaveForm form, Actor actor) {
        ClusterYear year = forChange(id);
        Membership member = year.member(membership);
        FieldEdits edits = member.leave(form);
        String act = member.hasLeft() ? "year.history.memberLeft" : "year.history.memberStays";
        record(actor, year, member, act, edits.changes());
        if (member.leftOn() != null) {
            endHeadships(year, member, member.leftOn(), actor);
        }
    }

    /** Who leaves heads no more, so that somebody else can be appointed at once. */
    private void endHeadships(ClusterYear year, Membership member, LocalDate lastDay, Actor actor) {
        year.headships().stream()
                .filter(headship -> headship.isHeldBy(member))
                .forEach(headship -> headship.endBy(lastDay)
                        .ifPresent(change ->
                                record(actor, year, headship, "year.history.corrected." + headship.duty(), change)));
    }

    /** Takes out a member entered by mistake, as long as nothing rests on it. */
    public void remove(ClusterYearId id, MembershipId membership, Actor actor) {
        ClusterYear year = forChange(id);
        Membership member = year.member(membership);
        year.remove(member);
        record(
                actor,
                year,
                member,
                "year.history.memberRemoved",
                FieldEdits.gone(member.facts(wording)).changes());
        flush("year.member.inUse", member.name());
    }

    /** Names a head or deputy beside those there are. */
    public void appoint(ClusterYearId id, HeadForm form, Actor actor) {
        ClusterYear year = forChange(id);
        Headship headship = year.appoint(form, wording);
        flush("year.raced");
        record(
                actor,
                year,
                headship,
                "year.history.appointed." + headship.duty(),
                FieldEdits.of(headship.facts(wording)).changes());
    }

    /** Says of a head or deputy what is right. */
    public void correct(ClusterYearId id, long headshipId, HeadForm form, Actor actor) {
        ClusterYear year = forChange(id);
        Headship headship = year.headship(headshipId);
        FieldEdits edits = year.describe(headship, form, wording);
        flush("year.raced");
        record(actor, year, headship, "year.history.corrected." + headship.duty(), edits.changes());
    }

    /** Takes back a head or deputy entered by mistake. */
    public void takeBack(ClusterYearId id, long headshipId, Actor actor) {
        ClusterYear year = forChange(id);
        Headship headship = year.headship(headshipId);
        record(
                actor,
                year,
                headship,
                "year.history.takenBack." + headship.duty(),
                FieldEdits.gone(headship.facts(wording)).changes());
        year.takeBack(headship);
    }

    private void refuseElsewhere(ClusterYear year, Set<UnitId> chosen, String field) {
        List<Long> ids = chosen.stream().map(UnitId::value).toList();
        years.findElsewhere(year.programmeId(), year.year(), year.id().value(), ids).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation("year.member.elsewhere", other.unitName(), other.clusterName()).at(field);
                });
    }

    /** Brings the database's own guards forward to where they can be told in a sentence. */
    private void flush(String violation, Object... args) {
        try {
            years.flush();
        } catch (DataIntegrityViolationException guarded) {
            throw new RuleViolation(violation, args);
        }
    }

    private UnitView unit(UnitId id) {
        return units.find(id).orElseThrow(() -> new RuleViolation("year.member.noUnit").at("units"));
    }

    private ClusterYear stored(ClusterYearId id) {
        return years.findById(id.value()).orElseThrow(NotFound::new);
    }

    private ClusterYear forChange(ClusterYearId id) {
        return years.findForChange(id.value()).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, ClusterYear year, Membership member, String act, Change... changes) {
        var subject = HistorySubject.in(year.id(), "MEMBERSHIP", member.id().value());
        history.record(actor, subject, act, member.name(), changes);
    }

    private void record(Actor actor, ClusterYear year, Headship headship, String act, Change... changes) {
        var subject = HistorySubject.in(year.id(), "HEADSHIP", headship.id());
        history.record(actor, subject, act, headship.holder(), changes);
    }
}

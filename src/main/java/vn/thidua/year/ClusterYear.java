package vn.thidua.year;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.cluster.ClusterView;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.unit.UnitView;

/** One cluster in one emulation year. Its kind, number and name stay as they were in that year. */
@Entity
class ClusterYear {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long clusterId;
    private long programmeId;
    private int year;

    @Enumerated(EnumType.STRING)
    private ClusterKind kind;

    private @Nullable String number;
    private String name;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String regulation;
    private @Nullable String decision;
    private @Nullable Integer reportedMemberCount;
    private @Nullable String note;
    private @Nullable LocalDate closedOn;
    private @Nullable String closeReason;
    private boolean closedEarly;

    @OneToMany(mappedBy = "clusterYear", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position, id")
    private final List<Membership> members = new ArrayList<>();

    @OneToMany(mappedBy = "clusterYear", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private final List<Headship> headships = new ArrayList<>();

    protected ClusterYear() {}

    /** Opens a year for the cluster as it is named now. */
    ClusterYear(ClusterView cluster, int year, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.clusterId = cluster.id().value();
        this.programmeId = cluster.programme().value();
        this.year = year;
        this.kind = cluster.kind();
        this.number = cluster.number();
        this.name = cluster.name();
        last(startsOn, endsOn);
    }

    FieldEdits change(YearForm form, Wording wording) {
        FieldEdits edits = new FieldEdits()
                .field(
                        "year.kind",
                        wording.of(kind.key()),
                        wording.of(form.kind().key()))
                .field("year.number", number, Names.cleanOrNull(form.number()))
                .field("year.name", name, Names.clean(form.name()))
                .field("year.startsOn", startsOn, form.startsOn())
                .field("year.endsOn", endsOn, form.endsOn())
                .field("year.decision", decision, Names.cleanOrNull(form.decision()))
                .field("year.regulation", regulation, Names.cleanOrNull(form.regulation()))
                .field("year.reportedMemberCount", reportedMemberCount, form.reportedMemberCount())
                .field("year.note", note, Names.linesOrNull(form.note()))
                .expect(version, form.version());
        mustBeOpen();
        kind = form.kind();
        number = Names.cleanOrNull(form.number());
        name = Names.clean(form.name());
        last(form.startsOn(), form.endsOn());
        decision = Names.cleanOrNull(form.decision());
        regulation = Names.cleanOrNull(form.regulation());
        reportedMemberCount = form.reportedMemberCount();
        note = Names.linesOrNull(form.note());
        return edits;
    }

    private void last(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (new Period(from, until).endsBeforeItStarts()) {
            throw new RuleViolation("year.endsBeforeStart").at("endsOn");
        }
        startsOn = from;
        endsOn = until;
    }

    /** Takes a unit in as the last of the list. Whether it sits elsewhere is asked before. */
    Membership admit(UnitView unit) {
        mustBeOpen();
        if (members.stream().anyMatch(member -> member.unit().equals(unit.id()))) {
            throw new RuleViolation("year.member.alreadyIn", unit.name()).at("units");
        }
        Membership member = new Membership(this, unit, members.size() + 1);
        members.add(member);
        return member;
    }

    /** Takes a member out that was entered by mistake; nothing may rest on it yet. */
    void remove(Membership member) {
        mustBeOpen();
        if (headships.stream().anyMatch(headship -> headship.isHeldBy(member))) {
            throw new RuleViolation("year.member.inUse", member.name());
        }
        members.remove(member);
    }

    /** Adds a head or deputy beside the others. */
    Headship appoint(HeadForm form, Wording wording) {
        Headship headship = new Headship(this, form.duty() == null ? Duty.DEPUTY : form.duty());
        describe(headship, form, wording);
        headships.add(headship);
        return headship;
    }

    FieldEdits describe(Headship headship, HeadForm form, Wording wording) {
        mustBeOpen();
        Membership holder = form.member() == null ? null : chosen(form.member());
        FieldEdits edits = headship.describe(form, holder, wording);
        headships.stream()
                .filter(other -> other != headship && other.overlaps(headship))
                .forEach(headship::mustStandBeside);
        return edits;
    }

    /** Takes back a head or deputy entered by mistake; one whose time is over gets a last day instead. */
    void takeBack(Headship headship) {
        mustBeOpen();
        headships.remove(headship);
    }

    void close(CloseForm form, LocalDate today) {
        mustBeOpen();
        if (form.closedOn() != null && form.closedOn().isAfter(today)) {
            throw new RuleViolation("year.close.inFuture").at("closedOn");
        }
        if (form.closedOn() != null && form.closedOn().getYear() < year) {
            throw new RuleViolation("year.close.beforeYear", Integer.toString(year)).at("closedOn");
        }
        closedOn = form.closedOn();
        closeReason = Names.cleanOrNull(form.reason());
        closedEarly = form.early();
    }

    /** Takes the closing back; answers what it said. */
    FieldEdits reopen(Wording wording) {
        if (closedOn == null) {
            throw new RuleViolation("year.close.isOpen");
        }
        FieldEdits edits = new FieldEdits()
                .field("year.close.on", closedOn, null)
                .field("year.close.reason", closeReason, null)
                .field("year.close.early", wording.of(closedEarly), null);
        closedOn = null;
        closeReason = null;
        closedEarly = false;
        return edits;
    }

    private void mustBeOpen() {
        if (closedOn != null) {
            throw new RuleViolation("access.yearClosed");
        }
    }

    /** The member with this id, or {@link NotFound}. */
    Membership member(MembershipId membership) {
        return members.stream()
                .filter(member -> member.id().equals(membership))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Membership chosen(MembershipId membership) {
        return members.stream()
                .filter(member -> member.id().equals(membership))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("year.head.noMember").at("member"));
    }

    /** The headship with this id, or {@link NotFound}. */
    Headship headship(long headship) {
        return headships.stream()
                .filter(held -> held.id() == headship)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Membership> members() {
        return List.copyOf(members);
    }

    List<Headship> headships() {
        return List.copyOf(headships);
    }

    /** First and last day, for the entry that says that it was opened. */
    FieldEdits opened() {
        return new FieldEdits().field("year.startsOn", null, startsOn).field("year.endsOn", null, endsOn);
    }

    ClusterYearId id() {
        return new ClusterYearId(id);
    }

    long programmeId() {
        return programmeId;
    }

    int year() {
        return year;
    }

    String name() {
        return name;
    }

    YearForm form() {
        return new YearForm(
                version, kind, number, name, startsOn, endsOn, decision, regulation, reportedMemberCount, note);
    }
}

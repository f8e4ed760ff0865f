package vn.thidua.year;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitView;

/** A unit's membership in one cluster-year, under the name the unit had then. */
@Entity
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cluster_year_id")
    private ClusterYear clusterYear;

    private long programmeId;
    private int year;
    private long unitId;
    private String unitName;
    private @Nullable String unitShortName;
    private @Nullable String rankGroup;
    private @Nullable LocalDate joinedOn;
    private @Nullable LocalDate leftOn;
    private @Nullable String leaveReason;
    private boolean stated = true;
    private @Nullable String note;
    private @Nullable String exceptionReason;
    private int position;

    protected Membership() {}

    Membership(ClusterYear clusterYear, UnitView unit, int position) {
        this.clusterYear = clusterYear;
        this.programmeId = clusterYear.programmeId();
        this.year = clusterYear.year();
        this.unitId = unit.id().value();
        this.unitName = unit.name();
        this.unitShortName = unit.shortName();
        this.position = position;
    }

    /** What is said of several units that are taken in together. */
    void join(MembersForm form) {
        joinedOn = form.joinedOn();
        rankGroup = Names.cleanOrNull(form.rankGroup());
        exceptionReason = Names.cleanOrNull(form.exceptionReason());
        stateFrom(form.inferred(), form.note());
    }

    /** The group within which it is ranked, and the exception under which it is a member, go on into the next year. */
    void follow(Membership before) {
        rankGroup = before.rankGroup;
        exceptionReason = before.exceptionReason;
    }

    FieldEdits change(MemberForm form, Wording wording) {
        FieldEdits edits = new FieldEdits()
                .field("year.member.name", unitName, Names.clean(String.valueOf(form.name())))
                .field("year.member.shortName", unitShortName, Names.cleanOrNull(form.shortName()))
                .field("year.member.position", position, form.position())
                .field("year.member.rankGroup", rankGroup, Names.cleanOrNull(form.rankGroup()))
                .field("year.member.joinedOn", joinedOn, form.joinedOn())
                .field("year.member.exception", exceptionReason, Names.cleanOrNull(form.exceptionReason()))
                .field("year.inferred", wording.of(!stated), wording.of(form.inferred()))
                .field("year.note", note, Names.cleanOrNull(form.note()))
                .expect(version, form.version());
        unitName = Names.clean(String.valueOf(form.name()));
        unitShortName = Names.cleanOrNull(form.shortName());
        position = form.position();
        rankGroup = Names.cleanOrNull(form.rankGroup());
        exceptionReason = Names.cleanOrNull(form.exceptionReason());
        stateFrom(form.inferred(), form.note());
        stay(form.joinedOn(), leftOn, "joinedOn");
        return edits;
    }

    /** Ends the membership within the year, or takes the end back where both are empty. */
    FieldEdits leave(LeaveForm form) {
        String reason = Names.cleanOrNull(form.reason());
        FieldEdits edits = new FieldEdits()
                .field("year.member.leftOn", leftOn, form.leftOn())
                .field("year.member.leaveReason", leaveReason, reason)
                .expect(version, form.version());
        if (form.leftOn() != null && reason == null) {
            throw new RuleViolation("year.member.leaveWithoutReason").at("reason");
        }
        if (form.leftOn() == null && reason != null) {
            throw new RuleViolation("year.member.leaveWithoutDate").at("leftOn");
        }
        stay(joinedOn, form.leftOn(), "leftOn");
        leaveReason = reason;
        return edits;
    }

    /** What is said of it beside its name, in words, by message key; for its first and its last entry in the history. */
    Map<String, @Nullable Object> facts(Wording wording) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("year.member.rankGroup", rankGroup);
        facts.put("year.member.joinedOn", joinedOn);
        facts.put("year.member.leftOn", leftOn);
        facts.put("year.member.leaveReason", leaveReason);
        facts.put("year.member.exception", exceptionReason);
        facts.put("year.inferred", stated ? null : wording.of(true));
        facts.put("year.note", note);
        return facts;
    }

    private void stay(@Nullable LocalDate from, @Nullable LocalDate until, String field) {
        if (new Period(from, until).endsBeforeItStarts()) {
            throw new RuleViolation("year.member.leftBeforeJoined").at(field);
        }
        joinedOn = from;
        leftOn = until;
    }

    private void stateFrom(boolean inferred, @Nullable String why) {
        note = Names.cleanOrNull(why);
        if (inferred && note == null) {
            throw new RuleViolation("year.inferredWithoutNote").at("note");
        }
        stated = !inferred;
    }

    MembershipId id() {
        return new MembershipId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String name() {
        return unitName;
    }

    boolean isException() {
        return exceptionReason != null;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    boolean hasLeft() {
        return leftOn != null;
    }

    MemberRow row() {
        return new MemberRow(
                id(), unitName, unitShortName, rankGroup, joinedOn, leftOn, leaveReason, exceptionReason, stated, note);
    }

    MemberForm form() {
        return new MemberForm(
                version, unitName, unitShortName, position, rankGroup, joinedOn, exceptionReason, !stated, note);
    }

    LeaveForm leaveForm() {
        return new LeaveForm(version, leftOn, leaveReason);
    }
}

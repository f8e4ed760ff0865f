package vn.thidua.year;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** A head or deputy over a period: a member unit, a person who acts for it, or a person alone where no unit is named. */
@Entity
class Headship {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cluster_year_id")
    private ClusterYear clusterYear;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "membership_id")
    private @Nullable Membership membership;

    private @Nullable String personName;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    @Enumerated(EnumType.STRING)
    private Basis basis = Basis.UNKNOWN;

    private @Nullable String basisNote;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private boolean stated = true;
    private @Nullable String note;

    protected Headship() {}

    Headship(ClusterYear clusterYear, Duty duty) {
        this.clusterYear = clusterYear;
        this.duty = duty;
    }

    /** Takes over what was typed; whether it may stand beside the others is asked of the year. */
    FieldEdits describe(HeadForm form, @Nullable Membership holder, Wording wording) {
        Basis typedBasis = form.basis() == null ? Basis.UNKNOWN : form.basis();
        FieldEdits edits = new FieldEdits()
                .field("year.head.member", name(membership), name(holder))
                .field("year.head.person", personName, Names.cleanOrNull(form.person()))
                .field("year.head.basis", wording.of(basis.key()), wording.of(typedBasis.key()))
                .field("year.head.basisNote", basisNote, Names.cleanOrNull(form.basisNote()))
                .field("year.head.startsOn", startsOn, form.startsOn())
                .field("year.head.endsOn", endsOn, form.endsOn())
                .field("year.inferred", wording.of(!stated), wording.of(form.inferred()))
                .field("year.note", note, Names.cleanOrNull(form.note()))
                .expect(version, form.version());
        membership = holder;
        personName = Names.cleanOrNull(form.person());
        basis = typedBasis;
        basisNote = Names.cleanOrNull(form.basisNote());
        startsOn = form.startsOn();
        endsOn = form.endsOn();
        stated = !form.inferred();
        note = Names.cleanOrNull(form.note());
        mustBeWhole();
        return edits;
    }

    /** What is said of it, in words, by message key; for its first and its last entry in the history. */
    Map<String, @Nullable Object> facts(Wording wording) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("year.head.member", name(membership));
        facts.put("year.head.person", personName);
        facts.put("year.head.basis", wording.of(basis.key()));
        facts.put("year.head.basisNote", basisNote);
        facts.put("year.head.startsOn", startsOn);
        facts.put("year.head.endsOn", endsOn);
        facts.put("year.inferred", stated ? null : wording.of(true));
        facts.put("year.note", note);
        return facts;
    }

    /** Ends with the last day of its holder's membership, if it would have gone on; answers what that changed. */
    Optional<Change> endBy(LocalDate lastDay) {
        if (new Period(startsOn, lastDay).endsBeforeItStarts() || endsOn != null && !endsOn.isAfter(lastDay)) {
            return Optional.empty();
        }
        Change change = Change.of("year.head.endsOn", endsOn, lastDay);
        endsOn = lastDay;
        return Optional.of(change);
    }

    private void mustBeWhole() {
        if (membership == null && personName == null) {
            throw new RuleViolation("year.head.nobody").at("member");
        }
        if (basis == Basis.APPOINTED && basisNote == null) {
            throw new RuleViolation("year.head.appointedByWhat").at("basisNote");
        }
        if (new Period(startsOn, endsOn).endsBeforeItStarts()) {
            throw new RuleViolation("year.head.endsBeforeStart").at("endsOn");
        }
        if (!stated && note == null) {
            throw new RuleViolation("year.inferredWithoutNote").at("note");
        }
    }

    /** Do both last on some day? An open start or end reaches without limit. */
    boolean overlaps(Headship other) {
        return new Period(startsOn, endsOn).overlaps(new Period(other.startsOn, other.endsOn));
    }

    /** One head at a time, and no unit, or person without one, twice at a time: neither as the same deputy nor as head and deputy. */
    void mustStandBeside(Headship other) {
        if (duty == Duty.HEAD && other.duty == Duty.HEAD) {
            throw new RuleViolation("year.head.second", other.holder()).at("startsOn");
        }
        if (other.isHeldBy(membership) || isHeldByPersonOf(other)) {
            String said = duty == other.duty ? "year.head.sameDeputy" : "year.head.bothDuties";
            throw new RuleViolation(said, other.holder()).at("member");
        }
    }

    boolean isHeldBy(@Nullable Membership member) {
        return member != null && member.equals(membership);
    }

    /** Where no unit is named, the person holds it. */
    private boolean isHeldByPersonOf(Headship other) {
        return membership == null && other.membership == null && Objects.equals(personName, other.personName);
    }

    /** The unit, or the person where no unit is named. */
    String holder() {
        String unit = name(membership);
        return unit != null ? unit : String.valueOf(personName);
    }

    long id() {
        return id;
    }

    Duty duty() {
        return duty;
    }

    HeadForm form() {
        return new HeadForm(
                version,
                duty,
                membership == null ? null : membership.id(),
                personName,
                basis,
                basisNote,
                startsOn,
                endsOn,
                !stated,
                note);
    }

    private static @Nullable String name(@Nullable Membership member) {
        return member == null ? null : member.name();
    }
}

package vn.thidua.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** A unit of the directory. Its name is never rewritten by a reorganisation: the unit ends, another follows it. */
@Entity
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long keeperId;
    private String name = "";
    private @Nullable String shortName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind = UnitKind.OTHER;

    private boolean outsideUnion;
    private @Nullable String province;
    private @Nullable Long parentId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String endReason;
    private @Nullable String note;

    @Column(name = "is_organiser")
    private boolean organiser;

    protected Unit() {}

    private Unit(long keeperId, UnitFacts facts, boolean organiser) {
        this.keeperId = keeperId;
        this.organiser = organiser;
        take(facts);
    }

    /** A unit in the directory of an organiser. */
    static Unit keptBy(UnitId keeper, UnitFacts facts) {
        return new Unit(keeper.value(), facts, false);
    }

    /** A body that organises clusters. It keeps its own record, see {@link #keepItself}. */
    static Unit organiser(UnitFacts facts) {
        return new Unit(0, facts, true);
    }

    /** An organiser's own id is only known once it is stored; the foreign key waits for the end of the transaction. */
    void keepItself() {
        keeperId = id().value();
    }

    void change(UnitFacts facts) {
        if (new Period(facts.validFrom(), validTo).endsBeforeItStarts()) {
            throw new RuleViolation("unit.validFrom.afterEnd").at("validFrom");
        }
        if (Objects.equals(facts.parentId(), id)) {
            throw new RuleViolation("unit.parent.itself").at("parent");
        }
        take(facts);
    }

    /** Ends the unit; what it did stays readable. */
    void end(LocalDate lastDay, String reason) {
        if (validTo != null) {
            throw new RuleViolation("unit.end.already");
        }
        if (new Period(validFrom, lastDay).endsBeforeItStarts()) {
            throw new RuleViolation("unit.end.beforeStart").at("lastDay");
        }
        validTo = lastDay;
        endReason = Names.lines(reason);
    }

    /** Takes an end back that was entered by mistake. */
    void resume() {
        if (validTo == null) {
            throw new RuleViolation("unit.resume.notEnded");
        }
        validTo = null;
        endReason = null;
    }

    private void take(UnitFacts facts) {
        name = facts.name();
        shortName = facts.shortName();
        kind = facts.kind();
        province = facts.province();
        parentId = facts.parentId();
        outsideUnion = facts.outsideUnion();
        validFrom = facts.validFrom();
        note = facts.note();
    }

    UnitFacts facts() {
        return new UnitFacts(name, shortName, kind, province, parentId, outsideUnion, validFrom, note);
    }

    UnitId id() {
        return new UnitId(Objects.requireNonNull(id));
    }

    UnitId keeper() {
        return new UnitId(keeperId);
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean hasEnded() {
        return validTo != null;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}

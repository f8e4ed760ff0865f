package vn.thidua.criteria;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Measure;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** A line of a scale: a section, or a criterion that is scored. Changed only through its {@link Scale}. */
@Entity
@Table(name = "criterion")
class Criterion {

    /** Where a line stands that stands in no section; no line has this id. */
    static final long TOP = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scale_id")
    private Scale scale;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Criterion parent;

    private int position;
    private String code;
    private String text;
    private @Nullable String guidance;

    @Enumerated(EnumType.STRING)
    private LineKind line;

    private @Nullable Points maxPoints;
    private Measure measure;
    private boolean evidenceRequired;
    private boolean explanationRequired;
    private @Nullable Long originId;
    private @Nullable String retiredReason;

    protected Criterion() {}

    Criterion(Scale scale, @Nullable Criterion parent, int position, CriterionText given) {
        this.scale = scale;
        this.parent = parent;
        this.position = position;
        this.code = given.code();
        this.text = given.text();
        this.guidance = given.guidance();
        this.line = given.line();
        this.maxPoints = given.max();
        this.measure = given.measure();
        this.evidenceRequired = given.evidenceRequired();
        this.explanationRequired = given.explanationRequired();
        given.check();
    }

    void rewrite(CriterionText given) {
        if (retired()) {
            throw new RuleViolation("criteria.retired");
        }
        code = given.code();
        text = given.text();
        guidance = given.guidance();
        line = given.line();
        maxPoints = given.max();
        measure = given.measure();
        evidenceRequired = given.evidenceRequired();
        explanationRequired = given.explanationRequired();
        given.check();
    }

    /**
     * It is the same criterion as that one, in another edition or year.
     *
     * @param published that one was; else it can still be thrown away, and nothing points to it
     */
    void comesFrom(Criterion earlier, boolean published) {
        retiredReason = earlier.retiredReason;
        originId = published ? Long.valueOf(earlier.origin()) : null;
    }

    /** No longer scored, for this reason; null: scored after all. */
    void retire(@Nullable String reason) {
        retiredReason = reason;
    }

    void moveUnder(@Nullable Criterion newParent, int newPosition) {
        parent = newParent;
        position = newPosition;
    }

    void changePlaces(Criterion other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    /** Is this line that one, or does it stand anywhere below it? */
    boolean isWithin(Criterion other) {
        for (Criterion step = this; step != null; step = step.parent) {
            if (step.is(other)) {
                return true;
            }
        }
        return false;
    }

    boolean standsIn(@Nullable Criterion section) {
        return parent == null ? section == null : parent.is(section);
    }

    /** The same line; Hibernate may stand a proxy in for a parent. */
    boolean is(@Nullable Criterion other) {
        return this == other || other != null && id != null && id.equals(other.knownId());
    }

    @Nullable
    Long knownId() {
        return id;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    @Nullable
    Criterion parent() {
        return parent;
    }

    /** The id of the section it stands in, or {@link #TOP}. */
    long section() {
        return parent == null ? TOP : parent.id();
    }

    int position() {
        return position;
    }

    /** The id of the first of its line: the same in all editions and years it was copied to. */
    long origin() {
        return originId == null ? id() : originId;
    }

    boolean retired() {
        return retiredReason != null;
    }

    @Nullable
    String retiredReason() {
        return retiredReason;
    }

    LineKind line() {
        return line;
    }

    @Nullable
    Points max() {
        return maxPoints;
    }

    CriterionText written() {
        return new CriterionText(code, text, guidance, line, maxPoints, measure, evidenceRequired, explanationRequired);
    }

    String code() {
        return code;
    }

    /** As the history names it. */
    String name() {
        return code + ". " + text;
    }
}

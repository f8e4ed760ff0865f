package vn.thidua.covenant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.platform.Show;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** One target of one member: a planned figure with its unit of measure, or words alone. It stands still with its covenant. */
@Entity
class CovenantTarget {

    private static final Show SHOW = new Show();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Covenant covenant;

    private long clusterYearId;
    private long membershipId;
    private int position;
    private String text;
    private @Nullable BigDecimal planned;
    private @Nullable String unitOfMeasure;
    private @Nullable String note;

    protected CovenantTarget() {}

    CovenantTarget(Covenant covenant, MembershipId member, int position, TargetForm form) {
        covenant.guardDraft();
        this.covenant = covenant;
        this.clusterYearId = covenant.year().value();
        this.membershipId = member.value();
        this.position = position;
        write(form);
    }

    FieldEdits edit(TargetForm form) {
        guardDraft();
        FieldEdits edits =
                FieldEdits.between(TargetForm.of(this).facts(), form.facts()).expect(version, form.version());
        write(form);
        return edits;
    }

    private void write(TargetForm form) {
        String measure = Names.cleanOrNull(form.unitOfMeasure());
        if (form.planned() != null && measure == null) {
            throw new RuleViolation("covenant.target.measureMissing").at("unitOfMeasure");
        }
        text = Names.lines(String.valueOf(form.text()));
        planned = form.planned();
        unitOfMeasure = measure;
        note = Names.linesOrNull(form.note());
    }

    void guardDraft() {
        covenant.guardDraft();
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    int position() {
        return position;
    }

    MembershipId member() {
        return new MembershipId(membershipId);
    }

    Covenant covenant() {
        return covenant;
    }

    String text() {
        return text;
    }

    @Nullable
    BigDecimal planned() {
        return planned;
    }

    @Nullable
    String unitOfMeasure() {
        return unitOfMeasure;
    }

    @Nullable
    String note() {
        return note;
    }

    /** Figure and unit of measure as people read them; null where the target is words alone. */
    @Nullable
    String figure() {
        return planned == null ? null : SHOW.number(planned) + " " + unitOfMeasure;
    }
}

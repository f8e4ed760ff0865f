package vn.thidua.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/**
 * What holds of an award the programme may propose, from a first to a last day. With another quota or for other recipients
 * it is another row of the same name and authority.
 */
@Entity
class AwardKind {

    private static final String CLASS = "programme.award.class.";
    private static final String RECIPIENT = "programme.award.recipient.";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private String name = "";
    private String awardClass = "FORM";
    private String authority = "";
    private String recipient = "ANY";
    private @Nullable Integer quota;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String legalBasis;
    private int position;

    protected AwardKind() {}

    AwardKind(Programme programme) {
        this.programme = programme;
    }

    FieldEdits describe(AwardForm form, Wording words) {
        if (form.period().endsBeforeItStarts()) {
            throw new RuleViolation("programme.endsBeforeStart").at("validTo");
        }
        FieldEdits edits = new FieldEdits()
                .field("programme.award.name", name, Names.clean(form.name()))
                .field(
                        "programme.award.class",
                        isNew() ? null : words.of(CLASS + awardClass),
                        words.of(CLASS + form.awardClass()))
                .field(
                        "programme.award.recipient",
                        isNew() ? null : words.of(RECIPIENT + recipient),
                        words.of(RECIPIENT + form.recipient()))
                .field("programme.award.authority", authority, Names.clean(form.authority()))
                .field("programme.award.quota", quota, form.quota())
                .field("programme.validFrom", validFrom, form.validFrom())
                .field("programme.validTo", validTo, form.validTo())
                .field("programme.legalBasis", legalBasis, Names.cleanOrNull(form.legalBasis()))
                .field("programme.position", isNew() ? null : position, form.position())
                .expect(version, form.version());
        name = Names.clean(form.name());
        awardClass = form.awardClass();
        authority = Names.clean(form.authority());
        recipient = form.recipient();
        quota = form.quota();
        validFrom = form.validFrom();
        validTo = form.validTo();
        legalBasis = Names.cleanOrNull(form.legalBasis());
        position = form.position();
        return edits;
    }

    private boolean isNew() {
        return name.isEmpty();
    }

    long id() {
        return id;
    }

    int position() {
        return position;
    }

    /** Is it the award that was typed, whenever either holds? */
    boolean isSameAs(AwardForm typed) {
        return name.equals(Names.clean(typed.name())) && authority.equals(Names.clean(typed.authority()));
    }

    boolean overlaps(Period other) {
        return period().overlaps(other);
    }

    /** Does it hold on this day, and did it before? */
    boolean holdsSinceBefore(LocalDate day) {
        return period().holdsOn(day) && (validFrom == null || validFrom.isBefore(day));
    }

    /** Ends it where what is said of the award from a day on begins. */
    FieldEdits endBefore(LocalDate day) {
        FieldEdits edits = new FieldEdits().field("programme.validTo", validTo, day.minusDays(1));
        validTo = day.minusDays(1);
        return edits;
    }

    private Period period() {
        return new Period(validFrom, validTo);
    }

    AwardForm form() {
        return new AwardForm(
                id, version, name, awardClass, authority, recipient, quota, validFrom, validTo, legalBasis, position);
    }
}

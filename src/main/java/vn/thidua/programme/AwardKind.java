package vn.thidua.programme;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;

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
    private @Nullable Long awardId;
    private @Nullable Integer quota;
    private @Nullable BigDecimal quotaPercent;

    @Enumerated(EnumType.STRING)
    private AwardKindView.@Nullable Rounding quotaRounding;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String legalBasis;
    private int position;

    protected AwardKind() {}

    AwardKind(Programme programme) {
        this.programme = programme;
    }

    /** Takes over what was typed; the catalogue's awards are told by their names. */
    FieldEdits describe(AwardForm form, Wording words, Function<Long, String> catalogue) {
        form.mustAgree();
        FieldEdits edits = new FieldEdits()
                .field("programme.award.entry", named(awardId, catalogue), named(form.award(), catalogue))
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
                .field("programme.award.quotaPercent", written(quotaPercent), written(form.quotaPercent()))
                .field(
                        "programme.award.quotaRounding",
                        quotaRounding == null ? null : words.of(quotaRounding.key()),
                        form.quotaRounding() == null
                                ? null
                                : words.of(form.quotaRounding().key()))
                .field("programme.validFrom", validFrom, form.validFrom())
                .field("programme.validTo", validTo, form.validTo())
                .field("programme.legalBasis", legalBasis, Names.cleanOrNull(form.legalBasis()))
                .field("programme.position", isNew() ? null : position, form.position())
                .expect(version, form.version());
        awardId = form.award();
        name = Names.clean(form.name());
        awardClass = form.awardClass();
        authority = Names.clean(form.authority());
        recipient = form.recipient();
        quota = form.quota();
        quotaPercent = form.quotaPercent();
        quotaRounding = form.quotaRounding();
        validFrom = form.validFrom();
        validTo = form.validTo();
        legalBasis = Names.cleanOrNull(form.legalBasis());
        position = form.position();
        return edits;
    }

    private static @Nullable String named(@Nullable Long award, Function<Long, String> catalogue) {
        return award == null ? null : catalogue.apply(award);
    }

    private static @Nullable String written(@Nullable BigDecimal percent) {
        return percent == null ? null : new Show().number(percent) + " %";
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
                id,
                version,
                awardId,
                name,
                awardClass,
                authority,
                recipient,
                quota,
                quotaPercent,
                quotaRounding,
                validFrom,
                validTo,
                legalBasis,
                position);
    }
}

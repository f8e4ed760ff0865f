package vn.thidua.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** A paper on which decisions rest. What nobody has verified is kept but not printed as a basis. */
@Entity
class LegalBasis {

    /** A legal basis as typed, and as the list shows it. */
    record Form(
            long id,
            @Nullable Long version,
            @NotBlank @Size(max = 500) String title,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified,
            @Min(0) @Max(999) int position) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private String title = "";
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean verified;
    private int position;

    protected LegalBasis() {}

    LegalBasis(Programme programme) {
        this.programme = programme;
    }

    FieldEdits describe(Form form, Wording words) {
        if (new Period(form.validFrom(), form.validTo()).endsBeforeItStarts()) {
            throw new RuleViolation("programme.endsBeforeStart").at("validTo");
        }
        FieldEdits edits = new FieldEdits()
                .field("programme.basis.title", title, Names.clean(form.title()))
                .field("programme.validFrom", validFrom, form.validFrom())
                .field("programme.validTo", validTo, form.validTo())
                .field(
                        "programme.basis.verified",
                        title.isEmpty() ? null : words.of(verified),
                        words.of(form.verified()))
                .field("programme.position", title.isEmpty() ? null : position, form.position())
                .expect(version, form.version());
        title = Names.clean(form.title());
        validFrom = form.validFrom();
        validTo = form.validTo();
        verified = form.verified();
        position = form.position();
        return edits;
    }

    long id() {
        return id;
    }

    int position() {
        return position;
    }

    Form form() {
        return new Form(id, version, title, validFrom, validTo, verified, position);
    }
}

package vn.thidua.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** A paper on which decisions rest. What nobody has verified is kept but not printed as a basis. */
@Entity
class LegalBasis {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private String title = "";
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean verified;
    private int position;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected LegalBasis() {}

    LegalBasis(Programme programme) {
        this.programme = programme;
    }

    FieldEdits describe(BasisForm form) {
        if (form.validFrom() != null && form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
            throw new RuleViolation("programme.endsBeforeStart").at("validTo");
        }
        FieldEdits edits = new FieldEdits()
                .field("programme.basis.title", title, Names.clean(form.title()))
                .field("programme.validFrom", validFrom, form.validFrom())
                .field("programme.validTo", validTo, form.validTo());
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

    BasisForm form() {
        return new BasisForm(id, title, validFrom, validTo, verified, position);
    }
}

package vn.thidua.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** A decision on awards: a draft that may be written and thrown away, and, once issued, a paper that stays as it is. */
@Entity
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long organiserId;
    private @Nullable Long programmeId;
    private int year;
    private @Nullable String number;
    private @Nullable LocalDate decidedOn;
    private long authorityId;
    private String authority = "";
    private @Nullable String place;
    private @Nullable String signerTitle;
    private @Nullable String signerName;
    private @Nullable String fund;
    private @Nullable Instant issuedAt;
    private @Nullable String code;

    Decision() {}

    Decision(UnitId organiser, Draft draft) {
        organiserId = organiser.value();
        take(draft);
    }

    void change(Draft draft) {
        requireDraft();
        take(draft);
    }

    /** What is issued says by what number, when and by whom; it can no longer be changed, only what it granted corrected. */
    void issue(PaperCode paperCode, Instant now) {
        requireDraft();
        if (number == null) {
            throw new RuleViolation("decision.missing.number");
        }
        if (decidedOn == null) {
            throw new RuleViolation("decision.missing.decidedOn");
        }
        if (signerTitle == null || signerName == null) {
            throw new RuleViolation("decision.missing.signer");
        }
        issuedAt = now;
        code = paperCode.value();
    }

    void requireDraft() {
        if (issuedAt != null) {
            throw new RuleViolation("decision.issued");
        }
    }

    private void take(Draft draft) {
        programmeId = draft.programme() == null ? null : draft.programme().value();
        year = draft.year();
        number = draft.number();
        decidedOn = draft.decidedOn();
        authorityId = draft.authorityId();
        authority = draft.authority();
        place = draft.place();
        signerTitle = draft.signerTitle();
        signerName = draft.signerName();
        fund = draft.fund();
    }

    Draft facts() {
        return new Draft(
                programmeId == null ? null : new ProgrammeId(programmeId),
                year,
                number,
                decidedOn,
                authorityId,
                authority,
                place,
                signerTitle,
                signerName,
                fund);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    /** How people call it. */
    String title() {
        return number == null ? authority + ", " + year : number;
    }
}

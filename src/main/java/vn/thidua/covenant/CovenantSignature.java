package vn.thidua.covenant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.shared.MembershipId;

/** That a member has signed: on which day, and by whom where that is known. Signing is recorded here, not performed. */
@Entity
class CovenantSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Covenant covenant;

    private long clusterYearId;
    private long membershipId;
    private @Nullable String signerName;
    private @Nullable String signerTitle;
    private boolean onBehalf;
    private LocalDate signedOn;

    protected CovenantSignature() {}

    CovenantSignature(Covenant covenant, SigningForm.Row row, LocalDate signedOn) {
        this.covenant = covenant;
        this.clusterYearId = covenant.year().value();
        this.membershipId = row.member().value();
        this.signerName = row.signerName();
        this.signerTitle = row.signerTitle();
        this.onBehalf = row.onBehalf();
        this.signedOn = signedOn;
    }

    /** Who signed and when, in words, by message key. */
    Map<String, @Nullable Object> facts(Wording wording) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("covenant.signature.on", signedOn);
        facts.put("covenant.signature.name", signerName);
        facts.put("covenant.signature.title", signerTitle);
        facts.put("covenant.signature.onBehalf", onBehalf ? wording.of(true) : null);
        return facts;
    }

    MembershipId member() {
        return new MembershipId(membershipId);
    }

    @Nullable
    String signerName() {
        return signerName;
    }

    @Nullable
    String signerTitle() {
        return signerTitle;
    }

    /** "Ký thay": not the head of the unit, but somebody for the head. */
    boolean onBehalf() {
        return onBehalf;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}

package vn.thidua.programme;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.catalogue.AwardView;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** An award as typed, and as the list of awards shows it. */
record AwardForm(
        long id,
        @Nullable Long version,
        @Nullable Long award,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "TITLE|FORM") String awardClass,
        @NotBlank @Size(max = 200) String authority,

        @NotNull @Pattern(regexp = "COLLECTIVE|INDIVIDUAL|WORK|ANY")
        String recipient,

        @Nullable @Min(0) @Max(9999) Integer quota,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") BigDecimal quotaPercent,

        AwardKindView.@Nullable Rounding quotaRounding,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 300) String legalBasis,
        @Min(0) @Max(999) int position) {

    private static final String ANY = "ANY";

    static AwardForm empty(int position) {
        return new AwardForm(0, 0L, null, "", "FORM", "", "COLLECTIVE", null, null, null, null, null, null, position);
    }

    /** A new one that is called as the catalogue calls it. */
    static AwardForm of(AwardView entry, int position) {
        String recipient = entry.recipients().size() > 1
                ? ANY
                : entry.recipients().iterator().next().name();
        return new AwardForm(
                0,
                0L,
                entry.id(),
                entry.name(),
                entry.awardClass().name(),
                entry.authorityName(),
                recipient,
                null,
                null,
                null,
                null,
                null,
                null,
                position);
    }

    /** The same award as it is to be from a day still to be named: with another quota, for other recipients. */
    AwardForm anew() {
        return new AwardForm(
                0,
                0L,
                award,
                name,
                awardClass,
                authority,
                recipient,
                quota,
                quotaPercent,
                quotaRounding,
                null,
                null,
                null,
                position);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    /** Refuses what contradicts itself: two quotas, a share that nobody knows how to round. */
    void mustAgree() {
        if (period().endsBeforeItStarts()) {
            throw new RuleViolation("programme.endsBeforeStart").at("validTo");
        }
        if (quota != null && quotaPercent != null) {
            throw new RuleViolation("programme.award.oneQuota").at("quotaPercent");
        }
        if (quotaPercent != null && quotaRounding == null) {
            throw new RuleViolation("programme.award.rounding").at("quotaRounding");
        }
        if (quotaPercent == null && quotaRounding != null) {
            throw new RuleViolation("programme.award.roundingOfNothing").at("quotaRounding");
        }
    }

    /** Refuses what contradicts the catalogue. */
    void mustAgreeWith(AwardView entry) {
        if (!awardClass.equals(entry.awardClass().name())) {
            throw new RuleViolation("programme.award.otherClass").at("awardClass");
        }
        boolean fits =
                recipient.equals(ANY) ? entry.recipients().size() > 1 : entry.isFor(RecipientKind.valueOf(recipient));
        if (!fits) {
            throw new RuleViolation("programme.award.otherRecipient").at("recipient");
        }
    }
}

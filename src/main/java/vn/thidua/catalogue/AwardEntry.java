package vn.thidua.catalogue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** What holds of an award from a first to a last day, as typed. */
record AwardEntry(
        @Nullable Long version,
        @NotBlank @Size(max = 200) String name,
        @NotNull AwardClass awardClass,
        @NotNull Long authorityId,
        @Nullable Boolean forCollective,
        @Nullable Boolean forIndividual,
        @Nullable Boolean forWork,
        @Nullable @DecimalMin("0.01") @DecimalMax("999") BigDecimal multipleCollective,
        @Nullable @DecimalMin("0.01") @DecimalMax("999") BigDecimal multipleIndividual,
        @Nullable @DecimalMin("0.01") @DecimalMax("999") BigDecimal multipleWork,
        @Nullable Boolean multipleVerified,
        @Nullable Boolean onceOnly,
        @Nullable @Min(1) @Max(50) Integer intervalYears,
        @Nullable Long legalDocumentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean verified,
        @Nullable @Size(max = 500) String source,
        @Min(0) @Max(999) int position)
        implements Entry {

    static AwardEntry empty(AwardClass awardClass, int position) {
        return new AwardEntry(
                0L,
                "",
                awardClass,
                0L,
                true,
                false,
                false,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                position);
    }

    /** The same award as it is to be from a day still to be named. */
    AwardEntry anew() {
        return new AwardEntry(
                0L,
                name,
                awardClass,
                authorityId,
                forCollective,
                forIndividual,
                forWork,
                multipleCollective,
                multipleIndividual,
                multipleWork,
                multipleVerified,
                onceOnly,
                intervalYears,
                legalDocumentId,
                null,
                null,
                verified,
                source,
                position);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    @Override
    public String what() {
        return name;
    }

    @Override
    public AwardEntry kept() {
        Entry.mustRunForward(validFrom, validTo);
        if (!Entry.isTrue(forCollective) && !Entry.isTrue(forIndividual) && !Entry.isTrue(forWork)) {
            throw new RuleViolation("catalogue.award.forNobody").at("forCollective");
        }
        mustBeFor(forCollective, multipleCollective, "multipleCollective");
        mustBeFor(forIndividual, multipleIndividual, "multipleIndividual");
        mustBeFor(forWork, multipleWork, "multipleWork");
        return new AwardEntry(
                version,
                Names.clean(name),
                awardClass,
                authorityId,
                Entry.isTrue(forCollective),
                Entry.isTrue(forIndividual),
                Entry.isTrue(forWork),
                multipleCollective,
                multipleIndividual,
                multipleWork,
                Entry.isTrue(multipleVerified),
                Entry.isTrue(onceOnly),
                intervalYears,
                legalDocumentId,
                validFrom,
                validTo,
                Entry.isTrue(verified),
                Names.cleanOrNull(source),
                position);
    }

    private static void mustBeFor(@Nullable Boolean given, @Nullable BigDecimal multiple, String field) {
        if (multiple != null && !Entry.isTrue(given)) {
            throw new RuleViolation("catalogue.award.prizeForNobody").at(field);
        }
    }

    @Override
    public Map<String, @Nullable Object> facts(Wording words) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("catalogue.award.name", name);
        facts.put("catalogue.award.class", words.of(awardClass.key()));
        facts.put("catalogue.award.authority", authorityId);
        facts.put("catalogue.award.forCollective", words.of(Entry.isTrue(forCollective)));
        facts.put("catalogue.award.forIndividual", words.of(Entry.isTrue(forIndividual)));
        facts.put("catalogue.award.forWork", words.of(Entry.isTrue(forWork)));
        facts.put("catalogue.award.multipleCollective", number(multipleCollective));
        facts.put("catalogue.award.multipleIndividual", number(multipleIndividual));
        facts.put("catalogue.award.multipleWork", number(multipleWork));
        facts.put("catalogue.award.multipleVerified", words.of(Entry.isTrue(multipleVerified)));
        facts.put("catalogue.award.onceOnly", words.of(Entry.isTrue(onceOnly)));
        facts.put("catalogue.award.intervalYears", intervalYears);
        facts.put("catalogue.legalBasis", legalDocumentId);
        facts.put("catalogue.validFrom", validFrom);
        facts.put("catalogue.validTo", validTo);
        facts.put("catalogue.verified", words.of(Entry.isTrue(verified)));
        facts.put("catalogue.source", source);
        facts.put("catalogue.position", position);
        return facts;
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : new Show().number(number);
    }
}

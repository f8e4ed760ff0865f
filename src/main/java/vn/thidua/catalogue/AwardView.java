package vn.thidua.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * What holds of an award, from a first to a last day. Where something else is said of it from a day on, another row says it:
 * rows of the same name and authority are the same award ({@link Awards#sameAs}).
 *
 * @param name such as "Bằng khen"; together with the authority it names the award
 * @param authority id of who grants it
 * @param multiples the prize in base salaries, for those recipients for which one is known
 * @param multiplesVerified false: the multiples were read in a weak source only
 * @param onceOnly granted to the same recipient once in a life
 * @param intervalYears not granted to the same recipient again within so many years; null: no such rule is known
 * @param legalDocument id of the paper it rests on
 * @param legalBasis title of that paper
 * @param legalBasisVerified false: the paper is known from a weak source only
 * @param verified false: that or how the award is granted was read in a weak source only
 * @param source where it was read
 */
public record AwardView(
        long id,
        String name,
        AwardClass awardClass,
        long authority,
        String authorityName,
        Level level,
        Set<RecipientKind> recipients,
        Map<RecipientKind, BigDecimal> multiples,
        boolean multiplesVerified,
        boolean onceOnly,
        @Nullable Integer intervalYears,
        @Nullable Long legalDocument,
        @Nullable String legalBasis,
        boolean legalBasisVerified,
        Period period,
        boolean verified,
        @Nullable String source) {

    public AwardView {
        recipients = Set.copyOf(recipients);
        multiples = Map.copyOf(multiples);
    }

    /** As people call it, told from others of its name: "Bằng khen – UBND tỉnh". */
    public String title() {
        return name + " – " + authorityName;
    }

    public boolean isFor(RecipientKind kind) {
        return recipients.contains(kind);
    }

    /** The prize of such a recipient in base salaries; null where none is known. */
    public @Nullable BigDecimal multipleFor(RecipientKind kind) {
        return multiples.get(kind);
    }

    /** What such a recipient gets where the base salary is this much; null says that it is not known. */
    public Prize prizeFor(RecipientKind kind, @Nullable Long baseSalary) {
        return new Prize(multipleFor(kind), baseSalary, multiplesVerified);
    }
}

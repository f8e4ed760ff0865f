package vn.thidua.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An award a programme may propose.
 *
 * @param award id of what it is in the catalogue; null where nobody has said
 * @param name its name as this programme calls it
 * @param awardClass TITLE (danh hiệu) or FORM (hình thức)
 * @param recipient COLLECTIVE, INDIVIDUAL, WORK or ANY
 * @param quota how many per cluster and year, where that is a number
 * @param quotaPercent how many per hundred members, where it is a share; without either it is not limited
 * @param quotaRounding what becomes of a share that is no whole number
 * @param clusterQuota another number for the cluster that was asked about
 * @param clusterReason why
 */
public record AwardKindView(
        long id,
        @Nullable Long award,
        String name,
        String awardClass,
        String authority,
        String recipient,
        @Nullable Integer quota,
        @Nullable BigDecimal quotaPercent,
        @Nullable Rounding quotaRounding,
        @Nullable Integer clusterQuota,
        @Nullable String clusterReason) {

    /** What becomes of a share that is no whole number. */
    public enum Rounding {
        UP(RoundingMode.CEILING),
        DOWN(RoundingMode.FLOOR),
        /** A half goes up. */
        NEAREST(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        /** Message key of the word. */
        public String key() {
            return "programme.rounding." + name();
        }

        int of(BigDecimal share) {
            return share.setScale(0, mode).intValueExact();
        }
    }

    /**
     * How many may be proposed, and how the number comes about.
     *
     * @param key message key of the arithmetic, such as "20 % của 6 đơn vị = 1,2, làm tròn xuống 1"
     * @param arguments what is filled into it
     */
    public record Quota(int allowed, String key, List<String> arguments) {

        private static final String FIXED = "programme.quota.fixed";

        public Quota {
            arguments = List.copyOf(arguments);
        }

        /** Does the number come about otherwise than by being the programme's number for each cluster? */
        public boolean needsWords() {
            return !key.equals(FIXED);
        }

        static Quota of(int allowed, String key, String... arguments) {
            return new Quota(allowed, key, List.of(arguments));
        }
    }

    /** How many a cluster of so many members may propose in a year; null where it is not limited. */
    public @Nullable Quota quotaFor(int members) {
        if (clusterQuota != null) {
            return Quota.of(
                    clusterQuota,
                    "programme.quota.cluster",
                    clusterQuota.toString(),
                    clusterReason == null ? "" : clusterReason);
        }
        if (quota != null) {
            return Quota.of(quota, Quota.FIXED, quota.toString());
        }
        return quotaPercent == null || quotaRounding == null ? null : share(quotaPercent, quotaRounding, members);
    }

    private static Quota share(BigDecimal percent, Rounding rounding, int members) {
        BigDecimal share = percent.multiply(BigDecimal.valueOf(members)).movePointLeft(2);
        int allowed = rounding.of(share);
        boolean whole = share.compareTo(BigDecimal.valueOf(allowed)) == 0;
        return Quota.of(
                allowed,
                "programme.quota.share." + (whole ? "WHOLE" : rounding.name()),
                written(percent),
                Integer.toString(members),
                written(share),
                Integer.toString(allowed));
    }

    /** With all its places: 1,2345 is not 1,23 where it is rounded. */
    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

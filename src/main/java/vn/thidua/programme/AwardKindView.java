package vn.thidua.programme;

import org.jspecify.annotations.Nullable;

/**
 * An award a programme may propose.
 *
 * @param awardClass TITLE (danh hiệu) or FORM (hình thức)
 * @param recipient COLLECTIVE, INDIVIDUAL, WORK or ANY
 * @param quota how many per cluster and year; null where not limited
 */
public record AwardKindView(
        long id,
        String name,
        String awardClass,
        String authority,
        String recipient,
        @Nullable Integer quota) {}

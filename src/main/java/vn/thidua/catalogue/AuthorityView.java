package vn.thidua.catalogue;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * Who grants awards.
 *
 * @param verified false: known from a weak source only
 * @param source where it was read
 */
public record AuthorityView(
        long id,
        String name,
        Level level,
        Period period,
        boolean verified,
        @Nullable String source) {}

package vn.thidua.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.UnitId;

/**
 * One line of the directory.
 *
 * @param readable the reader may open the unit's page; administrators see organisers only by name
 * @param demo invented content
 */
record UnitRow(
        UnitId id,
        String name,
        @Nullable String shortName,
        String kindKey,
        @Nullable String province,
        @Nullable String parent,
        String keeper,
        boolean outsideUnion,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        boolean readable,
        boolean demo) {

    public String path() {
        return "/don-vi/" + id;
    }
}

package vn.thidua.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/**
 * What the directory says of a unit; texts are cleaned and in NFC.
 *
 * @param province the province's name as then used; it grants nothing
 * @param outsideUnion a body outside the Women's Union
 * @param validFrom null: since before the record
 */
record UnitFacts(
        String name,
        @Nullable String shortName,
        UnitKind kind,
        @Nullable String province,
        @Nullable Long parentId,
        boolean outsideUnion,
        @Nullable LocalDate validFrom,
        @Nullable String note) {

    UnitFacts {
        name = Names.clean(name);
        shortName = Names.cleanOrNull(shortName);
        province = Names.cleanOrNull(province);
        note = Names.linesOrNull(note);
    }
}

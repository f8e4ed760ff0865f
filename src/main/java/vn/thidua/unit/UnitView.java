package vn.thidua.unit;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.UnitId;

/** A unit as other modules see it. */
public record UnitView(
        UnitId id,
        String name,
        @Nullable String shortName,
        @Nullable String province,
        UnitId keeper,
        boolean organiser) {}

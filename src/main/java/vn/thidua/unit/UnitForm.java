package vn.thidua.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit as it is typed; {@code keeper} only counts for a new one. */
record UnitForm(
        @Nullable Long keeper,
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 60) @Nullable String shortName,
        @NotNull @Nullable UnitKind kind,
        @Size(max = 100) @Nullable String province,
        @Nullable Long parent,
        boolean outsideUnion,
        @Nullable LocalDate validFrom,
        @Size(max = 1000) @Nullable String note,
        long version) {

    /** A form to begin with. */
    static UnitForm empty(@Nullable Long keeper) {
        return new UnitForm(keeper, null, null, null, null, null, false, null, null, 0);
    }

    static UnitForm of(Unit unit) {
        UnitFacts facts = unit.facts();
        return new UnitForm(
                unit.keeper().value(),
                facts.name(),
                facts.shortName(),
                facts.kind(),
                facts.province(),
                facts.parentId(),
                facts.outsideUnion(),
                facts.validFrom(),
                facts.note(),
                unit.version());
    }

    /** What was typed, once the form has no errors. */
    UnitFacts facts() {
        return new UnitFacts(
                Objects.requireNonNull(name),
                shortName,
                Objects.requireNonNull(kind),
                province,
                parent,
                outsideUnion,
                validFrom,
                note);
    }
}

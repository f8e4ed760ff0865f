package vn.thidua.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.ProgrammeId;

/**
 * What is typed of a decision.
 *
 * @param authorityName as it stands on the paper; left empty, as the catalogue has it
 */
record DraftForm(
        @Nullable Long version,
        @NotNull @Min(1990) @Max(2100) @Nullable Integer year,
        @Nullable Long programme,
        @NotNull @Nullable Long authority,
        @Size(max = 200) @Nullable String authorityName,
        @Size(max = 60) @Nullable String number,
        @Nullable LocalDate decidedOn,
        @Size(max = 100) @Nullable String place,
        @Size(max = 200) @Nullable String signerTitle,
        @Size(max = 200) @Nullable String signerName,
        @Size(max = 200) @Nullable String fund) {

    static DraftForm of(Decision decision) {
        Draft draft = decision.facts();
        return new DraftForm(
                decision.version(),
                draft.year(),
                draft.programme() == null ? null : draft.programme().value(),
                draft.authorityId(),
                draft.authority(),
                draft.number(),
                draft.decidedOn(),
                draft.place(),
                draft.signerTitle(),
                draft.signerName(),
                draft.fund());
    }

    static DraftForm empty(int year, @Nullable Long programme, @Nullable Long authority, @Nullable String name) {
        return new DraftForm(null, year, programme, authority, name, null, null, null, null, null, null);
    }

    /** The facts; the authority is named as the catalogue has it where nothing else is typed. */
    Draft draft(String catalogued) {
        String named = Names.cleanOrNull(authorityName);
        return new Draft(
                programme == null ? null : new ProgrammeId(programme),
                Objects.requireNonNull(year),
                Names.cleanOrNull(number),
                decidedOn,
                Objects.requireNonNull(authority),
                named == null ? catalogued : named,
                Names.cleanOrNull(place),
                Names.cleanOrNull(signerTitle),
                Names.cleanOrNull(signerName),
                Names.cleanOrNull(fund));
    }
}

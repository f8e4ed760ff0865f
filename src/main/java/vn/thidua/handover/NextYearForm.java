package vn.thidua.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.year.Basis;

/** The next year as suggested, then as confirmed or changed. */
record NextYearForm(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<@Valid Row> rows,
        @Nullable MembershipId head,
        List<MembershipId> deputies,
        @Nullable LocalDate headFrom,
        @Nullable @NotNull Basis basis,
        @Nullable @Size(max = 300) String basisNote) {

    NextYearForm {
        rows = rows == null
                ? List.of()
                : rows.stream()
                        .map(row -> row == null ? new Row(null, null, false) : row)
                        .toList();
        deputies = deputies == null
                ? List.of()
                : deputies.stream().filter(Objects::nonNull).toList();
    }

    /** One member of this year: whether it goes on, and as which unit. */
    record Row(@Nullable MembershipId member, @Nullable UnitId unit, boolean keep) {}

    List<Row> kept() {
        return rows.stream().filter(Row::keep).toList();
    }

    public boolean isDeputy(MembershipId member) {
        return deputies.contains(member);
    }
}

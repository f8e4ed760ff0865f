package vn.thidua.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Option;
import vn.thidua.shared.Names;

/** A member of a board as it is typed. */
record MemberForm(
        @Nullable Long version,
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 200) @Nullable String job,
        @NotNull @Nullable BoardRole role,
        @Nullable Long unit,
        @Nullable Long account,
        @NotNull @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** A form to begin with: a member from the day on which the board was set up. */
    static MemberForm empty(Board board) {
        return new MemberForm(null, null, null, BoardRole.MEMBER, null, null, board.decidedOn(), null);
    }

    static MemberForm of(BoardMember member) {
        return new MemberForm(
                member.version(),
                member.name(),
                member.job(),
                member.role(),
                member.unit() == null ? null : member.unit().value(),
                member.account() == null ? null : member.account().value(),
                member.from(),
                member.to());
    }

    /** The fields by their labels, for history and conflicts; ids as the lists name them. */
    Map<String, @Nullable Object> told(List<Option> units, List<Option> accounts, List<Option> roles) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("board.member.name", Names.cleanOrNull(name));
        told.put("board.member.job", Names.cleanOrNull(job));
        told.put("board.member.role", label(roles, role));
        told.put("board.member.unit", label(units, unit));
        told.put("board.member.account", label(accounts, account));
        told.put("board.member.from", from);
        told.put("board.member.to", to);
        return told;
    }

    private static @Nullable String label(List<Option> options, @Nullable Object value) {
        return value == null
                ? null
                : options.stream()
                        .filter(option -> option.value().equals(value.toString()))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value.toString());
    }
}

package vn.thidua.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Period;
import vn.thidua.shared.UnitId;

/**
 * A member of a board with its term.
 *
 * @param account with which it sends opinions and votes; null: on paper or in writing only
 * @param unit the own unit; the member has no say in what is proposed for it
 * @param to last day; null: as long as the board
 */
public record BoardMember(
        long id,
        long version,
        @Nullable AccountId account,
        @Nullable String accountName,
        String name,
        @Nullable String job,
        @Nullable UnitId unit,
        @Nullable String unitName,
        BoardRole role,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Is that day within its term? */
    public boolean isOn(LocalDate day) {
        return new Period(from, to).holdsOn(day);
    }
}

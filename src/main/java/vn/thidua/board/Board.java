package vn.thidua.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Period;
import vn.thidua.shared.UnitId;

/**
 * A board with all its members of any time, those that preside first.
 *
 * @param number of the decision that set it up
 * @param endsOn last day of its term; null: until it is replaced
 */
public record Board(
        long id,
        long version,
        UnitId organiser,
        String organiserName,
        String name,
        String number,
        LocalDate decidedOn,
        String authority,
        @Nullable LocalDate endsOn,
        List<BoardMember> members) {

    /** Address of its page. */
    public String path() {
        return pathOf(organiser) + "/" + id;
    }

    static String pathOf(UnitId organiser) {
        return "/don-vi/" + organiser + "/hoi-dong";
    }

    /** Is that day within the board's term? */
    public boolean isOn(LocalDate day) {
        return new Period(decidedOn, endsOn).holdsOn(day);
    }

    /** The members of that day. */
    public List<BoardMember> membersOn(LocalDate day) {
        return members.stream().filter(member -> member.isOn(day)).toList();
    }

    /** The member of that day who acts with this account. */
    public Optional<BoardMember> member(AccountId account, LocalDate day) {
        return membersOn(day).stream()
                .filter(member -> account.equals(member.account()))
                .findFirst();
    }
}

package vn.thidua.attendance;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * Who was at a meeting, by member.
 *
 * @param members what is to be recorded; a member that is not named stays as it is
 * @param seen what stood there when the form was opened
 */
record AttendanceForm(
        @Nullable Map<Long, Presence> members, @Nullable Map<Long, Presence> seen) {

    static AttendanceForm of(Map<MembershipId, Presence> kept) {
        Map<Long, Presence> members = kept.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
        return new AttendanceForm(members, members);
    }

    /** What this person changed about a member; null where it was left as it was seen. */
    @Nullable
    Presence changed(MembershipId member) {
        Presence now = of(member);
        return now == seen(member) ? null : now;
    }

    /** What is chosen for a member; null where nothing is. */
    public @Nullable Presence of(MembershipId member) {
        return members == null ? null : members.get(member.value());
    }

    Presence seen(MembershipId member) {
        return Objects.requireNonNullElse(seen == null ? null : seen.get(member.value()), Presence.PRESENT);
    }
}

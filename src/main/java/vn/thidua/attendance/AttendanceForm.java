package vn.thidua.attendance;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/** Who was at a meeting, by member; a member that is not named stays as it is. */
record AttendanceForm(@Nullable Map<Long, Presence> members) {

    static AttendanceForm of(Map<MembershipId, Presence> kept) {
        return new AttendanceForm(kept.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
    }

    @Nullable
    Presence of(MembershipId member) {
        return members == null ? null : members.get(member.value());
    }
}

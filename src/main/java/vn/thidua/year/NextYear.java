package vn.thidua.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;

/**
 * With what the next year of a cluster is opened.
 *
 * @param members who goes on, by the membership of the old year, and as which unit (itself, or its successor)
 * @param head one of the members that go on, by its old membership; null where nobody is chosen yet
 * @param deputies as the head
 * @param headFrom first day of head and deputies
 * @param basis how the head was chosen
 * @param deputyBasis how the deputies were chosen
 */
public record NextYear(
        int year,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Map<MembershipId, UnitId> members,
        @Nullable MembershipId head,
        List<MembershipId> deputies,
        @Nullable LocalDate headFrom,
        Basis basis,
        Basis deputyBasis,
        @Nullable String basisNote) {}

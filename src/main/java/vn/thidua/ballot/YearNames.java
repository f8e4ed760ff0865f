package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.meeting.MeetingView;
import vn.thidua.shared.MembershipId;

/**
 * A cluster-year with its members and meetings, by which questions and candidates are named.
 *
 * @param ranks as far as they may be shown
 * @param byName the memberships in the order of their names
 */
record YearNames(
        YearView year,
        List<MemberView> members,
        List<MeetingView> meetings,
        Map<MembershipId, Integer> ranks,
        List<Long> byName) {

    /** A member as it is proposed. */
    record Proposed(
            MembershipId id,
            String name,
            @Nullable LocalDate leftOn,
            @Nullable Integer rank) {}

    /** The names alone, where no order is asked for. */
    YearNames(YearView year, List<MemberView> members, List<MeetingView> meetings) {
        this(year, members, meetings, Map.of(), List.of());
    }

    /** The members by rank, those of no rank by name. */
    List<Proposed> proposed() {
        return members.stream()
                .map(member -> new Proposed(member.id(), member.name(), member.leftOn(), ranks.get(member.id())))
                .sorted(Comparator.comparing(Proposed::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparing(member -> byName.indexOf(member.id().value())))
                .toList();
    }

    /** Units as they are proposed, then persons and works as they were typed. */
    Comparator<Candidate> order() {
        List<Long> units =
                proposed().stream().map(member -> member.id().value()).toList();
        return Comparator.comparingInt(candidate -> {
            int place = candidate.member() == null ? -1 : units.indexOf(candidate.member());
            return place < 0 ? units.size() + candidate.position() : place;
        });
    }

    /** A candidate as people call it. */
    String of(Candidate candidate) {
        return members.stream()
                .filter(member -> candidate.is(member.id()))
                .findFirst()
                .map(MemberView::name)
                .orElse(Objects.requireNonNullElse(candidate.name(), ""));
    }

    /** A candidate as others see it. */
    Votes.Standing standing(Candidate candidate) {
        MembershipId member = candidate.member() == null ? null : new MembershipId(candidate.member());
        return new Votes.Standing(candidate.position(), member, of(candidate));
    }

    /** The rank of a unit; null where it has none, or none that may be shown. */
    @Nullable
    Integer rank(Candidate candidate) {
        return candidate.member() == null ? null : ranks.get(new MembershipId(candidate.member()));
    }

    /** The title of the meeting with this id; null where there is none. */
    @Nullable
    String meeting(@Nullable Long id) {
        return meetings.stream()
                .filter(meeting -> Objects.equals(id, meeting.id()))
                .findFirst()
                .map(MeetingView::title)
                .orElse(null);
    }
}

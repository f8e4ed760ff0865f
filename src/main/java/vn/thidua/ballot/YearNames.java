package vn.thidua.ballot;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.meeting.MeetingView;

/** A cluster-year with its members and meetings, by which questions and candidates are named. */
record YearNames(YearView year, List<MemberView> members, List<MeetingView> meetings) {

    /** A candidate as people call it. */
    String of(Candidate candidate) {
        return members.stream()
                .filter(member -> candidate.is(member.id()))
                .findFirst()
                .map(MemberView::name)
                .orElse(Objects.requireNonNullElse(candidate.name(), ""));
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

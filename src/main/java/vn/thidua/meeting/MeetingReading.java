package vn.thidua.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;

/** Meetings, figures and activities as they are read: a fixed number of statements, whatever their number. */
@Service
@Transactional(readOnly = true)
class MeetingReading {

    private final StoredMeetings meetings;
    private final ReportedFigures figures;
    private final JointActivities activities;
    private final OtherYears years;
    private final Meetings votes;

    MeetingReading(
            StoredMeetings meetings,
            ReportedFigures figures,
            JointActivities activities,
            OtherYears years,
            Meetings votes) {
        this.meetings = meetings;
        this.votes = votes;
        this.figures = figures;
        this.activities = activities;
        this.years = years;
    }

    /** All entries about the page's things stand under one subject: they are read together. */
    static HistorySubject subject(ClusterYearId year) {
        return HistorySubject.in(year, "MEETING", year.value());
    }

    MeetingPage page(ClusterYearId year, boolean canEdit) {
        List<Meeting> held = meetings.findByYear(year.value());
        List<JointActivity> done = activities.findByYear(year.value());
        Map<Long, String> names = years.names(
                Stream.concat(held.stream().map(Meeting::years), done.stream().map(JointActivity::years))
                        .flatMap(Collection::stream)
                        .filter(id -> id != year.value())
                        .collect(Collectors.toSet()));
        Map<Long, Long> voted = votes.voted(year);
        return new MeetingPage(
                held.stream()
                        .map(meeting -> held(meeting, names, voted.get(meeting.id())))
                        .toList(),
                figures.findByClusterYearIdOrderById(year.value()).stream()
                        .map(MeetingReading::figure)
                        .toList(),
                done.stream().map(activity -> activity(activity, names)).toList(),
                canEdit);
    }

    private static MeetingPage.Held held(Meeting meeting, Map<Long, String> names, @Nullable Long voted) {
        return new MeetingPage.Held(
                meeting.id(),
                meeting.title(),
                meeting.heldOn(),
                meeting.place(),
                meeting.kinds(),
                meeting.guests(),
                meeting.items(Item.Kind.BUSINESS).stream().map(Item::text).toList(),
                meeting.items(Item.Kind.ADOPTED).stream().map(Item::text).toList(),
                meeting.note(),
                others(meeting.years(), names),
                voted);
    }

    private static MeetingPage.Figure figure(ReportedFigure figure) {
        return new MeetingPage.Figure(figure.id(), figure.indicator(), figure.told(), figure.source(), figure.asOf());
    }

    private static MeetingPage.Activity activity(JointActivity activity, Map<Long, String> names) {
        return new MeetingPage.Activity(
                activity.id(), activity.form(), activity.amountVnd(), others(activity.years(), names));
    }

    private static List<String> others(Set<Long> years, Map<Long, String> names) {
        return names.entrySet().stream()
                .filter(named -> years.contains(named.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}

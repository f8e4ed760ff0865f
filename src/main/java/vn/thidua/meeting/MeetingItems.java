package vn.thidua.meeting;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Keeping meetings. One that two years share is changed from either. */
@Service
@Transactional
class MeetingItems implements ItemController.Items<MeetingForm> {

    private static final Show SHOW = new Show();

    private final StoredMeetings meetings;
    private final OtherYears others;
    private final History history;

    MeetingItems(StoredMeetings meetings, OtherYears others, History history) {
        this.meetings = meetings;
        this.others = others;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingForm form(ClusterYearId year, long id) {
        return MeetingForm.of(get(year, id));
    }

    @Override
    public void add(ClusterYearId year, MeetingForm form, Actor actor) {
        Meeting meeting = meetings.saveAndFlush(new Meeting(form, others.after(year, java.util.Set.of(), form, actor)));
        history.record(
                actor,
                MeetingReading.subject(year),
                "meeting.history.added",
                meeting.title(),
                Change.of("meeting.heldOn", null, SHOW.date(meeting.heldOn())),
                Change.of("meeting.place", null, meeting.place()));
    }

    @Override
    public void edit(ClusterYearId year, long id, MeetingForm form, Actor actor) {
        Meeting meeting = get(year, id);
        MeetingForm before = MeetingForm.of(meeting);
        meeting.edit(form, others.after(year, meeting.years(), form, actor));
        MeetingForm after = MeetingForm.of(meeting);
        history.record(
                actor,
                MeetingReading.subject(year),
                "meeting.history.edited",
                meeting.title(),
                Change.of("meeting.title", before.title(), after.title()),
                Change.of("meeting.heldOn", SHOW.date(before.heldOn()), SHOW.date(after.heldOn())),
                Change.of("meeting.place", before.place(), after.place()),
                Change.of("meeting.guests", before.guests(), after.guests()),
                Change.of("meeting.business", before.business(), after.business()),
                Change.of("meeting.adopted", before.adopted(), after.adopted()),
                Change.of("meeting.note", before.note(), after.note()));
    }

    /** Takes out what was recorded by mistake; refused while a vote refers to the meeting. */
    @Override
    public void remove(ClusterYearId year, long id, Actor actor) {
        Meeting meeting = get(year, id);
        meetings.delete(meeting);
        try {
            meetings.flush();
        } catch (DataIntegrityViolationException used) {
            throw new RuleViolation("meeting.usedByVote");
        }
        history.record(
                actor,
                MeetingReading.subject(year),
                "meeting.history.removed",
                meeting.title(),
                Change.of("meeting.heldOn", SHOW.date(meeting.heldOn()), null));
    }

    private Meeting get(ClusterYearId year, long id) {
        return meetings.findByIdAndYear(id, year.value()).orElseThrow(NotFound::new);
    }
}

package vn.thidua.meeting;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Keeping meetings. One that two years share is changed from either. */
@Service
@Transactional
class MeetingItems implements ItemController.Items<MeetingForm> {

    private final StoredMeetings meetings;
    private final OtherYears others;
    private final History history;
    private final Wording wording;

    MeetingItems(StoredMeetings meetings, OtherYears others, History history, Wording wording) {
        this.meetings = meetings;
        this.others = others;
        this.history = history;
        this.wording = wording;
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingForm form(ClusterYearId year, long id) {
        return MeetingForm.of(get(year, id));
    }

    @Override
    public void add(ClusterYearId year, MeetingForm form, Actor actor) {
        Meeting meeting = meetings.saveAndFlush(new Meeting(form, others.after(year, Set.of(), form, actor)));
        record(actor, year, "meeting.history.added", meeting, FieldEdits.of(facts(year, meeting)));
    }

    @Override
    public void edit(ClusterYearId year, long id, MeetingForm form, Actor actor) {
        Meeting meeting = get(year, id);
        Set<Long> years = others.after(year, meeting.years(), form, actor);
        FieldEdits edits = FieldEdits.between(facts(year, meeting), form.facts(wording, others.named(year, years)))
                .expect(meeting.version(), form.version());
        meeting.edit(form, years);
        record(actor, year, "meeting.history.edited", meeting, edits);
    }

    /** Takes out what was recorded by mistake; refused while a vote refers to the meeting. */
    @Override
    public void remove(ClusterYearId year, long id, Actor actor) {
        Meeting meeting = get(year, id);
        FieldEdits gone = FieldEdits.gone(facts(year, meeting));
        meetings.delete(meeting);
        try {
            meetings.flush();
        } catch (DataIntegrityViolationException used) {
            throw new RuleViolation("meeting.usedByVote");
        }
        record(actor, year, "meeting.history.removed", meeting, gone);
    }

    private Map<String, @Nullable Object> facts(ClusterYearId year, Meeting meeting) {
        return MeetingForm.of(meeting).facts(wording, others.named(year, meeting.years()));
    }

    private void record(Actor actor, ClusterYearId year, String key, Meeting meeting, FieldEdits edits) {
        history.record(actor, MeetingReading.subject(year), key, meeting.title(), edits.changes());
    }

    private Meeting get(ClusterYearId year, long id) {
        return meetings.findByIdAndYear(id, year.value()).orElseThrow(NotFound::new);
    }
}

package vn.thidua.meeting;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** Keeping what clusters did together. An activity that several years share is changed from each of them. */
@Service
@Transactional
class ActivityItems implements ItemController.Items<ActivityForm> {

    private final JointActivities activities;
    private final OtherYears others;
    private final History history;

    ActivityItems(JointActivities activities, OtherYears others, History history) {
        this.activities = activities;
        this.others = others;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public ActivityForm form(ClusterYearId year, long id) {
        return get(year, id).form();
    }

    @Override
    public void add(ClusterYearId year, ActivityForm form, Actor actor) {
        JointActivity activity = activities.save(new JointActivity(form, others.after(year, Set.of(), form, actor)));
        record(actor, year, "meeting.history.activityAdded", activity, FieldEdits.of(facts(year, activity)));
    }

    @Override
    public void edit(ClusterYearId year, long id, ActivityForm form, Actor actor) {
        JointActivity activity = get(year, id);
        Set<Long> years = others.after(year, activity.years(), form, actor);
        FieldEdits edits = FieldEdits.between(facts(year, activity), form.facts(others.named(year, years)))
                .expect(activity.form().version(), form.version());
        activity.edit(form, years);
        record(actor, year, "meeting.history.activityEdited", activity, edits);
    }

    @Override
    public void remove(ClusterYearId year, long id, Actor actor) {
        JointActivity activity = get(year, id);
        activities.delete(activity);
        record(actor, year, "meeting.history.activityRemoved", activity, FieldEdits.gone(facts(year, activity)));
    }

    private Map<String, @Nullable Object> facts(ClusterYearId year, JointActivity activity) {
        return activity.form().facts(others.named(year, activity.years()));
    }

    private void record(Actor actor, ClusterYearId year, String key, JointActivity activity, FieldEdits edits) {
        history.record(actor, MeetingReading.subject(year), key, activity.what(), edits.changes());
    }

    private JointActivity get(ClusterYearId year, long id) {
        return activities.findByIdAndYear(id, year.value()).orElseThrow(NotFound::new);
    }
}

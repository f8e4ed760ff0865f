package vn.thidua.meeting;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** Keeping what clusters did together. An activity that several years share is changed from each of them. */
@Service
@Transactional
class ActivityItems implements ItemController.Items<ActivityForm> {

    private static final Show SHOW = new Show();

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
        history.record(
                actor,
                MeetingReading.subject(year),
                "meeting.history.activityAdded",
                activity.what(),
                Change.of("meeting.activity.amount", null, money(activity.form())));
    }

    @Override
    public void edit(ClusterYearId year, long id, ActivityForm form, Actor actor) {
        JointActivity activity = get(year, id);
        ActivityForm before = activity.form();
        activity.edit(form, others.after(year, activity.years(), form, actor));
        ActivityForm after = activity.form();
        history.record(
                actor,
                MeetingReading.subject(year),
                "meeting.history.activityEdited",
                activity.what(),
                Change.of("meeting.activity.what", before.what(), after.what()),
                Change.of("meeting.place", before.place(), after.place()),
                Change.of("meeting.activity.happenedOn", SHOW.date(before.happenedOn()), SHOW.date(after.happenedOn())),
                Change.of("meeting.activity.endedOn", SHOW.date(before.endedOn()), SHOW.date(after.endedOn())),
                Change.of("meeting.activity.amount", money(before), money(after)),
                Change.of("meeting.activity.goods", before.goods(), after.goods()),
                Change.of("meeting.activity.paidBy", before.paidBy(), after.paidBy()),
                Change.of("meeting.activity.modelForYear", before.modelForYear(), after.modelForYear()));
    }

    @Override
    public void remove(ClusterYearId year, long id, Actor actor) {
        JointActivity activity = get(year, id);
        activities.delete(activity);
        history.record(
                actor,
                MeetingReading.subject(year),
                "meeting.history.activityRemoved",
                activity.what(),
                Change.of("meeting.activity.amount", money(activity.form()), null));
    }

    private static String money(ActivityForm form) {
        return SHOW.number(form.amountVnd());
    }

    private JointActivity get(ClusterYearId year, long id) {
        return activities.findByIdAndYear(id, year.value()).orElseThrow(NotFound::new);
    }
}

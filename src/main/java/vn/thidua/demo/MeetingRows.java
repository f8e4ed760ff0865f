package vn.thidua.demo;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds meetings and joint activities, which several years may share, and the figures reported for one. */
@Component
@Profile("demo")
class MeetingRows implements YearPart {

    private final Rows rows;

    MeetingRows(Rows rows) {
        this.rows = rows;
    }

    void add(DemoYear.Meeting meeting, Map<Integer, LoadedYear> years) {
        long id = rows.into("meeting")
                .set("title", meeting.title())
                .set("held_on", meeting.on())
                .set("place", meeting.place())
                .set("kinds", meeting.kinds().toArray(String[]::new))
                .set("note", meeting.note())
                .add();
        for (Integer year : meeting.years()) {
            LoadedYear to = LoadedYear.known(years, year);
            rows.into("meeting_year")
                    .set("meeting_id", id)
                    .set("cluster_year_id", to.id())
                    .link();
            to.meetings().put(meeting.title(), id);
        }
        addGuests(meeting.guests(), id);
        addItems("BUSINESS", meeting.business(), 0, id);
        addItems("ADOPTED", meeting.adopted(), meeting.business().size(), id);
    }

    void add(DemoYear.Activity activity, Map<Integer, LoadedYear> years) {
        long id = rows.into("joint_activity")
                .set("what", activity.what())
                .set("place", activity.place())
                .set("happened_on", activity.on())
                .set("ended_on", activity.until())
                .set("amount_vnd", activity.amountVnd())
                .set("goods", activity.goods())
                .set("paid_by", activity.paidBy())
                .set("model_for_year", activity.modelForYear())
                .set("note", activity.note())
                .add();
        for (Integer year : activity.years()) {
            rows.into("joint_activity_year")
                    .set("activity_id", id)
                    .set("cluster_year_id", LoadedYear.known(years, year).id())
                    .link();
        }
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        for (DemoYear.Figure figure : year.figures()) {
            rows.into("reported_figure")
                    .set("cluster_year_id", to.id())
                    .set("indicator", figure.indicator())
                    .set("qualifier", figure.qualifier())
                    .set("value", figure.value())
                    .set("unit_of_measure", figure.measure())
                    .set("source", figure.source())
                    .set("as_of", figure.asOf())
                    .add();
        }
    }

    private void addGuests(List<DemoYear.Guest> guests, long meeting) {
        int position = 0;
        for (DemoYear.Guest guest : guests) {
            rows.into("meeting_guest")
                    .set("meeting_id", meeting)
                    .set("position", position++)
                    .set("name", guest.name())
                    .set("title", guest.title())
                    .add();
        }
    }

    /** The items of all kinds are one list. */
    private void addItems(String kind, List<String> texts, int from, long meeting) {
        int position = from;
        for (String text : texts) {
            rows.into("meeting_item")
                    .set("meeting_id", meeting)
                    .set("position", position++)
                    .set("kind", kind)
                    .set("text", text)
                    .add();
        }
    }
}

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
        long id = rows.add(
                "meeting",
                "title",
                meeting.title(),
                "held_on",
                meeting.on(),
                "place",
                meeting.place(),
                "kinds",
                meeting.kinds().toArray(String[]::new),
                "note",
                meeting.note());
        for (Integer year : meeting.years()) {
            LoadedYear to = years.get(year);
            rows.link("meeting_year", "meeting_id", id, "cluster_year_id", to.id());
            to.meetings().put(meeting.title(), id);
        }
        addGuests(meeting.guests(), id);
        addItems("BUSINESS", meeting.business(), id);
        addItems("ADOPTED", meeting.adopted(), id);
    }

    void add(DemoYear.Activity activity, Map<Integer, LoadedYear> years) {
        long id = rows.add(
                "joint_activity",
                "what",
                activity.what(),
                "place",
                activity.place(),
                "happened_on",
                activity.on(),
                "ended_on",
                activity.until(),
                "amount_vnd",
                activity.amountVnd(),
                "goods",
                activity.goods(),
                "paid_by",
                activity.paidBy(),
                "model_for_year",
                activity.modelForYear(),
                "note",
                activity.note());
        for (Integer year : activity.years()) {
            rows.link(
                    "joint_activity_year",
                    "activity_id",
                    id,
                    "cluster_year_id",
                    years.get(year).id());
        }
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        for (DemoYear.Figure figure : year.figures()) {
            rows.add(
                    "reported_figure",
                    "cluster_year_id",
                    to.id(),
                    "indicator",
                    figure.indicator(),
                    "qualifier",
                    figure.qualifier(),
                    "value",
                    figure.value(),
                    "unit_of_measure",
                    figure.measure(),
                    "source",
                    figure.source(),
                    "as_of",
                    figure.asOf());
        }
    }

    private void addGuests(List<DemoYear.Guest> guests, long meeting) {
        int position = 0;
        for (DemoYear.Guest guest : guests) {
            rows.add(
                    "meeting_guest",
                    "meeting_id",
                    meeting,
                    "position",
                    position++,
                    "name",
                    guest.name(),
                    "title",
                    guest.title());
        }
    }

    private void addItems(String kind, List<String> texts, long meeting) {
        int position = 0;
        for (String text : texts) {
            rows.add("meeting_item", "meeting_id", meeting, "position", position++, "kind", kind, "text", text);
        }
    }
}

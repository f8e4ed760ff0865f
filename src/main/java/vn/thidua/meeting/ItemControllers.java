package vn.thidua.meeting;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.cluster.ClusterYears;

/** The three kinds of thing on the page of meetings, each with its address. */
final class ItemControllers {

    private ItemControllers() {}

    @Controller
    @RequestMapping("/nam/{yearId}/hoi-nghi/cuoc-hop")
    static class OfMeetings extends ItemController<MeetingForm> {
        OfMeetings(MeetingItems items, OtherYears others, ClusterYears years) {
            super(new Kind<>("meeting", MeetingForm.empty()), items, others, years);
        }
    }

    @Controller
    @RequestMapping("/nam/{yearId}/hoi-nghi/so-lieu")
    static class OfFigures extends ItemController<FigureForm> {
        OfFigures(FigureItems items, OtherYears others, ClusterYears years) {
            super(new Kind<>("figure", FigureForm.empty()), items, others, years);
        }
    }

    @Controller
    @RequestMapping("/nam/{yearId}/hoi-nghi/hoat-dong")
    static class OfActivities extends ItemController<ActivityForm> {
        OfActivities(ActivityItems items, OtherYears others, ClusterYears years) {
            super(new Kind<>("activity", ActivityForm.empty()), items, others, years);
        }
    }
}

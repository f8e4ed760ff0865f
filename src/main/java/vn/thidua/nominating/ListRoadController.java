package vn.thidua.nominating;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.Stage;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Today;

/** A whole list at once: all that is drafted sent, all that was sent received; all of it or, where one is refused, nothing. */
@Controller
@RequestMapping("/nam/{yearId}/khen-thuong")
class ListRoadController {

    private interface Step {
        void take(NominationId nomination);
    }

    private final AwardRoad road;
    private final Receiving receiving;
    private final NominationReads reads;
    private final Today today;

    ListRoadController(AwardRoad road, Receiving receiving, NominationReads reads, Today today) {
        this.road = road;
        this.receiving = receiving;
        this.reads = reads;
        this.today = today;
    }

    @PostMapping("/gui")
    @Allow(Action.NOMINATION_ADD)
    String sendAll(@PathVariable ClusterYearId yearId, Actor actor, Submission submission) {
        return each(yearId, Stage.DRAFT, id -> road.submit(actor, id, null), "award.road.allSubmitted", submission);
    }

    @PostMapping("/tiep-nhan")
    @Allow(Action.NOMINATIONS_RECEIVE)
    String receiveAll(@PathVariable ClusterYearId yearId, Actor actor, Submission submission) {
        return each(
                yearId,
                Stage.SUBMITTED,
                id -> receiving.receive(actor, id, today.date(), null),
                "award.road.allReceived",
                submission);
    }

    private String each(ClusterYearId year, Stage stage, Step step, String notice, Submission submission) {
        String path = "/nam/" + year + "/khen-thuong";
        return submission
                .attempt(() -> reads.of(year).stream()
                        .filter(nomination -> nomination.stage() == stage)
                        .map(NominationView::id)
                        .forEach(step::take))
                .then(path, notice)
                .orBack(path);
    }
}

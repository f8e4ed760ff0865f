package vn.thidua.nominating;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.award.NominationView;
import vn.thidua.award.RoadLog;
import vn.thidua.history.History;
import vn.thidua.shared.NominationId;

/** One nomination: where it is on its road, what is proposed, what became of it. */
@Controller
class NominationPageController {

    private final NominationFrame frame;
    private final RoadPage road;
    private final RoadLog log;
    private final History history;
    private final List<NominationPanel> panels;

    NominationPageController(
            NominationFrame frame, RoadPage road, RoadLog log, History history, List<NominationPanel> panels) {
        this.frame = frame;
        this.road = road;
        this.log = log;
        this.history = history;
        this.panels = List.copyOf(panels);
    }

    @GetMapping("/de-nghi/{nominationId}")
    @Allow(Action.NOMINATION_READ)
    String one(@PathVariable NominationId nominationId, Actor actor, Here here, Model model) {
        NominationView nomination = frame.put(nominationId, model);
        boolean sender = here.allows(Action.NOMINATION_EDIT);
        model.addAttribute("steps", road.offered(nomination, here));
        model.addAttribute("taken", log.of(nominationId));
        model.addAttribute("canEdit", sender && nomination.open());
        model.addAttribute("canWithdraw", sender && nomination.withdrawable());
        model.addAttribute("canRecord", here.allows(Action.BOARD_RECORD) && road.recordable(nomination));
        model.addAttribute("decisionPath", here.allows(Action.DECISIONS_READ) ? nomination.decisionPath() : null);
        model.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(panel -> panel.of(nomination, actor, here).stream())
                        .toList());
        model.addAttribute("history", history.of(RoadLog.subject(nomination.yearId(), nominationId)));
        return "award/nomination";
    }
}

package vn.thidua.handover;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** The paper of a handover: read, printed, confirmed by three or recorded as signed by hand. */
@Controller
class PaperController {

    private final ClusterYears years;
    private final HandingOver handingOver;
    private final HandoverSigning signing;

    PaperController(ClusterYears years, HandingOver handingOver, HandoverSigning signing) {
        this.years = years;
        this.handingOver = handingOver;
        this.signing = signing;
    }

    @GetMapping("/nam/{yearId}/ban-giao/bien-ban")
    @Allow(Action.HANDOVER_PAPER)
    String paper(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        HandoverView handover = handingOver
                .find(year, here)
                .filter(view -> here.allows(Action.YEAR_READ) || view.receives())
                .orElseThrow(NotFound::new);
        model.addAttribute("year", year);
        model.addAttribute("handover", handover);
        model.addAttribute("readsYear", here.allows(Action.YEAR_READ));
        return "handover/paper";
    }

    @PostMapping("/nam/{yearId}/ban-giao/xac-nhan")
    @Allow(Action.HANDOVER_CONFIRM)
    String confirm(
            @PathVariable ClusterYearId yearId,
            @RequestParam("ben") Side side,
            @RequestParam("ban") String seen,
            Here here,
            Actor actor,
            Submission submission) {
        YearView year = years.get(yearId);
        String paper = paperOf(year);
        AtomicBoolean signed = new AtomicBoolean();
        return submission
                .attempt(() -> signed.set(signing.confirm(year, side, seen, here, actor)))
                .then(paper, signed.get() ? "handover.confirm.last" : "handover.confirm.done")
                .orBack(paper);
    }

    @PostMapping("/nam/{yearId}/ban-giao/ky")
    @Allow(Action.HANDOVER_SIGN)
    String sign(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ban", required = false) @Nullable String seen,
            Submission submission,
            Actor actor) {
        YearView year = years.get(yearId);
        String page = year.path() + "/ban-giao";
        return submission
                .attempt(() -> signing.signByHand(year, seen, actor))
                .then(page, "handover.sign.done")
                .orBack(page);
    }

    @PostMapping("/nam/{yearId}/ban-giao/mo-lai")
    @Allow(Action.HANDOVER_REOPEN)
    String reopen(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        YearView year = years.get(yearId);
        String page = year.path() + "/ban-giao";
        return submission
                .attempt(() -> signing.reopen(year, actor))
                .then(page, "handover.saved")
                .orBack(page);
    }

    private static String paperOf(YearView year) {
        return year.path() + "/ban-giao/bien-ban";
    }
}

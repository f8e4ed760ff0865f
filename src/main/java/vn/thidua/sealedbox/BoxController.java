package vn.thidua.sealedbox;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The pages of the box: its locks, the voter's paper, and the two rooms in which it is opened. */
@Controller
@RequestMapping(BoxController.PATH)
class BoxController {

    /** Where everything of the box is. */
    static final String PATH = "/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet/hom-phieu";

    private final BoxPages pages;
    private final KeyHolding holding;
    private final PassingOn handing;
    private final Destroying destroying;

    BoxController(BoxPages pages, KeyHolding holding, PassingOn handing, Destroying destroying) {
        this.pages = pages;
        this.holding = holding;
        this.handing = handing;
        this.destroying = destroying;
    }

    @GetMapping("/khoa")
    @Allow(Action.BOX_LOCK)
    String locks(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Here here, Model model) {
        return pages.locks(yearId, ballotId, actor, here, model);
    }

    @PostMapping("/khoa/giu")
    @Allow(Action.BOX_LOCK)
    String take(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> holding.take(actor, yearId, ballotId))
                .then(locksPath(yearId, ballotId), "sealedbox.lock.taken")
                .orBack(locksPath(yearId, ballotId));
    }

    @PostMapping("/khoa/{lockNo:[12]}/doi-nguoi")
    @Allow(Action.POLL_EDIT)
    String release(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @PathVariable int lockNo,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> holding.release(actor, yearId, ballotId, lockNo))
                .then(locksPath(yearId, ballotId), "sealedbox.lock.released")
                .orBack(locksPath(yearId, ballotId));
    }

    @GetMapping("/khoa/{lockNo:[12]}/ban-giao")
    @Allow(Action.POLL_EDIT)
    String handOver(
            @PathVariable ClusterYearId yearId, @PathVariable long ballotId, @PathVariable int lockNo, Model model) {
        model.addAttribute("form", new HandOverForm(null, null));
        return pages.handOver(yearId, ballotId, lockNo, model);
    }

    @PostMapping("/khoa/{lockNo:[12]}/ban-giao")
    @Allow(Action.POLL_EDIT)
    String handOver(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @PathVariable int lockNo,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> handing.handOver(actor, yearId, ballotId, lockNo, form))
                .then(locksPath(yearId, ballotId), "sealedbox.handover.done")
                .orShow(() -> pages.handOver(yearId, ballotId, lockNo, model));
    }

    @PostMapping("/khoa/da-huy")
    @Allow(Action.BOX_LOCK)
    String destroyed(
            @PathVariable ClusterYearId yearId, @PathVariable long ballotId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> destroying.destroyed(actor, yearId, ballotId))
                .then(locksPath(yearId, ballotId), "sealedbox.destroyed")
                .orBack(locksPath(yearId, ballotId));
    }

    @GetMapping("/phieu")
    @Allow(Action.BOX_VOTE)
    String paper(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Model model) {
        return pages.paper(yearId, ballotId, actor, model);
    }

    @GetMapping("/mo-khoa-1")
    @Allow(Action.BOX_LOCK)
    String first(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Model model) {
        return pages.first(yearId, ballotId, actor, model);
    }

    @GetMapping("/mo-khoa-2")
    @Allow(Action.BOX_LOCK)
    String second(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Model model) {
        return pages.second(yearId, ballotId, actor, model);
    }

    private static String locksPath(ClusterYearId yearId, long ballotId) {
        return "/nam/" + yearId + "/binh-xet/" + ballotId + "/bieu-quyet/hom-phieu/khoa";
    }
}

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
import vn.thidua.shared.PollId;

/** The pages of the box: its locks, the voter's paper, and the two rooms in which it is opened. */
@Controller
@RequestMapping({BoxController.PATH, BoxController.SESSION_PATH})
class BoxController {

    /** Where everything of the box is, on a question of an assembly. */
    static final String PATH = "/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet/hom-phieu";

    /** Where it is in a session of a board. */
    static final String SESSION_PATH = "/don-vi/{unitId}/hoi-dong/{boardId:[0-9]+}/phien/{sessionId:[0-9]+}"
            + "/hom-phieu-kin/{pollId:[0-9]+}/hom-phieu";

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
    String locks(PollId id, Actor actor, Here here, Model model) {
        return pages.locks(id, actor, here, model);
    }

    @PostMapping("/khoa/giu")
    @Allow(Action.BOX_LOCK)
    String take(PollId id, Submission submission, Actor actor) {
        return submission
                .attempt(() -> holding.take(actor, id))
                .then(locksPath(id), "sealedbox.lock.taken")
                .orBack(locksPath(id));
    }

    @PostMapping("/khoa/{lockNo:[12]}/doi-nguoi")
    @Allow(Action.POLL_EDIT)
    String release(PollId id, @PathVariable int lockNo, Submission submission, Actor actor) {
        return submission
                .attempt(() -> holding.release(actor, id, lockNo))
                .then(locksPath(id), "sealedbox.lock.released")
                .orBack(locksPath(id));
    }

    @GetMapping("/khoa/{lockNo:[12]}/ban-giao")
    @Allow(Action.POLL_EDIT)
    String handOver(PollId id, @PathVariable int lockNo, Model model) {
        model.addAttribute("form", new HandOverForm(null, null));
        return pages.handOver(id, lockNo, model);
    }

    @PostMapping("/khoa/{lockNo:[12]}/ban-giao")
    @Allow(Action.POLL_EDIT)
    String handOver(
            PollId id,
            @PathVariable int lockNo,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> handing.handOver(actor, id, lockNo, form))
                .then(locksPath(id), "sealedbox.handover.done")
                .orShow(() -> pages.handOver(id, lockNo, model));
    }

    @PostMapping("/khoa/da-huy")
    @Allow(Action.BOX_LOCK)
    String destroyed(PollId id, Submission submission, Actor actor) {
        return submission
                .attempt(() -> destroying.destroyed(actor, id))
                .then(locksPath(id), "sealedbox.destroyed")
                .orBack(locksPath(id));
    }

    @GetMapping("/phieu")
    @Allow(Action.BOX_VOTE)
    String paper(PollId id, Actor actor, Model model) {
        return pages.paper(id, actor, model);
    }

    @GetMapping("/mo-khoa-1")
    @Allow(Action.BOX_LOCK)
    String first(PollId id, Actor actor, Model model) {
        return pages.first(id, actor, model);
    }

    @GetMapping("/mo-khoa-2")
    @Allow(Action.BOX_LOCK)
    String second(PollId id, Actor actor, Model model) {
        return pages.second(id, actor, model);
    }

    private String locksPath(PollId id) {
        return pages.path(id) + "/khoa";
    }
}

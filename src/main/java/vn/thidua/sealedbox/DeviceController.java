package vn.thidua.sealedbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Choices;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** What the devices of voters and tellers send and ask by themselves: sealed bytes and totals; refusals are plain sentences. */
@RestController
@RequestMapping(
        path = {BoxController.PATH, BoxController.SESSION_PATH},
        produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
class DeviceController {

    private final KeyHolding holding;
    private final Casting casting;
    private final Unlocking unlocking;
    private final Choices words;

    DeviceController(KeyHolding holding, Casting casting, Unlocking unlocking, Choices words) {
        this.holding = holding;
        this.casting = casting;
        this.unlocking = unlocking;
        this.words = words;
    }

    @PutMapping("/khoa/cong-khai")
    @Allow(Action.BOX_LOCK)
    String tested(PollId id, @RequestBody(required = false) byte @Nullable [] publicKey, Actor actor) {
        holding.tested(actor, id, bytes(publicKey));
        return "";
    }

    @PutMapping("/phieu")
    @Allow(Action.BOX_VOTE)
    String cast(PollId id, @RequestBody(required = false) byte @Nullable [] box, Actor actor) {
        return casting.cast(actor, id, bytes(box)).code();
    }

    @GetMapping("/phieu/da-mo")
    @Allow(Action.BOX_VOTE)
    String opened(PollId id, Actor actor) {
        return String.join("\n", casting.fingerprints(actor, id));
    }

    @GetMapping("/mo-khoa-1/hop")
    @Allow(Action.BOX_LOCK)
    String boxes(PollId id, Actor actor) {
        return String.join("\n", unlocking.boxes(actor, id));
    }

    @PutMapping("/mo-khoa-1")
    @Allow(Action.BOX_LOCK)
    String strip(PollId id, @RequestBody(required = false) byte @Nullable [] inners, Actor actor) {
        unlocking.strip(actor, id, bytes(inners));
        return "";
    }

    @GetMapping("/mo-khoa-2/hop")
    @Allow(Action.BOX_LOCK)
    String inners(PollId id, Actor actor) {
        return String.join("\n", unlocking.inners(actor, id));
    }

    @PostMapping("/mo-khoa-2")
    @Allow(Action.BOX_LOCK)
    ResponseEntity<String> count(PollId id, Tally tally, Actor actor) {
        return switch (unlocking.count(actor, id, tally)) {
            case DIFFERED -> refused(new RuleViolation("sealedbox.count.differ"));
            case ONCE, AGREED -> ResponseEntity.ok("");
        };
    }

    @ExceptionHandler
    ResponseEntity<String> refused(RuleViolation violation) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(words.text(violation.key(), violation.args()));
    }

    private static byte[] bytes(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}

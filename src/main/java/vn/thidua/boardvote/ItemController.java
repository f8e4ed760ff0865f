package vn.thidua.boardvote;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.boardsession.SessionPlace;

/** The reading pack: one page that holds what a member needs to know of a nomination, and where it says what it thinks. */
@Controller
class ItemController {

    private final ReadingPack pack;

    ItemController(ReadingPack pack) {
        this.pack = pack;
    }

    @GetMapping(SessionPlace.ADDRESS + "/muc/{itemId:[0-9]+}")
    @Allow(Action.SESSION_READ)
    String show(SessionPlace place, @PathVariable long itemId, Actor actor, Here here, Model model) {
        return pack.show(place, itemId, actor, here, model);
    }
}

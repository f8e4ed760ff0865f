package vn.thidua.boardsession;

import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.board.Board;
import vn.thidua.board.Boards;
import vn.thidua.platform.Submission;
import vn.thidua.shared.UnitId;

/** When and where a session is held. */
@Controller
class CallingController {

    private final Boards boards;
    private final Sessions sessions;
    private final Calling calling;

    CallingController(Boards boards, Sessions sessions, Calling calling) {
        this.boards = boards;
        this.sessions = sessions;
        this.calling = calling;
    }

    @GetMapping("/don-vi/{unitId}/hoi-dong/{boardId:[0-9]+}/phien/moi")
    @Allow(Action.SESSION_EDIT)
    String empty(@PathVariable UnitId unitId, @PathVariable long boardId, Model model) {
        Board board = boards.get(unitId, boardId);
        model.addAttribute("form", SessionForm.empty());
        return page(board, board.path(), model);
    }

    @PostMapping("/don-vi/{unitId}/hoi-dong/{boardId:[0-9]+}/phien/moi")
    @Allow(Action.SESSION_EDIT)
    String call(
            @PathVariable UnitId unitId,
            @PathVariable long boardId,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        Board board = boards.get(unitId, boardId);
        AtomicReference<String> to = new AtomicReference<>(board.path());
        return submission
                .attempt(
                        errors,
                        () -> to.set(
                                new SessionPlace(unitId, boardId, calling.call(actor, unitId, boardId, form)).path()))
                .then(to::get, "boardsession.called")
                .orShow(() -> page(board, board.path(), model));
    }

    @GetMapping(SessionPlace.ADDRESS + "/sua")
    @Allow(Action.SESSION_EDIT)
    String edit(SessionPlace place, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("form", SessionForm.of(session));
        return page(session.board(), place.path(), model);
    }

    @PostMapping(SessionPlace.ADDRESS + "/sua")
    @Allow(Action.SESSION_EDIT)
    String change(
            SessionPlace place,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        Board board = sessions.get(place).board();
        return submission
                .attempt(errors, () -> calling.change(actor, place, form))
                .then(place.path(), "boardsession.saved")
                .orShow(() -> page(board, place.path(), model));
    }

    private static String page(Board board, String back, Model model) {
        model.addAttribute("board", board);
        model.addAttribute("back", back);
        return "boardsession/session-form";
    }
}

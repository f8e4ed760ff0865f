package vn.thidua.board;

import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;

/** The boards of an organiser, and the page of one. */
@Controller
@RequestMapping("/don-vi/{unitId}/hoi-dong")
class CouncilController {

    private static final TableColumns<BoardSessions.Line> SESSIONS = TableColumns.<BoardSessions.Line>none()
            .with("board.session.heldOn", BoardSessions.Line::heldOn)
            .with("board.session.place", BoardSessions.Line::place)
            .with("board.session.number", BoardSessions.Line::items)
            .word("board.state", BoardSessions.Line::stateKey);

    private final Boards boards;
    private final BoardKeeping keeping;
    private final BoardSessions sessions;
    private final UnitDirectory units;
    private final History history;
    private final Today today;

    CouncilController(
            Boards boards,
            BoardKeeping keeping,
            BoardSessions sessions,
            UnitDirectory units,
            History history,
            Today today) {
        this.boards = boards;
        this.keeping = keeping;
        this.sessions = sessions;
        this.units = units;
        this.history = history;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.SESSION_READ)
    String list(@PathVariable UnitId unitId, Here here, Model model) {
        model.addAttribute("boards", boards.of(unitId));
        model.addAttribute("unit", units.get(unitId));
        model.addAttribute("today", today.date());
        model.addAttribute("path", Board.pathOf(unitId));
        model.addAttribute("canEdit", here.allows(Action.SESSION_EDIT));
        return "board/boards";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.SESSION_READ)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable UnitId unitId, Workbooks workbooks) {
        TableColumns<Board> columns = TableColumns.<Board>none()
                .with("board.name", Board::name)
                .with("board.number", Board::number)
                .with("board.decidedOn", Board::decidedOn)
                .with("board.authority", Board::authority)
                .word("board.state", board -> board.isOn(today.date()) ? "board.state.on" : "board.state.over");
        return workbooks.list(columns, boards.of(unitId), "board.title");
    }

    @GetMapping("/moi")
    @Allow(Action.SESSION_EDIT)
    String empty(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", BoardForm.empty());
        return form(unitId, Board.pathOf(unitId), model);
    }

    @PostMapping("/moi")
    @Allow(Action.SESSION_EDIT)
    String add(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") BoardForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicLong added = new AtomicLong();
        return submission
                .attempt(errors, () -> added.set(keeping.add(actor, unitId, form)))
                .then(() -> Board.pathOf(unitId) + (added.get() == 0 ? "" : "/" + added.get()), "board.added")
                .orShow(() -> form(unitId, Board.pathOf(unitId), model));
    }

    @GetMapping("/{boardId:[0-9]+}")
    @Allow(Action.SESSION_READ)
    String show(@PathVariable UnitId unitId, @PathVariable long boardId, Here here, Model model) {
        Board board = boards.get(unitId, boardId);
        model.addAttribute("board", board);
        model.addAttribute("today", today.date());
        model.addAttribute("sessions", sessions.of(board));
        model.addAttribute("canEdit", here.allows(Action.SESSION_EDIT));
        model.addAttribute("history", history.of(HistorySubject.of(BoardKeeping.SUBJECT, boardId)));
        return "board/board";
    }

    @GetMapping("/{boardId:[0-9]+}/thanh-vien/tai-ve")
    @Allow(Action.SESSION_READ)
    ResponseEntity<StreamingResponseBody> members(
            @PathVariable UnitId unitId, @PathVariable long boardId, Workbooks workbooks) {
        TableColumns<BoardMember> columns = TableColumns.<BoardMember>none()
                .with("board.member.name", BoardMember::name)
                .with("board.member.job", BoardMember::job)
                .word("board.member.role", member -> member.role().key())
                .with("board.member.unit", BoardMember::unitName)
                .with("board.member.account", BoardMember::accountName)
                .with("board.member.from", BoardMember::from)
                .with("board.member.to", BoardMember::to)
                .word("board.state", member -> member.isOn(today.date()) ? "board.state.on" : "board.member.off");
        return workbooks.list(columns, boards.get(unitId, boardId).members(), "board.members");
    }

    @GetMapping("/{boardId:[0-9]+}/phien/tai-ve")
    @Allow(Action.SESSION_READ)
    ResponseEntity<StreamingResponseBody> sessions(
            @PathVariable UnitId unitId, @PathVariable long boardId, Workbooks workbooks) {
        return workbooks.list(SESSIONS, sessions.of(boards.get(unitId, boardId)), "board.sessions");
    }

    @GetMapping("/{boardId:[0-9]+}/sua")
    @Allow(Action.SESSION_EDIT)
    String edit(@PathVariable UnitId unitId, @PathVariable long boardId, Model model) {
        Board board = boards.get(unitId, boardId);
        model.addAttribute("form", BoardForm.of(board));
        return form(unitId, board.path(), model);
    }

    @PostMapping("/{boardId:[0-9]+}/sua")
    @Allow(Action.SESSION_EDIT)
    String edit(
            @PathVariable UnitId unitId,
            @PathVariable long boardId,
            @Valid @ModelAttribute("form") BoardForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        String path = boards.get(unitId, boardId).path();
        return submission
                .attempt(errors, () -> keeping.edit(actor, unitId, boardId, form))
                .then(path, "board.saved")
                .orShow(() -> form(unitId, path, model));
    }

    private String form(UnitId unit, String back, Model model) {
        boards.mustOrganise(unit);
        model.addAttribute("back", back);
        return "board/board-form";
    }
}

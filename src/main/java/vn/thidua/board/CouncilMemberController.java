package vn.thidua.board;

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
import vn.thidua.platform.Submission;
import vn.thidua.shared.UnitId;

/** Who is in a board. */
@Controller
@RequestMapping("/don-vi/{unitId}/hoi-dong/{boardId:[0-9]+}/thanh-vien")
class CouncilMemberController {

    private final Boards boards;
    private final BoardKeeping keeping;

    CouncilMemberController(Boards boards, BoardKeeping keeping) {
        this.boards = boards;
        this.keeping = keeping;
    }

    @GetMapping("/moi")
    @Allow(Action.SESSION_EDIT)
    String empty(@PathVariable UnitId unitId, @PathVariable long boardId, Model model) {
        model.addAttribute("form", MemberForm.empty(boards.get(unitId, boardId)));
        return page(unitId, boardId, model);
    }

    @PostMapping("/moi")
    @Allow(Action.SESSION_EDIT)
    String add(
            @PathVariable UnitId unitId,
            @PathVariable long boardId,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.addMember(actor, unitId, boardId, form))
                .then(Board.pathOf(unitId) + "/" + boardId, "board.member.added")
                .orShow(() -> page(unitId, boardId, model));
    }

    @GetMapping("/{memberId:[0-9]+}")
    @Allow(Action.SESSION_EDIT)
    String edit(@PathVariable UnitId unitId, @PathVariable long boardId, @PathVariable long memberId, Model model) {
        model.addAttribute("form", MemberForm.of(keeping.member(unitId, boardId, memberId)));
        return page(unitId, boardId, model);
    }

    @PostMapping("/{memberId:[0-9]+}")
    @Allow(Action.SESSION_EDIT)
    String edit(
            @PathVariable UnitId unitId,
            @PathVariable long boardId,
            @PathVariable long memberId,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.editMember(actor, unitId, boardId, memberId, form))
                .then(Board.pathOf(unitId) + "/" + boardId, "board.member.saved")
                .orShow(() -> page(unitId, boardId, model));
    }

    private String page(UnitId unit, long board, Model model) {
        model.addAttribute("board", boards.get(unit, board));
        model.addAttribute("roles", keeping.roles());
        model.addAttribute("units", keeping.units(unit));
        model.addAttribute("accounts", boards.accounts(unit));
        return "board/member-form";
    }
}

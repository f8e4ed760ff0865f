package vn.thidua.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Role;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Slice;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.UnitId;

/** Proposed, recommended, granted, refused: the figures of the organisers a person works for. */
@Controller
@RequestMapping("/khen-thuong/thong-ke")
class FiguresController {

    private static final int ROWS_A_PAGE = 50;
    private static final List<String> HEADS = List.of(
            "register.year",
            "register.award",
            "register.authority",
            "register.figures.proposed",
            "register.figures.recommended",
            "register.figures.granted",
            "register.figures.revoked",
            "register.figures.refused",
            "register.figures.waiting");

    private static final TableColumns<Figures.Refusal> REFUSED = TableColumns.<Figures.Refusal>none()
            .told("register.figures.whom", (row, words) -> row.who() == null ? words.text("common.unknown") : row.who())
            .with("register.award", Figures.Refusal::award)
            .with("register.year", Figures.Refusal::year)
            .word("register.figures.by", row -> "register.figures." + (row.byBoard() ? "board" : "authority"))
            .with("register.figures.on", Figures.Refusal::on)
            .with("register.later.reason", Figures.Refusal::reason);

    private final Figures figures;
    private final Choices words;
    private final Workbooks workbooks;

    FiguresController(Figures figures, Choices words, Workbooks workbooks) {
        this.figures = figures;
        this.words = words;
        this.workbooks = workbooks;
    }

    @GetMapping
    @Allow(Action.NOMINATIONS_LIST)
    String page(
            @RequestParam(name = "nam", required = false) @Nullable String asked,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        Set<UnitId> organisers = organisers(actor);
        Integer year = year(asked);
        Slice slice = Slice.of(request, ROWS_A_PAGE, figures.countRefused(organisers, year));
        model.addAttribute("page", slice);
        model.addAttribute("refused", figures.refused(organisers, year, slice.offset(), slice.size()));
        model.addAttribute("lines", figures.lines(organisers, year));
        model.addAttribute("years", figures.years(organisers));
        model.addAttribute("year", year);
        String narrowed = "/tai-ve" + (year == null ? "" : "?nam=" + year);
        model.addAttribute("download", "/khen-thuong/thong-ke" + narrowed);
        model.addAttribute("refusedDownload", "/khen-thuong/thong-ke/khong-khen" + narrowed);
        return "register/figures";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.NOMINATIONS_LIST)
    ResponseEntity<StreamingResponseBody> download(
            @RequestParam(name = "nam", required = false) @Nullable String asked, Actor actor) {
        return workbooks.xlsx(
                words.text("register.figures.fileName"),
                words.text("register.figures"),
                HEADS.stream().map(words::text).toList(),
                figures.lines(organisers(actor), year(asked)).stream()
                        .map(FiguresController::cells)
                        .toList());
    }

    @GetMapping("/khong-khen/tai-ve")
    @Allow(Action.NOMINATIONS_LIST)
    ResponseEntity<StreamingResponseBody> refused(
            @RequestParam(name = "nam", required = false) @Nullable String asked, Actor actor) {
        return workbooks.list(
                REFUSED,
                figures.refused(organisers(actor), year(asked), 0, Workbooks.MOST_ROWS),
                "register.figures.refusals");
    }

    private static List<Object> cells(Figures.Line line) {
        return List.of(
                line.year(),
                line.award(),
                line.authority(),
                line.proposed(),
                line.recommended(),
                line.granted(),
                line.revoked(),
                line.refused(),
                line.waiting());
    }

    private static Set<UnitId> organisers(Actor actor) {
        return actor.organisersAs(Role.ORGANISER_STAFF, Role.BOARD_MEMBER, Role.AUDITOR);
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }
}

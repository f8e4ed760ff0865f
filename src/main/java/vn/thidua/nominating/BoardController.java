package vn.thidua.nominating;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.Review;
import vn.thidua.award.RoadLog;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.nominating.NominationPages.BoardLine;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;

/** What the board said of a year's nominations; staff write down what a paper says of a session held elsewhere. */
@Controller
class BoardController {

    private static final TableColumns<BoardLine> COLUMNS = TableColumns.<BoardLine>none()
            .with("award.award", line -> line.nomination().award())
            .with("award.authority", line -> line.nomination().authority())
            .told(
                    "award.who",
                    (line, words) -> line.nomination().who() == null
                            ? words.text("award.recipient.UNKNOWN")
                            : line.nomination().who())
            .with("award.achievement", line -> line.nomination().achievement())
            .with("award.board.members", line -> of(line, Review::members))
            .with("award.board.votesFor", line -> of(line, Review::votesFor))
            .with("award.board.votesAgainst", line -> of(line, Review::votesAgainst))
            .with("award.board.percent", BoardLine::percent)
            .word(
                    "award.board.outcome",
                    line -> of(line, review -> review.outcome().key()))
            .with("award.board.reviewedOn", line -> of(line, Review::reviewedOn))
            .with("award.reason", line -> of(line, Review::reason))
            .with("award.board.dissent", line -> of(line, Review::dissent))
            .with("award.withdrawnOn", line -> line.nomination().withdrawnOn());

    private final AwardRoad road;
    private final NominationPages pages;
    private final NominationFrame frame;
    private final ClusterYears years;
    private final History history;
    private final Choices choices;

    BoardController(
            AwardRoad road,
            NominationPages pages,
            NominationFrame frame,
            ClusterYears years,
            History history,
            Choices choices) {
        this.road = road;
        this.pages = pages;
        this.frame = frame;
        this.years = years;
        this.history = history;
        this.choices = choices;
    }

    @GetMapping("/nam/{yearId}/khen-thuong/hoi-dong")
    @Allow(Action.BOARD_READ)
    String all(@PathVariable ClusterYearId yearId, Model model) {
        var year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("lines", pages.boardLines(year));
        return "award/board";
    }

    @GetMapping("/nam/{yearId}/khen-thuong/hoi-dong/tai-ve")
    @Allow(Action.BOARD_READ)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable ClusterYearId yearId, Workbooks workbooks) {
        return workbooks.list(COLUMNS, pages.boardLines(years.get(yearId)), "award.board.title");
    }

    private static @Nullable Object of(BoardLine line, TableColumns.Value<Review> part) {
        Review review = line.nomination().review();
        return review == null ? null : part.of(review);
    }

    @GetMapping("/de-nghi/{nominationId}/hoi-dong")
    @Allow(Action.BOARD_RECORD)
    String one(@PathVariable NominationId nominationId, Model model) {
        model.addAttribute("form", pages.reviewForm(nominationId));
        return page(nominationId, model);
    }

    @PostMapping("/de-nghi/{nominationId}/hoi-dong")
    @Allow(Action.BOARD_RECORD)
    String review(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> road.recordReview(actor, nominationId, form.facts(), form.version()))
                .then("/de-nghi/" + nominationId, "award.board.reviewed")
                .orShow(() -> page(nominationId, model));
    }

    private String page(NominationId id, Model model) {
        frame.put(id, model);
        model.addAttribute("line", pages.boardLine(id));
        model.addAttribute("outcomes", choices.of("award.outcome.", Review.Outcome.values()));
        model.addAttribute("history", history.of(HistorySubject.of(RoadLog.BOARD, id.value())));
        return "award/review";
    }
}

package vn.thidua.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Slice;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The decisions of an organiser, what waits for one, and the beginning of a new one. */
@Controller
@RequestMapping("/don-vi/{unitId}/quyet-dinh")
class DecisionListController {

    private static final int ROWS_A_PAGE = 50;

    private static final TableColumns<DecisionListing.Row> COLUMNS = TableColumns.<DecisionListing.Row>none()
            .with("decision.number", DecisionListing.Row::number)
            .with("decision.decidedOn", DecisionListing.Row::decidedOn)
            .with("decision.authority", DecisionListing.Row::authority)
            .with("decision.year", DecisionListing.Row::year)
            .with("decision.items", DecisionListing.Row::items)
            .with("decision.item.refused", DecisionListing.Row::refused)
            .money("decision.sum", DecisionListing.Row::amount)
            .with("decision.sum.without", DecisionListing.Row::unknown)
            .with("decision.fund", DecisionListing.Row::fund)
            .word("decision.state", row -> "decision.state." + (row.issued() ? "issued" : "draft"));

    private static final TableColumns<DecisionListing.Fund> FUNDS = TableColumns.<DecisionListing.Fund>none()
            .told("decision.fund", (row, words) -> row.fund() == null ? words.text("common.unknown") : row.fund())
            .with("decision.year", DecisionListing.Fund::year)
            .with("decision.funds.decisions", DecisionListing.Fund::decisions)
            .money("decision.sum", DecisionListing.Fund::amount)
            .with("decision.sum.without", DecisionListing.Fund::unknown);

    private final Organisers organisers;
    private final DecisionListing listing;
    private final DraftKeeping drafting;
    private final DraftChoices choices;
    private final Today today;

    DecisionListController(
            Organisers organisers, DecisionListing listing, DraftKeeping drafting, DraftChoices choices, Today today) {
        this.organisers = organisers;
        this.listing = listing;
        this.drafting = drafting;
        this.choices = choices;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.DECISIONS_READ)
    String list(
            @PathVariable UnitId unitId,
            @RequestParam(name = "nam", required = false) @Nullable String asked,
            Here here,
            HttpServletRequest request,
            Model model) {
        Integer year = year(asked);
        model.addAttribute("organiser", organisers.require(unitId));
        Slice slice = Slice.of(request, ROWS_A_PAGE, listing.count(unitId, year));
        model.addAttribute("page", slice);
        model.addAttribute("decisions", listing.page(unitId, year, slice.offset(), slice.size()));
        model.addAttribute("waiting", listing.waiting(unitId));
        model.addAttribute("funds", listing.funds(unitId));
        model.addAttribute("years", listing.years(unitId));
        model.addAttribute("year", year);
        model.addAttribute("canEdit", here.allows(Action.DECISION_DRAFT));
        return "decision/decisions";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.DECISIONS_READ)
    ResponseEntity<StreamingResponseBody> workbook(
            @PathVariable UnitId unitId,
            @RequestParam(name = "nam", required = false) @Nullable String asked,
            Workbooks workbooks) {
        organisers.require(unitId);
        return workbooks.list(COLUMNS, listing.page(unitId, year(asked), 0, Workbooks.MOST_ROWS), "decision.list");
    }

    @GetMapping("/nguon/tai-ve")
    @Allow(Action.DECISIONS_READ)
    ResponseEntity<StreamingResponseBody> funds(@PathVariable UnitId unitId, Workbooks workbooks) {
        organisers.require(unitId);
        return workbooks.list(FUNDS, listing.funds(unitId), "decision.funds");
    }

    private static @Nullable Integer year(@Nullable String asked) {
        return asked != null && asked.matches("\\d{4}") ? Integer.valueOf(asked) : null;
    }

    @GetMapping("/moi")
    @Allow(Action.DECISION_DRAFT)
    String empty(
            @PathVariable UnitId unitId,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @RequestParam(name = "heThong", required = false) @Nullable Long programme,
            @RequestParam(name = "thamQuyen", required = false) @Nullable Long authority,
            @RequestParam(name = "ten", required = false) @Nullable String name,
            Model model) {
        int asked = year != null && year.matches("\\d{4}")
                ? Integer.parseInt(year)
                : today.date().getYear();
        model.addAttribute("form", DraftForm.empty(asked, programme, authority, name));
        return page(unitId, model);
    }

    @PostMapping("/moi")
    @Allow(Action.DECISION_DRAFT)
    String begin(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        organisers.require(unitId);
        AtomicLong id = new AtomicLong();
        return submission
                .attempt(errors, () -> id.set(drafting.begin(actor, unitId, form)))
                .then(() -> address(unitId, id.get()), "decision.begun")
                .orShow(() -> page(unitId, model));
    }

    /** Of a form that came twice the second time begins nothing: back to the list, where the first one stands. */
    private static String address(UnitId organiser, long id) {
        return "/don-vi/" + organiser + "/quyet-dinh" + (id == 0 ? "" : "/" + id);
    }

    private String page(UnitId organiser, Model model) {
        model.addAttribute("organiser", organisers.require(organiser));
        model.addAttribute("back", "/don-vi/" + organiser + "/quyet-dinh");
        model.addAttribute("isNew", true);
        choices.addTo(organiser, model);
        return "decision/draft";
    }
}

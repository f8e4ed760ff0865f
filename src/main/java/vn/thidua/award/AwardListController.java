package vn.thidua.award;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import vn.thidua.platform.Option;
import vn.thidua.platform.Slice;
import vn.thidua.shared.UnitId;

/** All nominations of the organisers a person works for. */
@Controller
@RequestMapping("/khen-thuong")
class AwardListController {

    private static final int ROWS_A_PAGE = 50;
    private static final int MOST_ROWS = 10_000;

    private final NominationReads reads;
    private final AwardSheet sheet;
    private final Choices choices;

    AwardListController(NominationReads reads, AwardSheet sheet, Choices choices) {
        this.reads = reads;
        this.sheet = sheet;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Action.NOMINATIONS_LIST)
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @RequestParam(name = "tinhTrang", required = false) @Nullable String state,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        NominationReads.Filter filter = filter(actor, q, year, state);
        Slice slice = Slice.of(request, ROWS_A_PAGE, reads.count(filter));
        model.addAttribute("page", slice);
        model.addAttribute("nominations", reads.page(filter, slice.offset(), ROWS_A_PAGE));
        model.addAttribute("years", years(filter.organisers()));
        model.addAttribute("states", choices.of("award.state.", NominationState.values()));
        model.addAttribute("filter", filter);
        String query = request.getQueryString();
        model.addAttribute("download", "/khen-thuong/tai-ve" + (query == null ? "" : "?" + query));
        return "award/all";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.NOMINATIONS_LIST)
    ResponseEntity<StreamingResponseBody> download(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @RequestParam(name = "tinhTrang", required = false) @Nullable String state,
            Actor actor) {
        return sheet.of("", reads.page(filter(actor, q, year, state), 0, MOST_ROWS));
    }

    private List<Option> years(Set<UnitId> organisers) {
        return reads.years(organisers).stream()
                .map(each -> Option.of(each, each.toString()))
                .toList();
    }

    /** A year or state that does not exist narrows nothing. */
    private static NominationReads.Filter filter(
            Actor actor, @Nullable String words, @Nullable String year, @Nullable String state) {
        return new NominationReads.Filter(
                actor.organisersAs(Role.ORGANISER_STAFF, Role.BOARD_MEMBER, Role.AUDITOR),
                words,
                year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                Arrays.stream(NominationState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null));
    }
}

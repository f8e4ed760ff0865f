package vn.thidua.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.decision.GrantKeeping;
import vn.thidua.decision.Organisers;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Slice;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.UnitId;

/** The register of awards: found, exported, and the page of one award. */
@Controller
@RequestMapping("/don-vi/{unitId}/so-khen-thuong")
class RegisterController {

    private static final int ROWS_A_PAGE = 50;
    private static final List<String> HEADS = List.of(
            "register.year",
            "register.who",
            "register.kind",
            "register.unit",
            "register.award",
            "register.authority",
            "register.number",
            "register.decidedOn",
            "register.achievement",
            "register.amount",
            "register.handedOn",
            "register.revokedOn");

    private final Organisers organisers;
    private final AwardRegister reads;
    private final Choices words;
    private final Workbooks workbooks;
    private final History history;

    RegisterController(
            Organisers organisers, AwardRegister reads, Choices words, Workbooks workbooks, History history) {
        this.organisers = organisers;
        this.reads = reads;
        this.words = words;
        this.workbooks = workbooks;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.REGISTER_READ)
    String list(
            @PathVariable UnitId unitId, RegisterFilter filter, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("organiser", organisers.require(unitId));
        Slice slice = Slice.of(request, ROWS_A_PAGE, reads.count(unitId, filter));
        model.addAttribute("page", slice);
        model.addAttribute("filter", filter);
        List<GrantView> grants = reads.page(unitId, filter, slice.offset(), slice.size());
        model.addAttribute("grants", grants);
        model.addAttribute("money", grants.stream().anyMatch(GrantView::bringsMoney));
        model.addAttribute("awards", reads.awards(unitId));
        model.addAttribute("authorities", reads.authorities(unitId));
        model.addAttribute("years", reads.years(unitId));
        model.addAttribute("states", words.of("register.state.", RegisterFilter.State.values()));
        model.addAttribute("download", filter.address("/don-vi/" + unitId + "/so-khen-thuong/tai-ve"));
        model.addAttribute("canEdit", here.allows(Action.REGISTER_EDIT));
        return "register/register";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.REGISTER_READ)
    ResponseEntity<StreamingResponseBody> download(@PathVariable UnitId unitId, RegisterFilter filter) {
        String title = words.text("register.title") + " – "
                + organisers.require(unitId).name();
        return workbooks.xlsx(
                words.text("register.fileName"),
                title,
                HEADS.stream().map(words::text).toList(),
                reads.page(unitId, filter, 0, Workbooks.MOST_ROWS).stream()
                        .map(this::cells)
                        .toList());
    }

    @GetMapping("/{grantId}")
    @Allow(Action.REGISTER_READ)
    String grant(@PathVariable UnitId unitId, @PathVariable long grantId, Here here, Model model) {
        model.addAttribute("page", reads.one(unitId, grantId));
        model.addAttribute("canEdit", here.allows(Action.REGISTER_EDIT));
        model.addAttribute("history", history.of(HistorySubject.of(GrantKeeping.SUBJECT, grantId)));
        return "register/grant";
    }

    private List<@Nullable Object> cells(GrantView grant) {
        return Arrays.asList(
                grant.year(),
                grant.who(),
                words.text(grant.kind().key()),
                grant.of(),
                grant.award(),
                grant.authority(),
                grant.number(),
                grant.decidedOn(),
                grant.achievement(),
                grant.amount(),
                grant.handedOn(),
                grant.revokedOn());
    }
}

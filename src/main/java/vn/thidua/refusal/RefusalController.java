package vn.thidua.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.decision.Organisers;
import vn.thidua.platform.Slice;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/** What is not granted, the notices on it, and each notice as a paper. */
@Controller
@RequestMapping("/don-vi/{unitId}/khong-khen")
class RefusalController {

    private static final int ROWS_A_PAGE = 50;

    /** Number and date of a notice, and on which nominations it is. */
    record NoticeForm(
            @NotBlank @Size(max = 60) @Nullable String number,
            @NotNull @Nullable LocalDate dated,
            @Nullable List<@Nullable Long> chosen) {

        public Set<Long> nominations() {
            Set<Long> nominations = new HashSet<>();
            if (chosen != null) {
                chosen.stream().filter(Objects::nonNull).forEach(nominations::add);
            }
            return nominations;
        }
    }

    private static final TableColumns<Refused> COLUMNS = TableColumns.<Refused>none()
            .told("refusal.who", (row, words) -> row.who() == null ? words.text("common.unknown") : row.who())
            .with("refusal.unit", Refused::unit)
            .with("refusal.award", Refused::award)
            .with("refusal.year", Refused::year)
            .word("refusal.by", Refused::byKey)
            .with("refusal.on", Refused::refusedOn)
            .with("refusal.reason", Refused::reason);

    private static final TableColumns<Refused> TOLD =
            COLUMNS.with("refusal.number", Refused::number).with("refusal.dated", Refused::dated);

    private final Organisers organisers;
    private final Refusals refusals;
    private final Refusing refusing;

    RefusalController(Organisers organisers, Refusals refusals, Refusing refusing) {
        this.organisers = organisers;
        this.refusals = refusals;
        this.refusing = refusing;
    }

    @GetMapping
    @Allow(Action.DECISIONS_READ)
    String list(@PathVariable UnitId unitId, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("form", new NoticeForm(null, null, List.of()));
        return page(unitId, here, request, model);
    }

    @PostMapping
    @Allow(Action.DECISION_DRAFT)
    String send(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            HttpServletRequest request,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> refusing.send(
                                actor,
                                organisers.require(unitId),
                                Names.clean(Objects.requireNonNull(form.number())),
                                Objects.requireNonNull(form.dated()),
                                form.nominations()))
                .then("/don-vi/" + unitId + "/khong-khen", "refusal.sent")
                .orShow(() -> page(unitId, here, request, model));
    }

    @GetMapping("/tai-ve")
    @Allow(Action.DECISIONS_READ)
    ResponseEntity<StreamingResponseBody> pending(@PathVariable UnitId unitId, Workbooks workbooks) {
        organisers.require(unitId);
        return workbooks.list(COLUMNS, refusals.pending(unitId), "refusal.title");
    }

    @GetMapping("/da-thong-bao/tai-ve")
    @Allow(Action.DECISIONS_READ)
    ResponseEntity<StreamingResponseBody> told(@PathVariable UnitId unitId, Workbooks workbooks) {
        organisers.require(unitId);
        return workbooks.list(TOLD, refusals.sent(unitId, 0, Workbooks.MOST_ROWS), "refusal.told");
    }

    @GetMapping("/{nominationId}")
    @Allow(Action.DECISIONS_READ)
    String notice(@PathVariable UnitId unitId, @PathVariable long nominationId, Model model) {
        model.addAttribute("organiser", organisers.require(unitId));
        model.addAttribute("told", refusals.notice(unitId, nominationId));
        return "refusal/notice";
    }

    private String page(UnitId organiser, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("organiser", organisers.require(organiser));
        model.addAttribute("pending", refusals.pending(organiser));
        Slice slice = Slice.of(request, ROWS_A_PAGE, refusals.countSent(organiser));
        model.addAttribute("page", slice);
        model.addAttribute("told", refusals.sent(organiser, slice.offset(), slice.size()));
        model.addAttribute("canEdit", here.allows(Action.DECISION_DRAFT));
        return "refusal/refusals";
    }
}

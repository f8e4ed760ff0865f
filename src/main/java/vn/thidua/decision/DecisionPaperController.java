package vn.thidua.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import vn.thidua.paper.QrCode;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.SiteAddress;
import vn.thidua.shared.UnitId;

/** One decision: the page on which it grows, its issue, and the paper. */
@Controller
@RequestMapping("/don-vi/{unitId}/quyet-dinh/{decisionId}")
class DecisionPaperController {

    private static final TableColumns<DecisionItem> ITEMS = TableColumns.<DecisionItem>none()
            .told("decision.item.who", (item, words) -> item.who() == null ? words.text("common.unknown") : item.who())
            .with("decision.item.unit", DecisionItem::of)
            .with("decision.item.award", DecisionItem::award)
            .money("decision.sum", item -> item.refused() ? null : item.prize().amount())
            .word("decision.item.outcome", DecisionPaperController::outcome)
            .with("decision.item.refusal", DecisionItem::refusal)
            .with(
                    "decision.item.handedOn",
                    item -> item.granted() == null ? null : item.granted().handedOn())
            .with(
                    "decision.item.revokedOn",
                    item -> item.granted() == null ? null : item.granted().revokedOn());

    private final DecisionReads reads;
    private final DraftKeeping drafting;
    private final Issuing issuing;
    private final Articles articles;
    private final History history;
    private final SiteAddress site;

    DecisionPaperController(
            DecisionReads reads,
            DraftKeeping drafting,
            Issuing issuing,
            Articles articles,
            History history,
            SiteAddress site) {
        this.reads = reads;
        this.drafting = drafting;
        this.issuing = issuing;
        this.articles = articles;
        this.history = history;
        this.site = site;
    }

    @GetMapping
    @Allow(Action.DECISIONS_READ)
    String decision(@PathVariable UnitId unitId, @PathVariable long decisionId, Here here, Model model) {
        DecisionView decision = reads.one(unitId, decisionId);
        model.addAttribute("decision", decision);
        model.addAttribute("articles", articles.filled(decision));
        model.addAttribute("canEdit", here.allows(Action.DECISION_DRAFT));
        model.addAttribute("history", history.of(HistorySubject.of(DraftKeeping.SUBJECT, decisionId)));
        return "decision/decision";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.DECISIONS_READ)
    ResponseEntity<StreamingResponseBody> items(
            @PathVariable UnitId unitId, @PathVariable long decisionId, Workbooks workbooks) {
        return workbooks.list(ITEMS, reads.one(unitId, decisionId).items(), "decision.items.list");
    }

    private static @Nullable String outcome(DecisionItem item) {
        if (item.refused()) {
            return "decision.item.refused";
        }
        if (item.granted() != null) {
            return "decision.item.granted";
        }
        return item.waits() ? "decision.item.toGrant" : "decision.item.elsewhere";
    }

    @GetMapping("/in")
    @Allow(Action.DECISIONS_READ)
    String paper(@PathVariable UnitId unitId, @PathVariable long decisionId, Model model) {
        DecisionView decision = reads.one(unitId, decisionId);
        model.addAttribute("decision", decision);
        model.addAttribute("articles", articles.filled(decision));
        String confirmed = decision.confirmationPath();
        model.addAttribute("qr", confirmed == null ? null : QrCode.of(site.of(confirmed)));
        return "decision/paper";
    }

    @PostMapping("/ban-hanh")
    @Allow(Action.DECISION_DRAFT)
    String issue(@PathVariable UnitId unitId, @PathVariable long decisionId, Actor actor, Submission submission) {
        String path = address(unitId) + "/" + decisionId;
        return submission
                .attempt(() -> issuing.issue(actor, unitId, decisionId))
                .then(path, "decision.issuedNow")
                .orBack(path);
    }

    @PostMapping("/bo")
    @Allow(Action.DECISION_DRAFT)
    String drop(@PathVariable UnitId unitId, @PathVariable long decisionId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> drafting.drop(actor, unitId, decisionId))
                .then(address(unitId), "decision.dropped")
                .orBack(address(unitId) + "/" + decisionId);
    }

    private static String address(UnitId organiser) {
        return "/don-vi/" + organiser + "/quyet-dinh";
    }
}

package vn.thidua.decision;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/**
 * Issues a decision, in one transaction: each nomination is granted or refused, what is granted enters the register with its
 * amount as it is on that day, and the decision becomes a paper that stays.
 */
@Service
@Transactional
class Issuing {

    private final Decisions decisions;
    private final DecisionReads reads;
    private final Articles articles;
    private final GrantWriting writing;
    private final History history;
    private final Today today;

    Issuing(
            Decisions decisions,
            DecisionReads reads,
            Articles articles,
            GrantWriting writing,
            History history,
            Today today) {
        this.decisions = decisions;
        this.reads = reads;
        this.articles = articles;
        this.writing = writing;
        this.history = history;
        this.today = today;
    }

    /** Two who issue the same draft wait for each other, and the second is told that it is issued. */
    void issue(Actor actor, UnitId organiser, long id) {
        Decision decision = decisions.findToChange(id, organiser.value()).orElseThrow(NotFound::new);
        decision.requireDraft();
        DecisionView view = reads.one(organiser, id);
        List<RuleViolation> missing =
                view.missing().stream().map(RuleViolation::new).toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.all(missing);
        }
        writing.hold(view);
        articles.freeze(view);
        // always in the same order, so that two decisions never wait for each other
        view.items().stream()
                .sorted(Comparator.comparingLong(DecisionItem::nomination))
                .forEach(item -> writing.decide(actor, view, item));
        decision.issue(PaperCode.random(), today.now());
        decisions.saveAndFlush(decision);
        history.record(
                actor,
                HistorySubject.of(DraftKeeping.SUBJECT, id),
                "decision.history.issued",
                decision.title(),
                Change.of("decision.granted", null, view.grantedItems().size()),
                Change.of("decision.refused", null, view.refusedItems().size()));
    }
}

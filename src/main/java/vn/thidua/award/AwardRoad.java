package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.Examination.OpenRule;
import vn.thidua.award.RoadLog.Step;
import vn.thidua.history.Change;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/**
 * The one way in which a nomination moves: each step locks it, asks it whether it may be taken, and writes who took it when.
 * Two people who move it at once take their steps one after the other, and the second is told what the first one did.
 */
@Service
@Transactional
public class AwardRoad {

    private final NominationStore store;
    private final Quotas quotas;
    private final RoadLog log;
    private final ObjectProvider<Examination> examinations;
    private final ObjectProvider<OnAgenda> agendas;
    private final Today today;

    AwardRoad(
            NominationStore store,
            Quotas quotas,
            RoadLog log,
            ObjectProvider<Examination> examinations,
            ObjectProvider<OnAgenda> agendas,
            Today today) {
        this.store = store;
        this.quotas = quotas;
        this.log = log;
        this.examinations = examinations;
        this.agendas = agendas;
        this.today = today;
    }

    /**
     * Sends it to the organiser.
     *
     * @param reason why although the number is used up; not kept where it is not
     * @throws RuleViolation where the number is used up and no reason is given
     */
    public void submit(Actor actor, NominationId id, @Nullable String reason) {
        Nomination nomination = store.toChange(id);
        String beyond = quotas.locked(
                        store.placeOf(nomination), nomination.proposal().award())
                .filter(Quotas.Quota::full)
                .map(quota -> needed(reason, "award.quota.sendReason", quota))
                .orElse(null);
        nomination.submit(beyond, today.date());
        log.take(actor, nomination, Step.SUBMITTED, beyond);
    }

    /** Calls it back before it was received. */
    public void recall(Actor actor, NominationId id) {
        Nomination nomination = store.toChange(id);
        nomination.recall();
        log.take(actor, nomination, Step.RECALLED, null);
    }

    /**
     * Receives it on that day; the rules of this day judge it.
     *
     * @param reason why although the number is used up; not kept where it is not
     */
    public void receive(Actor actor, NominationId id, LocalDate on, @Nullable String reason) {
        if (on.isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at("receivedOn");
        }
        Nomination nomination = store.toChange(id);
        String beyond = quotas.locked(
                        store.placeOf(nomination), nomination.proposal().award())
                .filter(Quotas.Quota::fullyReceived)
                .map(quota -> needed(reason, "award.quota.receiveReason", quota))
                .orElse(null);
        nomination.receive(on, beyond);
        log.take(actor, nomination, Step.RECEIVED, beyond, Change.of("award.receivedOn", null, on));
    }

    /**
     * Lets it come before the board.
     *
     * @param reason why although rules are not met, or unknown; needed only then
     */
    public void examine(Actor actor, NominationId id, @Nullable String reason) {
        Nomination nomination = store.toChange(id);
        nomination.examine();
        List<OpenRule> open = examinations.stream()
                .flatMap(examination -> examination.open(id).stream())
                .toList();
        if (!open.isEmpty() && reason == null) {
            throw new RuleViolation(
                            "award.examine.open",
                            open.stream().map(OpenRule::rule).collect(Collectors.joining("; ")))
                    .at("reason");
        }
        log.take(actor, nomination, Step.EXAMINED, open.isEmpty() ? null : reason);
    }

    /** Sends it back to its sender with a reason. */
    public void giveBack(Actor actor, NominationId id, String reason) {
        Nomination nomination = store.toChange(id);
        requireOffAgenda(id);
        nomination.giveBack();
        log.take(actor, nomination, Step.RETURNED, reason);
    }

    /** Its sender takes it back for good. */
    public void withdraw(Actor actor, NominationId id, LocalDate on, String reason) {
        if (on.isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at("withdrawnOn");
        }
        Nomination nomination = store.toChange(id);
        requireOffAgenda(id);
        nomination.withdraw(on, reason);
        log.take(
                actor,
                nomination,
                Step.WITHDRAWN,
                reason,
                Change.of("award.withdrawnOn", null, on),
                Change.of("award.reason", null, reason));
    }

    /** What the board said in a session; only of what was examined. */
    public void reviewed(Actor actor, NominationId id, Review review) {
        Nomination nomination = store.toChange(id);
        if (nomination.stage() != Stage.EXAMINED) {
            throw new RuleViolation("award.review.notExamined");
        }
        nomination.review(review, store.boardRule(nomination, review.reviewedOn()));
        log.reviewed(actor, nomination, review);
    }

    /**
     * What a paper says of a session held elsewhere, or a correction of it; not of what waits in a session held here, and in a
     * year that goes on only of what was received and examined: quotas and rules are answered for there.
     */
    public void recordReview(Actor actor, NominationId id, Review review, @Nullable Long version) {
        if (review.reviewedOn().isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at("reviewedOn");
        }
        Nomination nomination = store.toChange(id);
        requireOffAgenda(id);
        BoardReview recorded = nomination.review();
        boolean examined = nomination.stage() == Stage.EXAMINED || nomination.stage() == Stage.REVIEWED;
        if (nomination.stage().isWithOrganiser() && !examined && !store.isSettled(nomination)) {
            throw new RuleViolation("award.review.notExamined");
        }
        if (recorded != null && recorded.facts().item() != null) {
            throw new RuleViolation("award.review.inSession");
        }
        Change[] changes = log.changes(recorded == null ? null : recorded.facts(), review)
                .expect(recorded == null ? NominationStore.NOTHING_YET : recorded.version(), version)
                .changes();
        nomination.review(review, store.boardRule(nomination, review.reviewedOn()));
        log.reviewed(actor, nomination, review, changes);
    }

    /** What an authority decided; it grants only what the board recommended, and decides nothing no board spoke of. */
    public void decided(Actor actor, NominationId id, Verdict verdict) {
        if (verdict.decidedOn().isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at("decidedOn");
        }
        Nomination nomination = store.toChange(id);
        nomination.decide(verdict);
        log.decided(actor, nomination, verdict);
    }

    private void requireOffAgenda(NominationId id) {
        agendas.stream().filter(agenda -> agenda.holds(id)).findFirst().ifPresent(agenda -> {
            throw new RuleViolation(agenda.refusal());
        });
    }

    private static String needed(@Nullable String reason, String key, Quotas.Quota quota) {
        if (reason == null) {
            throw new RuleViolation(key, quota.name(), quota.allowed()).at("reason");
        }
        return reason;
    }
}

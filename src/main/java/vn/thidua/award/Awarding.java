package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.Broken;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What people do with awards: propose, correct, withdraw, review in the board, record what an authority decided. */
@Service
@Transactional
class Awarding {

    /** Entries that those who see the nomination may read. */
    static final String NOMINATION = "NOMINATION";

    /** Entries with the board's votes, which only the organiser's side may read; so they lie outside the year. */
    static final String BOARD = "BOARD_REVIEW";

    private final Nominations nominations;
    private final AwardOffer offer;
    private final History history;
    private final AwardWords words;
    private final Today today;

    Awarding(Nominations nominations, AwardOffer offer, History history, AwardWords words, Today today) {
        this.nominations = nominations;
        this.offer = offer;
        this.history = history;
        this.words = words;
        this.today = today;
    }

    /** Adds a nomination behind those of the year; answers its id. */
    long propose(Actor actor, ClusterYearId year, NominationForm form) {
        List<MemberView> members = offer.members(year);
        Proposal proposal = offer.proposal(year, form, null, members);
        notInFuture(proposal.proposedOn(), "proposedOn");
        offer.requireRegistered(year, proposal, members);
        requireNotProposed(year, proposal, 0);
        Nomination nomination = new Nomination(year, nominations.lastPosition(year.value()) + 1, proposal);
        Broken.constraint("nomination_once", alreadyProposed(proposal), () -> nominations.save(nomination));
        Change[] changes =
                FieldEdits.between(Map.of(), words.of(proposal, members)).changes();
        record(actor, nomination, "award.history.proposed", members, changes);
        return nomination.id();
    }

    void change(Actor actor, ClusterYearId year, long id, NominationForm form) {
        List<MemberView> members = offer.members(year);
        Nomination nomination = toChange(year, id);
        Proposal proposal = offer.proposal(year, form, nomination.proposal().award(), members);
        FieldEdits edits = FieldEdits.between(words.of(nomination.proposal(), members), words.of(proposal, members))
                .expect(nomination.version(), form.version());
        notInFuture(proposal.proposedOn(), "proposedOn");
        if (!Objects.equals(proposal.member(), nomination.proposal().member())) {
            offer.requireRegistered(year, proposal, members);
        }
        requireNotProposed(year, proposal, id);
        nomination.change(proposal);
        record(actor, nomination, "award.history.changed", members, edits.changes());
    }

    void withdraw(Actor actor, ClusterYearId year, long id, WithdrawForm form) {
        Nomination nomination = toChange(year, id);
        LocalDate day = Objects.requireNonNull(form.withdrawnOn());
        notInFuture(day, "withdrawnOn");
        String reason = Names.clean(Objects.requireNonNull(form.reason()));
        nomination.withdraw(day, reason);
        Change when = Change.of("award.withdrawnOn", null, day);
        Change why = Change.of("award.reason", null, reason);
        record(actor, nomination, "award.history.withdrawn", offer.members(year), when, why);
    }

    void review(Actor actor, ClusterYearId year, long id, ReviewForm form) {
        Nomination nomination = toChange(year, id);
        BoardReview recorded = nomination.review();
        BoardReview.Facts facts = form.facts();
        long version = recorded == null ? ReviewForm.NOTHING_YET : recorded.version();
        FieldEdits edits = FieldEdits.between(words.of(recorded == null ? null : recorded.facts()), words.of(facts))
                .expect(version, form.version());
        notInFuture(facts.reviewedOn(), "reviewedOn");
        nomination.review(facts, offer.boardRule(year, facts.reviewedOn()));
        String title = words.title(nomination.proposal(), offer.members(year));
        history.record(actor, HistorySubject.of(BOARD, id), "award.history.reviewed", title, edits.changes());
    }

    void decide(Actor actor, ClusterYearId year, long id, DecisionForm form) {
        Nomination nomination = toChange(year, id);
        AwardDecision recorded = nomination.decision();
        AwardDecision.Facts facts = form.facts();
        long version = recorded == null ? ReviewForm.NOTHING_YET : recorded.version();
        FieldEdits edits = FieldEdits.between(words.of(recorded == null ? null : recorded.facts()), words.of(facts))
                .expect(version, form.version());
        notInFuture(facts.decidedOn(), "decidedOn");
        nomination.decide(facts);
        record(actor, nomination, "award.history.decided", offer.members(year), edits.changes());
    }

    private Nomination toChange(ClusterYearId year, long id) {
        return nominations.findToChange(id, year.value()).orElseThrow(NotFound::new);
    }

    private void requireNotProposed(ClusterYearId year, Proposal proposal, long except) {
        if (proposal.recipient() == Proposal.Recipient.UNKNOWN) {
            return;
        }
        Long member = proposal.member() == null ? null : proposal.member().value();
        if (nominations.isProposed(year.value(), proposal.award().kind(), member, proposal.name(), except)) {
            throw alreadyProposed(proposal);
        }
    }

    private static RuleViolation alreadyProposed(Proposal proposal) {
        return proposal.name() == null
                ? new RuleViolation("award.alreadyProposed").at("member")
                : new RuleViolation("award.nameAlreadyProposed", proposal.name()).at("name");
    }

    private void notInFuture(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at(field);
        }
    }

    private void record(
            Actor actor, Nomination nomination, String action, List<MemberView> members, Change... changes) {
        HistorySubject subject = HistorySubject.in(nomination.year(), NOMINATION, nomination.id());
        history.record(actor, subject, action, words.title(nomination.proposal(), members), changes);
    }
}

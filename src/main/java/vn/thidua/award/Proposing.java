package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.NominationView.Standing;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.FieldEdits;
import vn.thidua.recipient.Recipients;
import vn.thidua.shared.Broken;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Writing down what is proposed, as long as it is with its sender. */
@Service
@Transactional
public class Proposing {

    private final NominationStore store;
    private final AwardOffer offer;
    private final Recipients recipients;
    private final RoadLog log;
    private final AwardWords words;
    private final Today today;

    Proposing(
            NominationStore store,
            AwardOffer offer,
            Recipients recipients,
            RoadLog log,
            AwardWords words,
            Today today) {
        this.store = store;
        this.offer = offer;
        this.recipients = recipients;
        this.log = log;
        this.words = words;
        this.today = today;
    }

    /** A draft behind those of the place. */
    public NominationId propose(Actor actor, ProposalPlace place, Proposal.Typed typed) {
        return propose(actor, place, typed, null);
    }

    /** A draft filled from the cluster's result, with what that says of whom it is for. */
    public NominationId propose(Actor actor, ProposalPlace place, Proposal.Typed typed, @Nullable Standing standing) {
        List<MemberView> members = offer.members(place);
        Proposal proposal = offer.proposal(place, typed, null, members);
        notInFuture(proposal.proposedOn());
        offer.requireRegistered(place, proposal, members);
        Long recipient = recipient(place, typed, proposal, members);
        requireNotProposed(place, proposal, recipient, 0);
        Nomination nomination = store.newAt(place);
        nomination.propose(proposal, recipient);
        if (standing != null) {
            nomination.standsAs(standing);
        }
        Broken.constraint(
                place.clusterYear() == null ? "nomination_outside_once" : "nomination_once",
                alreadyProposed(place, proposal),
                () -> store.add(nomination));
        log.record(
                actor,
                nomination,
                "award.history.proposed",
                FieldEdits.between(Map.of(), words.of(proposal, members)).changes());
        return nomination.id();
    }

    /** Writes it anew; tells whoever read an older version. */
    public void change(Actor actor, NominationId id, Proposal.Typed typed, @Nullable Long version) {
        Nomination nomination = store.toChange(id);
        ProposalPlace place = store.placeOf(nomination);
        List<MemberView> members = offer.members(place);
        Proposal before = nomination.proposal();
        Proposal proposal = offer.proposal(place, typed, before.award(), members);
        FieldEdits edits = FieldEdits.between(words.of(before, members), words.of(proposal, members))
                .expect(nomination.version(), version);
        notInFuture(proposal.proposedOn());
        if (!Objects.equals(proposal.member(), before.member())) {
            offer.requireRegistered(place, proposal, members);
        }
        Long recipient = recipient(place, typed, proposal, members);
        requireNotProposed(place, proposal, recipient, id.value());
        nomination.propose(proposal, recipient);
        log.record(actor, nomination, "award.history.changed", edits.changes());
    }

    /** The version a form of it must send back. */
    @Transactional(readOnly = true)
    public long version(NominationId id) {
        return store.get(id).version();
    }

    /** The version of what was recorded of the board's session; the one of nothing where nothing was. */
    @Transactional(readOnly = true)
    public long reviewVersion(NominationId id) {
        BoardReview review = store.get(id).review();
        return review == null ? NominationStore.NOTHING_YET : review.version();
    }

    private @Nullable Long recipient(
            ProposalPlace place, Proposal.Typed typed, Proposal proposal, List<MemberView> members) {
        UnitId unit = members.stream()
                .filter(member -> member.id().equals(proposal.member()))
                .findFirst()
                .map(MemberView::unit)
                .orElse(typed.unit());
        proposal.requireRecipient(unit != null, unitField(place));
        return proposal.recipient() == Proposal.Recipient.UNKNOWN
                ? null
                : recipients.named(
                        place.organiser(), proposal.recipient().kind(), unit, proposal.name(), typed.person());
    }

    private void requireNotProposed(ProposalPlace place, Proposal proposal, @Nullable Long recipient, long except) {
        if (recipient != null && store.isProposed(place, proposal.award().kind(), recipient, except)) {
            throw alreadyProposed(place, proposal);
        }
    }

    private static RuleViolation alreadyProposed(ProposalPlace place, Proposal proposal) {
        return proposal.name() == null
                ? new RuleViolation("award.alreadyProposed").at(unitField(place))
                : new RuleViolation("award.nameAlreadyProposed", proposal.name()).at("name");
    }

    /** The field of the form in which the unit is chosen. */
    private static String unitField(ProposalPlace place) {
        return place.clusterYear() == null ? "unit" : "member";
    }

    private void notInFuture(@Nullable LocalDate day) {
        if (day != null && day.isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at("proposedOn");
        }
    }
}

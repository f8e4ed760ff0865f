package vn.thidua.award;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.BallotResults.CandidateResult;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;

/** A nomination as it is typed. */
record NominationForm(
        @Nullable Long version,
        @NotNull @Nullable Long award,
        @NotNull Proposal.@Nullable Recipient recipient,
        @Nullable Long member,
        @Size(max = 200) @Nullable String name,
        @Size(max = 2000) @Nullable String achievement,
        @Nullable LocalDate proposedOn,
        @Size(max = 500) @Nullable String note) {

    /** A new nomination of today; with what the vote said of a candidate, where one was picked. */
    static NominationForm empty(LocalDate today, @Nullable CandidateResult picked) {
        Long member = picked == null || picked.member() == null
                ? null
                : picked.member().value();
        String name = picked == null || picked.member() != null ? null : picked.name();
        Proposal.Recipient recipient = name == null ? Proposal.Recipient.COLLECTIVE : Proposal.Recipient.INDIVIDUAL;
        return new NominationForm(0L, null, recipient, member, name, null, today, null);
    }

    static NominationForm of(Nomination nomination) {
        Proposal proposal = nomination.proposal();
        return new NominationForm(
                nomination.version(),
                proposal.award().kind(),
                proposal.recipient(),
                proposal.member() == null ? null : proposal.member().value(),
                proposal.name(),
                proposal.achievement(),
                proposal.proposedOn(),
                proposal.note());
    }

    /** The proposal of this award, after the form was found complete. */
    Proposal proposal(Proposal.Award named) {
        return new Proposal(
                named,
                Objects.requireNonNull(recipient),
                member == null ? null : new MembershipId(member),
                Names.cleanOrNull(name),
                Names.linesOrNull(achievement),
                proposedOn,
                Names.cleanOrNull(note));
    }
}

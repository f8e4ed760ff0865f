package vn.thidua.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.AwardOffer;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.Proposal;
import vn.thidua.award.ProposalPlace;
import vn.thidua.award.Proposing;
import vn.thidua.ballot.BallotResults;
import vn.thidua.ballot.BallotResults.CandidateResult;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.AwardKindView;
import vn.thidua.ranking.Published;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;
import vn.thidua.recipient.Person;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * What a cluster's result suggests to propose: the title, which is the flag, for the leader, then the forms of commendation for
 * those who follow. Whom the votes chose comes first; where no vote named a leader, the published ranks do.
 */
@Service
@Transactional(readOnly = true)
public class Filling {

    /**
     * One suggestion.
     *
     * @param key names it within its year; it may change when a vote is corrected
     * @param whyKey message key of where it comes from: what was voted on, or the ranks
     * @param award the award suggested; null where the programme has none for such a recipient
     */
    public record Line(
            String key,
            @Nullable MembershipId member,
            String name,
            String whyKey,
            NominationView.@Nullable Standing standing,
            @Nullable Long award) {

        boolean isFor(NominationView nomination) {
            return member == null
                    ? name.equals(nomination.name())
                    : nomination.name() == null && member.equals(nomination.member());
        }
    }

    private final NominationReads reads;
    private final BallotResults ballots;
    private final Published published;
    private final AwardOffer offer;
    private final Proposing proposing;
    private final FillWords words;

    Filling(
            NominationReads reads,
            BallotResults ballots,
            Published published,
            AwardOffer offer,
            Proposing proposing,
            FillWords words) {
        this.reads = reads;
        this.ballots = ballots;
        this.published = published;
        this.offer = offer;
        this.proposing = proposing;
        this.words = words;
    }

    /** The suggestions for which nothing is proposed yet, the leader first. */
    public List<Line> lines(YearView year) {
        return lines(year, reads.of(year.id()));
    }

    /** The same, where the nominations of the year are known already. */
    public List<Line> lines(YearView year, List<NominationView> nominations) {
        List<AwardKindView> awards = offer.awards(ProposalPlace.in(year));
        List<Standings.Standing> ranked =
                published.table(year.id()).map(RankTable::byRank).orElse(List.of());
        List<CandidateResult> chosen = ballots.chosenForAwards(year.id());
        List<Line> lines = new ArrayList<>();
        if (chosen.stream().noneMatch(CandidateResult::leads)) {
            ranked.stream()
                    .filter(standing -> Objects.equals(standing.rank(), 1))
                    .map(standing -> new Line(
                            "r" + standing.membership(),
                            standing.membership(),
                            standing.name(),
                            "award.fill.byRank",
                            standing(standing, null),
                            award(awards, true, true)))
                    .forEach(lines::add);
        }
        chosen.stream()
                .map(candidate -> new Line(
                        candidate.key(),
                        candidate.member(),
                        candidate.name(),
                        candidate.subjectKey(),
                        standing(of(candidate, ranked), candidate),
                        award(awards, candidate.leads(), candidate.member() != null)))
                .forEach(lines::add);
        List<NominationView> proposed = nominations.stream()
                .filter(nomination -> !nomination.withdrawn())
                .toList();
        return lines.stream()
                .filter(line -> proposed.stream().noneMatch(line::isFor))
                .toList();
    }

    /** Drafts of the ticked suggestions, each for the award chosen beside it. */
    @Transactional
    public void fill(Actor actor, YearView year, FillForm form) {
        List<FillForm.Row> ticked = form.ticked();
        if (ticked.isEmpty()) {
            throw new RuleViolation("award.fill.none");
        }
        List<Line> lines = lines(year);
        for (FillForm.Row row : ticked) {
            Line line = lines.stream()
                    .filter(one -> one.key().equals(row.key()))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("award.fill.gone"));
            Long award = row.award();
            if (award == null) {
                throw new RuleViolation("award.fill.noAward", line.name());
            }
            propose(actor, year, typed(line, award), line);
        }
    }

    /** What is refused is told of the whole list: its lines have no fields of their own to point to. */
    private void propose(Actor actor, YearView year, Proposal.Typed typed, Line line) {
        try {
            proposing.propose(actor, ProposalPlace.in(year), typed, line.standing());
        } catch (RuleViolation refused) {
            throw new RuleViolation(refused.key(), refused.args());
        }
    }

    private Proposal.Typed typed(Line line, long award) {
        Proposal.Recipient recipient =
                line.member() == null ? Proposal.Recipient.INDIVIDUAL : Proposal.Recipient.COLLECTIVE;
        return new Proposal.Typed(
                award,
                recipient,
                line.member(),
                null,
                line.member() == null ? line.name() : null,
                Person.UNKNOWN,
                words.achievement(line),
                words.today(),
                null);
    }

    private static Standings.@Nullable Standing of(CandidateResult candidate, List<Standings.Standing> ranked) {
        return ranked.stream()
                .filter(standing -> standing.membership().equals(candidate.member()))
                .findFirst()
                .orElse(null);
    }

    private static NominationView.@Nullable Standing standing(
            Standings.@Nullable Standing ranked, @Nullable CandidateResult voted) {
        Points total = ranked == null ? null : ranked.total();
        BigDecimal score = total == null ? null : total.value();
        return ranked == null && voted == null
                ? null
                : new NominationView.Standing(
                        score,
                        ranked == null ? null : ranked.rank(),
                        voted == null ? null : voted.votes(),
                        voted == null ? null : voted.valid());
    }

    /** A leader gets the first title in the programme's order, others the first form; a person what is for persons. */
    private static @Nullable Long award(List<AwardKindView> awards, boolean leads, boolean unit) {
        return Stream.of(leads ? "TITLE" : "FORM", leads ? "FORM" : "TITLE")
                .flatMap(wanted -> awards.stream()
                        .filter(kind -> kind.awardClass().equals(wanted))
                        .filter(kind -> List.of("ANY", unit ? "COLLECTIVE" : "INDIVIDUAL")
                                .contains(kind.recipient())))
                .map(AwardKindView::id)
                .findFirst()
                .orElse(null);
    }
}

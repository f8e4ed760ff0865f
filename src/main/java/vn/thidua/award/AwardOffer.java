package vn.thidua.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.BallotResults;
import vn.thidua.ballot.BallotResults.CandidateResult;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.covenant.Registration;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.programme.AwardKindView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What a nomination may choose from: the programme's awards, the members of the year, candidates the votes chose. */
@Service
@Transactional(readOnly = true)
class AwardOffer {

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final BallotResults ballots;
    private final Registration registration;
    private final Today today;

    AwardOffer(
            ClusterYears years, ProgrammeRules rules, BallotResults ballots, Registration registration, Today today) {
        this.years = years;
        this.rules = rules;
        this.ballots = ballots;
        this.registration = registration;
        this.today = today;
    }

    List<MemberView> members(ClusterYearId year) {
        return years.members(year);
    }

    /** The awards the programme may propose for this year. */
    List<AwardKindView> awards(YearView year) {
        return rules.awards(year.programme(), year.ruleDay());
    }

    private List<AwardKindView> awards(ClusterYearId year) {
        return awards(years.get(year));
    }

    /** The awards to choose from; the one already proposed is among them even when it ended since. */
    List<Option> awardOptions(ClusterYearId year, Proposal.@Nullable Award proposed) {
        List<Option> options = new ArrayList<>();
        awards(year).forEach(kind -> options.add(option(Proposal.of(kind))));
        if (proposed != null
                && options.stream().noneMatch(option -> option.value().equals(String.valueOf(proposed.kind())))) {
            options.add(option(proposed));
        }
        return options;
    }

    /** What the programme asks of the board's vote on this day. */
    BoardRule boardRule(ClusterYearId year, LocalDate day) {
        return BoardRule.of(rules.on(years.get(year).programme(), day));
    }

    List<Option> memberOptions(ClusterYearId year, Choices words) {
        return members(year).stream().map(member -> member.option(words)).toList();
    }

    /** Whom the votes of the year chose. */
    List<CandidateResult> chosen(ClusterYearId year) {
        return ballots.chosenForAwards(year);
    }

    /** The candidate with this key, if the votes chose it. */
    @Nullable
    CandidateResult chosen(ClusterYearId year, @Nullable String key) {
        return key == null
                ? null
                : chosen(year).stream()
                        .filter(result -> result.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    /** The typed proposal with the award it names; awards of other programmes and units of other years are refused. */
    Proposal proposal(
            ClusterYearId year, NominationForm form, Proposal.@Nullable Award proposed, List<MemberView> members) {
        long wanted = Objects.requireNonNull(form.award());
        AwardKindView kind = awards(year).stream()
                .filter(award -> award.id() == wanted)
                .findFirst()
                .orElse(null);
        if (kind == null && (proposed == null || proposed.kind() != wanted)) {
            throw new RuleViolation("award.award.foreign").at("award");
        }
        Proposal proposal = form.proposal(kind == null ? Objects.requireNonNull(proposed) : Proposal.of(kind));
        if (kind != null) {
            proposal.requireFor(kind);
        }
        if (proposal.member() != null
                && members.stream().noneMatch(member -> member.id().equals(proposal.member()))) {
            throw new RuleViolation("award.member.foreign").at("member");
        }
        return proposal;
    }

    /** Refuses to consider a unit, or what is its own, that had to sign the year's covenant and did not. */
    void requireRegistered(ClusterYearId year, Proposal proposal, List<MemberView> members) {
        List<MemberView> named = members.stream()
                .filter(member -> member.id().equals(proposal.member()))
                .toList();
        LocalDate day = Objects.requireNonNullElse(proposal.proposedOn(), today.date());
        registration.unregistered(years.get(year), day, named).forEach(member -> {
            throw new RuleViolation("award.member.unregistered", member.name()).at("member");
        });
    }

    private static Option option(Proposal.Award award) {
        return Option.of(award.kind(), award.name() + " – " + award.authority());
    }
}

package vn.thidua.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.covenant.Registration;
import vn.thidua.platform.Option;
import vn.thidua.programme.AwardKindView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What a nomination may choose from: the programme's awards and, in a cluster-year, its members. */
@Service
@Transactional(readOnly = true)
public class AwardOffer {

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Registration registration;
    private final Today today;

    AwardOffer(ClusterYears years, ProgrammeRules rules, Registration registration, Today today) {
        this.years = years;
        this.rules = rules;
        this.registration = registration;
        this.today = today;
    }

    /** The members of the place's year; none outside any cluster. */
    public List<MemberView> members(ProposalPlace place) {
        ClusterYearId year = place.yearId();
        return year == null ? List.of() : years.members(year);
    }

    /** The awards the programme may propose there; in a cluster with the numbers that it has for itself. */
    public List<AwardKindView> awards(ProposalPlace place) {
        return place.clusterYear() == null
                ? rules.awards(place.programme(), place.ruleDay())
                : rules.awards(place.programme(), place.clusterYear().cluster(), place.ruleDay());
    }

    /** The awards to choose from; the one already proposed is among them even when it ended since. */
    public List<Option> awardOptions(ProposalPlace place, Proposal.@Nullable Award proposed) {
        List<Option> options = new ArrayList<>();
        awards(place).forEach(kind -> options.add(option(Proposal.of(kind))));
        if (proposed != null
                && options.stream().noneMatch(option -> option.value().equals(String.valueOf(proposed.kind())))) {
            options.add(option(proposed));
        }
        return options;
    }

    /** The typed proposal with the award it names; awards of other programmes and units of other years are refused. */
    Proposal proposal(
            ProposalPlace place, Proposal.Typed typed, Proposal.@Nullable Award proposed, List<MemberView> members) {
        AwardKindView kind = awards(place).stream()
                .filter(award -> award.id() == typed.award())
                .findFirst()
                .orElse(null);
        if (kind == null && (proposed == null || proposed.kind() != typed.award())) {
            throw new RuleViolation("award.award.foreign").at("award");
        }
        Proposal proposal = typed.of(kind == null ? Objects.requireNonNull(proposed) : Proposal.of(kind));
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
    void requireRegistered(ProposalPlace place, Proposal proposal, List<MemberView> members) {
        if (place.clusterYear() == null) {
            return;
        }
        List<MemberView> named = members.stream()
                .filter(member -> member.id().equals(proposal.member()))
                .toList();
        LocalDate day = Objects.requireNonNullElse(proposal.proposedOn(), today.date());
        registration.unregistered(place.clusterYear(), day, named).forEach(member -> {
            throw new RuleViolation("award.member.unregistered", member.name()).at("member");
        });
    }

    private static Option option(Proposal.Award award) {
        return Option.of(award.kind(), award.name() + " – " + award.authority());
    }
}

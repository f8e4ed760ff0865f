package vn.thidua.rotation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.NextHeads;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.rotation.Rotation.Candidate;
import vn.thidua.shared.MembershipId;

/** What the page of the rotation shows; a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class RotationPages {

    /** The order of one duty. */
    record Order(Duty duty, String titleKey, List<Turn> turns) {}

    /** Who was chosen already, in words, and how. */
    record Decided(String name, String basisKey) {}

    /**
     * @param method null where the programme does not say
     * @param decided null where nothing was decided
     * @param next the next year where it is open
     */
    record Page(
            @Nullable HeadMethod method,
            @Nullable Decided decided,
            @Nullable String turnOf,
            @Nullable YearView next,
            List<Order> orders,
            Picture picture) {

        /** Is it for the meeting to choose, and has it not yet? */
        public boolean asksTheMeeting() {
            return decided == null && (method == null || method == HeadMethod.AGREEMENT || method == HeadMethod.VOTE);
        }
    }

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Planning planning;
    private final List<NextHeads> nextHeads;

    RotationPages(ClusterYears years, ProgrammeRules rules, Planning planning, List<NextHeads> nextHeads) {
        this.years = years;
        this.rules = rules;
        this.planning = planning;
        this.nextHeads = List.copyOf(nextHeads);
    }

    Page of(YearView year) {
        Plan plan = planning.of(year);
        Map<MembershipId, Line> members = plan.lines().stream()
                .filter(line -> line.member() != null)
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.member()), Function.identity()));
        Optional<NextHeads.Choice> head = NextHeads.headOf(nextHeads, year.id())
                .filter(choice -> choice.way() != NextHeads.Way.IN_TURN && members.containsKey(choice.member()));
        MembershipId chosen = head.map(NextHeads.Choice::member).orElse(null);
        YearView next = years.find(year.cluster(), year.year() + 1).orElse(null);
        return new Page(
                HeadMethod.of(rules.on(year.programme(), year.ruleDay())).orElse(null),
                writtenDown(next)
                        .or(() -> head.map(choice -> new Decided(
                                line(members, choice.member()).name(),
                                choice.way().key())))
                        .orElse(null),
                plan.nextHead().map(member -> line(members, member).name()).orElse(null),
                next,
                List.of(heads(plan, members), deputies(plan, members, chosen)),
                plan.picture());
    }

    /** The head as the next year has it, which may know more of how it came about than the vote does. */
    private Optional<Decided> writtenDown(@Nullable YearView next) {
        return next == null
                ? Optional.empty()
                : years.headships(next.id()).stream()
                        .filter(HeadView::head)
                        .findFirst()
                        .map(head -> new Decided(head.holder(), head.basisKey()));
    }

    private static Order heads(Plan plan, Map<MembershipId, Line> members) {
        return order(plan, Duty.HEAD, members, plan.nextHead().stream().toList(), Map.of());
    }

    /** @param chosen the head that was chosen; where there is none, whoever is in turn is passed over */
    private static Order deputies(Plan plan, Map<MembershipId, Line> members, @Nullable MembershipId chosen) {
        MembershipId head = chosen == null ? plan.nextHead().orElse(null) : chosen;
        Map<MembershipId, String> leads = head == null
                ? Map.of()
                : Map.of(head, chosen == null ? "rotation.leads.inTurn" : "rotation.leads.chosen");
        return order(plan, Duty.DEPUTY, members, plan.nextDeputies(head), leads);
    }

    private static Order order(
            Plan plan,
            Duty duty,
            Map<MembershipId, Line> members,
            List<MembershipId> next,
            Map<MembershipId, String> leads) {
        Map<MembershipId, Candidate<MembershipId>> candidates =
                plan.candidates(duty).stream().collect(Collectors.toMap(Candidate::member, Function.identity()));
        List<Turn> turns = plan.order(duty).stream()
                .map(member -> turn(
                        plan, duty, Objects.requireNonNull(candidates.get(member)), members, next, leads.get(member)))
                .toList();
        return new Order(duty, duty.titleKey(plan.year()), turns);
    }

    private static Turn turn(
            Plan plan,
            Duty duty,
            Candidate<MembershipId> candidate,
            Map<MembershipId, Line> members,
            List<MembershipId> next,
            @Nullable String leadsKey) {
        MembershipId member = candidate.member();
        Line line = line(members, member);
        Chosen chosen = plan.chosen(duty).stream()
                .filter(one -> one.concerns(member))
                .findFirst()
                .orElse(null);
        return new Turn(
                member,
                line.name(),
                next.contains(member),
                candidate.waitsSince(),
                candidate.served().size(),
                chosen,
                changedWith(chosen, member, members),
                leadsKey,
                line.had(Duty.HEAD, plan.year().year()),
                line.had(Duty.DEPUTY, plan.year().year()));
    }

    private static @Nullable String changedWith(
            @Nullable Chosen chosen, MembershipId member, Map<MembershipId, Line> members) {
        if (chosen == null || chosen.with() == null) {
            return null;
        }
        Line other = members.get(member.equals(chosen.member()) ? chosen.with() : chosen.member());
        return other == null ? null : other.name();
    }

    private static Line line(Map<MembershipId, Line> members, MembershipId member) {
        return Objects.requireNonNull(members.get(member));
    }
}

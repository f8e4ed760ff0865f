package vn.thidua.crosscheck;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.crosscheck.Allocation.Check;
import vn.thidua.crosscheck.CheckState.Round;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** What the pages of the draw show; a fixed number of statements, whatever the number of members. */
@Service
@Transactional(readOnly = true)
class AllocationPages {

    /** One check that may be changed, with the ways to do it. */
    record Changing(long id, long version, String checked, String checker, List<Option> ways) {}

    private final PeerDraws draws;
    private final ClusterYears years;
    private final Rounds rounds;
    private final Taking taking;
    private final Choices words;

    AllocationPages(PeerDraws draws, ClusterYears years, Rounds rounds, Taking taking, Choices words) {
        this.draws = draws;
        this.years = years;
        this.rounds = rounds;
        this.taking = taking;
        this.words = words;
    }

    /** Empty until it was drawn. */
    Optional<AllocationPage> page(ClusterYearId year, Set<UnitId> units, boolean canChange) {
        return draws.findByClusterYearId(year.value()).map(draw -> {
            List<MemberView> members = years.members(year);
            Sheets sheets = new Sheets(draw, byId(members), rounds.of(year));
            List<AllocationPage.Row> rows = members.stream()
                    .map(sheets::row)
                    .filter(row -> !row.member().left()
                            || !row.checks().isEmpty()
                            || !row.checkedBy().isEmpty())
                    .toList();
            List<AllocationPage.Cell> mine = rows.stream()
                    .filter(row -> units.contains(row.member().unit()))
                    .flatMap(row -> row.checks().stream())
                    .toList();
            return new AllocationPage(draw.lot(), rows, draw.isBegun(), canChange, mine);
        });
    }

    /** The draw beside the members and their sheets. */
    private record Sheets(PeerDraw draw, Map<MembershipId, MemberView> members, Map<MembershipId, Round> rounds) {

        AllocationPage.Row row(MemberView member) {
            List<AllocationPage.Cell> checkedBy = cells(check -> check.checked().equals(member.id()), Check::checker);
            return new AllocationPage.Row(
                    member,
                    cells(check -> check.checker().equals(member.id()), Check::checked),
                    checkedBy,
                    isChecked(member)
                            && (checkedBy.isEmpty() || checkedBy.stream().anyMatch(AllocationPage.Cell::awaited)));
        }

        private boolean isChecked(MemberView member) {
            return round(member.id()).isChecked();
        }

        private List<AllocationPage.Cell> cells(Predicate<Check> wanted, Function<Check, MembershipId> other) {
            return draw.checks().stream()
                    .filter(check -> wanted.test(check.check()))
                    .map(check -> cell(check, other.apply(check.check())))
                    .toList();
        }

        private AllocationPage.Cell cell(PeerCheck check, MembershipId named) {
            MembershipId sheet = check.check().checked();
            Round round = round(sheet);
            CheckState state = check.state(round);
            return new AllocationPage.Cell(
                    check.id(),
                    member(sheet),
                    member(named).name(),
                    state,
                    check.isSent(),
                    check.changed(),
                    state.isPassed() ? check.passedOver() : null,
                    check.isStranded(round));
        }

        private Round round(MembershipId member) {
            return rounds.getOrDefault(member, Round.NONE);
        }

        private MemberView member(MembershipId id) {
            return Objects.requireNonNull(members.get(id));
        }
    }

    /** Version of the draw, to be sent along when it is drawn again. */
    long version(ClusterYearId year) {
        return draws.findByClusterYearId(year.value()).map(PeerDraw::version).orElse(PeerDraw.NONE);
    }

    /** For somebody who decides about nobody of the own cause. */
    Changing changing(ClusterYearId year, long checkId, Here here) {
        Set<MembershipId> own = years.ownCause(year, here);
        PeerDraw draw = draws.findByClusterYearId(year.value()).orElseThrow(NotFound::new);
        Check check = draw.check(checkId).check();
        List<MemberView> members = years.members(year);
        Map<MembershipId, String> names = names(members);
        return new Changing(
                checkId,
                draw.version(),
                name(names, check.checked()),
                name(names, check.checker()),
                draw.proposals(checkId, taking.ids(year)).stream()
                        .filter(proposal -> !draw.concerns(own, checkId, proposal))
                        .map(proposal -> Option.of(proposal, way(proposal, check, draw, names)))
                        .toList());
    }

    private String way(Proposal proposal, Check check, PeerDraw draw, Map<MembershipId, String> names) {
        String checker = name(names, proposal.checker());
        if (proposal.exchange() == null) {
            return words.text("crosscheck.change.more", checker);
        }
        Check other = draw.check(proposal.exchange()).check();
        return words.text(
                "crosscheck.change.exchange", checker, name(names, check.checker()), name(names, other.checked()));
    }

    private static Map<MembershipId, MemberView> byId(List<MemberView> members) {
        return members.stream().collect(Collectors.toMap(MemberView::id, Function.identity()));
    }

    private static Map<MembershipId, String> names(List<MemberView> members) {
        return members.stream().collect(Collectors.toMap(MemberView::id, MemberView::name));
    }

    private static String name(Map<MembershipId, String> names, MembershipId member) {
        return Objects.requireNonNull(names.get(member));
    }
}

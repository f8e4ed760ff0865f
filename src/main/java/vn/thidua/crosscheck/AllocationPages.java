package vn.thidua.crosscheck;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.crosscheck.Allocation.Check;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** What the pages of the draw show; a fixed number of statements, whatever the number of members. */
@Service
@Transactional(readOnly = true)
class AllocationPages {

    /** One check that may be changed, with the ways to do it. */
    record Changing(long id, long version, String checked, String checker, List<Option> ways) {}

    private final PeerDraws draws;
    private final ClusterYears years;
    private final Choices words;

    AllocationPages(PeerDraws draws, ClusterYears years, Choices words) {
        this.draws = draws;
        this.years = years;
        this.words = words;
    }

    /** Empty until it was drawn. */
    Optional<AllocationPage> page(ClusterYearId year, boolean canChange) {
        return draws.findByClusterYearId(year.value()).map(draw -> {
            List<MemberView> members = years.members(year);
            Map<MembershipId, String> names = names(members);
            List<AllocationPage.Row> rows = members.stream()
                    .map(member -> row(member, draw, names))
                    .filter(row -> !row.member().left()
                            || !row.checks().isEmpty()
                            || !row.checkedBy().isEmpty())
                    .toList();
            return new AllocationPage(draw.lot(), rows, draw.isBegun(), canChange);
        });
    }

    /** Version of the draw, to be sent along when it is drawn again. */
    long version(ClusterYearId year) {
        return draws.findByClusterYearId(year.value()).map(PeerDraw::version).orElse(PeerDraw.NONE);
    }

    Changing changing(ClusterYearId year, long checkId) {
        PeerDraw draw = draws.findByClusterYearId(year.value()).orElseThrow(NotFound::new);
        Check check = draw.check(checkId).check();
        List<MemberView> members = years.members(year);
        Map<MembershipId, String> names = names(members);
        List<MembershipId> taking = members.stream()
                .filter(member -> !member.left())
                .map(MemberView::id)
                .toList();
        return new Changing(
                checkId,
                draw.version(),
                name(names, check.checked()),
                name(names, check.checker()),
                draw.proposals(checkId, taking).stream()
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

    private static AllocationPage.Row row(MemberView member, PeerDraw draw, Map<MembershipId, String> names) {
        return new AllocationPage.Row(
                member,
                cells(draw, names, check -> check.checker().equals(member.id()), Check::checked),
                cells(draw, names, check -> check.checked().equals(member.id()), Check::checker));
    }

    private static List<AllocationPage.Cell> cells(
            PeerDraw draw,
            Map<MembershipId, String> names,
            Predicate<Check> wanted,
            Function<Check, MembershipId> other) {
        return draw.checks().stream()
                .filter(check -> wanted.test(check.check()))
                .map(check -> new AllocationPage.Cell(
                        check.id(), name(names, other.apply(check.check())), check.isSent(), check.changed()))
                .toList();
    }

    private static Map<MembershipId, String> names(List<MemberView> members) {
        return members.stream().collect(Collectors.toMap(MemberView::id, MemberView::name));
    }

    private static String name(Map<MembershipId, String> names, MembershipId member) {
        return Objects.requireNonNull(names.get(member));
    }
}

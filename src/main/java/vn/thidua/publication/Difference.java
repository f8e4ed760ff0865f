package vn.thidua.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.MembershipId;

/** What changed for a unit from one table to another; a null standing: it was not in the table. */
record Difference(
        String name, @Nullable Standing before, @Nullable Standing after) {

    /** The units for which something shown changed, in the order of the later table. */
    static List<Difference> between(RankTable earlier, RankTable later) {
        Map<MembershipId, Standing> before = byMember(earlier);
        Map<MembershipId, Standing> after = byMember(later);
        List<Difference> differences = new ArrayList<>();
        later.byRank().forEach(now -> differences.add(new Difference(now.name(), before.get(now.membership()), now)));
        earlier.byRank().stream()
                .filter(then -> !after.containsKey(then.membership()))
                .forEach(then -> differences.add(new Difference(then.name(), then, null)));
        return differences.stream().filter(Difference::isReal).toList();
    }

    private static Map<MembershipId, Standing> byMember(RankTable table) {
        return table.standings().stream().collect(Collectors.toMap(Standing::membership, Function.identity()));
    }

    private boolean isReal() {
        return before == null
                || after == null
                || !before.name().equals(after.name())
                || !Objects.equals(before.total(), after.total())
                || !Objects.equals(before.rank(), after.rank())
                || !Objects.equals(before.grade(), after.grade())
                || !Objects.equals(before.rankGroup(), after.rankGroup());
    }
}

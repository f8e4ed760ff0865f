package vn.thidua.assembly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;

/**
 * Who presides, who writes, and whom the members sent, as it is typed.
 *
 * @param voters one row for each member: who casts its vote; without a name it sent nobody
 * @param others delegates besides
 */
record DelegatesForm(
        @Nullable Long version,
        @Size(max = 200) @Nullable String chair,
        @Size(max = 200) @Nullable String secretary,
        @Nullable List<@Valid Row> voters,
        @Nullable List<@Valid Row> others) {

    private static final int SPARE_ROWS = 2;
    private static final int MOST = 400;

    /** A row of either list. */
    record Row(
            @Nullable MembershipId member,
            @Size(max = 200) @Nullable String name,
            @Size(max = 200) @Nullable String title,
            @Nullable AccountId account) {

        private static Row of(Delegate delegate) {
            return new Row(delegate.member(), delegate.name(), delegate.title(), delegate.account());
        }

        @Nullable
        String cleanName() {
            return Names.cleanOrNull(name);
        }
    }

    static DelegatesForm of(Assembly assembly) {
        List<Row> voters = assembly.members().stream()
                .map(member -> assembly.voter(member.id())
                        .map(Row::of)
                        .orElseGet(() -> new Row(member.id(), null, null, null)))
                .toList();
        List<Row> others = new ArrayList<>(assembly.delegates().stream()
                .filter(delegate -> !assembly.casts(delegate))
                .map(Row::of)
                .toList());
        IntStream.range(0, SPARE_ROWS).forEach(spare -> others.add(new Row(null, null, null, null)));
        return new DelegatesForm(assembly.version(), assembly.chair(), assembly.secretary(), voters, others);
    }

    /** Has it one row for each of these members, in their order? */
    boolean isOf(List<MemberView> members) {
        return voterRows().stream()
                .map(Row::member)
                .toList()
                .equals(members.stream().map(MemberView::id).toList());
    }

    /** The rows sent, whole and not more than any cluster needs. */
    List<Row> voterRows() {
        return sent(voters);
    }

    List<Row> otherRows() {
        return sent(others);
    }

    private static List<Row> sent(@Nullable List<Row> rows) {
        return rows == null ? List.of() : rows.stream().limit(MOST).toList();
    }
}

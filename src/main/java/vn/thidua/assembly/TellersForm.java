package vn.thidua.assembly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;

/**
 * The counting committee as it is typed.
 *
 * @param rows the head of the committee first; rows without a name fall out
 * @param reason for which the meeting changes it once it votes
 */
record TellersForm(
        @Nullable Long version,
        @Nullable List<@Valid Row> rows,
        @Size(max = 500) @Nullable String reason) {

    /** So many rows a fresh form has. */
    static final int MOST = 7;

    /** One of the committee. */
    record Row(
            @Size(max = 200) @Nullable String name,
            @Size(max = 200) @Nullable String title,
            @Nullable AccountId account) {

        /** Is this still that teller, with the same account? */
        boolean names(Teller teller) {
            return teller.name().equals(Names.cleanOrNull(name)) && Objects.equals(teller.account(), account);
        }
    }

    static TellersForm of(Assembly assembly) {
        List<Row> rows = new ArrayList<>(assembly.tellers().stream()
                .map(teller -> new Row(teller.name(), teller.title(), teller.account()))
                .toList());
        while (rows.size() < MOST) {
            rows.add(new Row(null, null, null));
        }
        return new TellersForm(assembly.version(), rows, null);
    }

    /** How many rows were sent. */
    int places() {
        return rows == null ? 0 : Math.min(rows.size(), MOST);
    }

    /** Those with a name, in their order. */
    List<Row> named() {
        return Objects.requireNonNullElse(rows, List.<Row>of()).stream()
                .filter(row -> Names.cleanOrNull(row.name()) != null)
                .limit(MOST)
                .toList();
    }
}

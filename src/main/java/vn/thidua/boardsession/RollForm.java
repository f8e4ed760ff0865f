package vn.thidua.boardsession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is there and who counts, as it is typed.
 *
 * @param rows one for each member
 * @param tellers accounts of those who count papers
 */
record RollForm(
        @Nullable Long version,
        @Nullable List<@Valid Row> rows,
        @Nullable List<@Nullable Long> tellers) {

    /** A member; without a presence nothing is said of it yet. */
    record Row(
            @Nullable Long member,
            @Nullable Presence presence,
            @Size(max = 60) @Nullable String number) {}

    static RollForm of(Session session) {
        return new RollForm(
                session.version(),
                session.seats().stream()
                        .map(seat -> new Row(seat.id(), seat.presence(), seat.number()))
                        .toList(),
                session.tellers().stream()
                        .map(teller -> teller.account().value())
                        .<@Nullable Long>map(id -> id)
                        .toList());
    }

    /** Does it have a row for each member of the session, in their order? */
    boolean isOf(Session session) {
        return typed().stream()
                .map(Row::member)
                .toList()
                .equals(session.seats().stream().map(Seat::id).toList());
    }

    List<Row> typed() {
        return Objects.requireNonNullElse(rows, List.<Row>of());
    }

    /** Those named to count, without the places left empty. */
    List<Long> named() {
        return tellers == null
                ? List.of()
                : tellers.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList();
    }
}

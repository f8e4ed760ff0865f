package vn.thidua.boardsession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is there and who counts, as it is typed.
 *
 * @param rows one for each member
 * @param first account of one who counts papers
 * @param second account of the other one
 * @param third account of a third one, where there is a box
 */
record RollForm(
        @Nullable Long version,
        @Nullable List<@Valid Row> rows,
        @Nullable Long first,
        @Nullable Long second,
        @Nullable Long third) {

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
                teller(session, 0),
                teller(session, 1),
                teller(session, 2));
    }

    private static @Nullable Long teller(Session session, int at) {
        return session.tellers().size() > at
                ? session.tellers().get(at).account().value()
                : null;
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

    /** Those named to count, each once. */
    List<Long> named() {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second), Optional.ofNullable(third))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}

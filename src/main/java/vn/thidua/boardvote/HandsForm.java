package vn.thidua.boardvote;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;

/**
 * How members voted, as the secretary writes it down.
 *
 * @param items on which, where it is one vote for several
 * @param rows one for each member who takes part
 */
record HandsForm(@Nullable List<Long> items, @Nullable List<@Valid Row> rows) {

    /** A member; without a vote nothing is written down of it. */
    record Row(@Nullable Long member, Item.@Nullable Vote vote) {}

    /** On one nomination: as far as it is written down. */
    static HandsForm of(Session session, Item item) {
        return new HandsForm(
                null,
                session.seats().stream()
                        .filter(Seat::votes)
                        .map(seat -> {
                            Item.CastVote cast = item.votes().get(seat.id());
                            return new Row(seat.id(), cast == null ? null : cast.vote());
                        })
                        .toList());
    }

    /** On several: all still open nominations, and nobody's vote yet. */
    static HandsForm of(Session session, List<Item> items) {
        return new HandsForm(
                items.stream()
                        .filter(item -> !item.awaited(session).isEmpty())
                        .map(Item::id)
                        .toList(),
                session.seats().stream()
                        .filter(Seat::votes)
                        .map(seat -> new Row(seat.id(), null))
                        .toList());
    }

    public List<Long> chosen() {
        return Objects.requireNonNullElse(items, List.<Long>of());
    }

    /** Is it of those who take part now, in their order? */
    boolean isOf(Session session) {
        return Objects.requireNonNullElse(rows, List.<Row>of()).stream()
                .map(Row::member)
                .toList()
                .equals(session.seats().stream()
                        .filter(Seat::votes)
                        .map(Seat::id)
                        .toList());
    }

    /** The votes by the members' ids. */
    Map<Long, Item.@Nullable Vote> votes() {
        Map<Long, Item.@Nullable Vote> votes = new HashMap<>();
        Objects.requireNonNullElse(rows, List.<Row>of())
                .forEach(row -> votes.put(Objects.requireNonNullElse(row.member(), -1L), row.vote()));
        return votes;
    }
}

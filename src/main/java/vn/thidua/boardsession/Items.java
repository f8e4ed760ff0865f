package vn.thidua.boardsession;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.OnAgenda;
import vn.thidua.award.Review;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;

/** What lies before a session, in its order: a fixed number of statements, however long it is. */
@Service
@Transactional(readOnly = true)
public class Items implements OnAgenda {

    private final JdbcClient jdbc;
    private final NominationReads nominations;

    Items(JdbcClient jdbc, NominationReads nominations) {
        this.jdbc = jdbc;
        this.nominations = nominations;
    }

    public List<Item> of(Session session) {
        Map<NominationId, NominationView> proposed = nominations
                .of(jdbc
                        .sql("select nomination_id from session_item where session_id = ?")
                        .param(session.id())
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(NominationId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(NominationView::id, Function.identity()));
        Map<Long, Map<Long, Item.Conflict>> conflicts = conflicts(session.id());
        Map<Long, Map<Long, Item.CastVote>> votes = votes(session.id());
        Map<Long, Item.PaperLine> counts = counts(session.id());
        return jdbc.sql("select * from session_item where session_id = ? order by position, id")
                .param(session.id())
                .query((row, number) -> {
                    long id = row.getLong("id");
                    return item(
                            row,
                            Objects.requireNonNull(proposed.get(new NominationId(row.getLong("nomination_id")))),
                            conflicts.getOrDefault(id, Map.of()),
                            votes.getOrDefault(id, Map.of()),
                            counts.get(id));
                })
                .list();
    }

    /** @throws NotFound where the session has no such item */
    public Item one(Session session, long item) {
        return of(session).stream().filter(one -> one.id() == item).findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public boolean holds(NominationId nomination) {
        return jdbc.sql("select exists (select 1 from session_item where nomination_id = ? and not closed)")
                .param(nomination.value())
                .query(Boolean.class)
                .single();
    }

    private Map<Long, Map<Long, Item.Conflict>> conflicts(long session) {
        Map<Long, Map<Long, Item.Conflict>> conflicts = new HashMap<>();
        jdbc.sql("select item_id, member_id, found, reason from item_conflict where session_id = ? order by found")
                .param(session)
                .query(row -> {
                    of(conflicts, row)
                            .put(
                                    row.getLong("member_id"),
                                    new Item.Conflict(row.getBoolean("found"), row.getString("reason")));
                });
        return conflicts;
    }

    private Map<Long, Map<Long, Item.CastVote>> votes(long session) {
        Map<Long, Map<Long, Item.CastVote>> votes = new HashMap<>();
        jdbc.sql("select v.* from board_vote v join session_item i on i.id = v.item_id where i.session_id = ?")
                .param(session)
                .query(row -> {
                    of(votes, row)
                            .put(
                                    row.getLong("member_id"),
                                    new Item.CastVote(
                                            Item.Vote.valueOf(row.getString("vote")),
                                            row.getBoolean("own"),
                                            row.getString("dissent")));
                });
        return votes;
    }

    private Map<Long, Item.PaperLine> counts(long session) {
        Map<Long, Item.PaperLine> counts = new HashMap<>();
        jdbc.sql("""
                select item_id, issued, collected, valid, yes, against from session_accepted where session_id = :session
                union all
                select item_id, issued, collected, valid, yes, against from session_box_count where session_id = :session""").param("session", session).query(row -> {
            counts.put(
                    row.getLong("item_id"),
                    new Item.PaperLine(
                            row.getInt("issued"),
                            row.getInt("collected"),
                            row.getInt("valid"),
                            row.getInt("yes"),
                            row.getInt("against")));
        });
        return counts;
    }

    private static <T> Map<Long, T> of(Map<Long, Map<Long, T>> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(row.getLong("item_id"), key -> new HashMap<>());
    }

    private static Item item(
            ResultSet row,
            NominationView nomination,
            Map<Long, Item.Conflict> conflicts,
            Map<Long, Item.CastVote> votes,
            Item.@Nullable PaperLine count)
            throws SQLException {
        String base = row.getString("base");
        String outcome = row.getString("outcome");
        return new Item(
                row.getLong("id"),
                row.getLong("version"),
                nomination,
                Item.VoteWay.valueOf(row.getString("way")),
                new VoteRule(
                        row.getBigDecimal("threshold"),
                        base == null ? null : RuleKey.Base.valueOf(base),
                        row.getBoolean("conflicts_count"),
                        row.getString("rule_source")),
                conflicts,
                votes,
                count,
                outcome == null ? null : Review.Outcome.valueOf(outcome),
                row.getString("reason"),
                row.getString("dissent"));
    }
}

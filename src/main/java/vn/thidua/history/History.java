package vn.thidua.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.access.Actor;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/** The record of all business changes. Entries are only added; the database refuses to change or delete them. */
@Service
public class History {

    private static final int SHOWN = 200;
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final String SELECT =
            "select at, account_name, action_key, what, changes::text as changes from history_entry ";

    private static final String WANTED = """
            where cluster_year_id = :year
              and fold(account_name || ' ' || what) like '%' || fold(:words) || '%'
              and (cast(:from as date) is null or (at at time zone :zone)::date >= cast(:from as date))
              and (cast(:to as date) is null or (at at time zone :zone)::date <= cast(:to as date))
              and subject_kind <> all(:without)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Today today;

    History(JdbcClient jdbc, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    /**
     * Writes what the actor did, in the caller's transaction. Fields that did not change are left out.
     *
     * @param actionKey message key of the sentence, such as {@code covenant.history.targetChanged}
     * @param what the thing's name as it is now, for readers long after
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, HistorySubject subject, String actionKey, String what, Change... changes) {
        List<Change> real = Arrays.stream(changes).filter(Change::isReal).toList();
        Instant at = today.now().truncatedTo(ChronoUnit.MICROS);
        long account = actor.accountId().value();
        String before = subject.chained() ? newest(subject) : null;
        ClusterYearId place = subject.year();
        Long year = place == null ? null : place.value();
        String hash = before == null
                ? null
                : hash(new Linked(
                        before,
                        at.toString(),
                        account,
                        actor.name(),
                        subject.kind(),
                        subject.id(),
                        year,
                        actionKey,
                        what,
                        real));
        jdbc.sql("""
                insert into history_entry (at, account_id, account_name, subject_kind, subject_id, cluster_year_id,
                                           action_key, what, changes, prev_hash, hash)
                values (:at, :account, :name, :kind, :id, :year, :action, :what, cast(:changes as jsonb),
                        decode(:before, 'hex'), decode(:hash, 'hex'))
                """)
                .param("at", Timestamp.from(at))
                .param("account", account)
                .param("name", actor.name())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("year", year)
                .param("action", actionKey)
                .param("what", what)
                .param("changes", json.writeValueAsString(real))
                .param("before", before)
                .param("hash", hash)
                .update();
    }

    /** The fingerprint that the next entry follows; whoever writes one meanwhile waits. */
    private String newest(HistorySubject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(? || ':' || ?, 0))")
                .params(subject.kind(), subject.id())
                .query()
                .listOfRows();
        return jdbc.sql("""
                select encode(hash, 'hex') from history_entry where subject_kind = ? and subject_id = ? and hash is not null
                order by id desc limit 1""")
                .params(subject.kind(), subject.id())
                .query(String.class)
                .optional()
                .orElse(Linked.NONE);
    }

    /** All entries about a thing whose history is chained, worked out once more; those from before it was are left out. */
    @Transactional(readOnly = true)
    public HistoryChain chain(HistorySubject subject) {
        List<Linked.Stored> entries = jdbc.sql("""
                select h.*, changes::text as told, encode(prev_hash, 'hex') as before, encode(hash, 'hex') as own
                from history_entry h where subject_kind = :kind and subject_id = :id
                  and id >= (select min(id) from history_entry
                             where subject_kind = :kind and subject_id = :id and hash is not null)
                order by id""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> linked(row))
                .list();
        boolean whole = true;
        String newest = Linked.NONE;
        for (Linked.Stored entry : entries) {
            whole &= entry.linked().before().equals(newest)
                    && hash(entry.linked()).equals(entry.hash());
            newest = entry.hash();
        }
        return new HistoryChain(entries.stream().map(Linked.Stored::link).toList(), whole);
    }

    private Linked.Stored linked(ResultSet row) throws SQLException {
        Linked linked = new Linked(
                Objects.requireNonNullElse(row.getString("before"), ""),
                row.getTimestamp("at").toInstant().toString(),
                row.getLong("account_id"),
                row.getString("account_name"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getObject("cluster_year_id", Long.class),
                row.getString("action_key"),
                row.getString("what"),
                json.readValue(row.getString("told"), CHANGES));
        return new Linked.Stored(linked, Objects.requireNonNullElse(row.getString("own"), ""));
    }

    private String hash(Linked entry) {
        return Sha256.of(json.writeValueAsString(entry));
    }

    /** The latest entries about one thing, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> of(HistorySubject subject) {
        return jdbc.sql(SELECT + "where subject_kind = ? and subject_id = ? order by id desc limit " + SHOWN)
                .params(subject.kind(), subject.id())
                .query((row, number) -> entry(row))
                .list();
    }

    /** The latest entries of a whole cluster-year, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> of(ClusterYearId year) {
        return jdbc.sql(SELECT + "where cluster_year_id = ? order by id desc limit " + SHOWN)
                .param(year.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** The latest entries of a cluster-year about things of these kinds, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofKinds(ClusterYearId year, String... kinds) {
        return jdbc.sql(SELECT + "where cluster_year_id = ? and subject_kind = any(?) order by id desc limit " + SHOWN)
                .params(year.value(), kinds)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Some of a cluster-year's entries, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> of(ClusterYearId year, HistoryFilter filter, int limit, long offset) {
        return filtered(SELECT + WANTED + " order by id desc limit :limit offset :offset", year, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many entries of a cluster-year are wanted. */
    @Transactional(readOnly = true)
    public long count(ClusterYearId year, HistoryFilter filter) {
        return filtered("select count(*) from history_entry " + WANTED, year, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ClusterYearId year, HistoryFilter filter) {
        return jdbc.sql(sql)
                .param("year", year.value())
                .param("words", filter.words() == null ? "" : filter.words())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("without", filter.without().toArray(String[]::new))
                .param("zone", Today.ZONE.getId());
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("account_name"),
                row.getString("action_key"),
                row.getString("what"),
                json.readValue(row.getString("changes"), CHANGES).stream()
                        .filter(Change::isReal)
                        .toList());
    }
}

package vn.thidua.history;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.access.Actor;
import vn.thidua.shared.ClusterYearId;
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
        jdbc.sql("""
                insert into history_entry (at, account_id, account_name, subject_kind, subject_id, cluster_year_id,
                                           action_key, what, changes)
                values (:at, :account, :name, :kind, :id, :year, :action, :what, cast(:changes as jsonb))
                """)
                .param("at", Timestamp.from(today.now()))
                .param("account", actor.accountId().value())
                .param("name", actor.name())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("year", subject.year() == null ? null : subject.year().value())
                .param("action", actionKey)
                .param("what", what)
                .param("changes", json.writeValueAsString(real))
                .update();
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

    private HistoryEntry entry(java.sql.ResultSet row) throws java.sql.SQLException {
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

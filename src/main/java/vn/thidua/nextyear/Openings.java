package vn.thidua.nextyear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** What an opening made, whether somebody has used it since, and taking it back as long as nobody has. */
@Service
@Transactional
class Openings {

    private final JdbcClient jdbc;
    private final HangingRows rows;
    private final UseWords words;
    private final History history;

    Openings(JdbcClient jdbc, HangingRows rows, UseWords words, History history) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.words = words;
        this.history = history;
    }

    /** Keeps what was made: all that hangs on the year now. */
    void record(YearView from, ClusterYearId made, Actor actor) {
        jdbc.sql(rows.hanging() + """
                insert into year_opening (cluster_year_id, from_year_id, made)
                select :year, :from, jsonb_object_agg(made.tab, made.rows)
                from (select tab, jsonb_object_agg(key, version) as rows from hanging group by tab) made""")
                .param("year", made.value())
                .param("from", from.id().value())
                .update();
        write(from, "nextyear.history.opened", actor);
    }

    /** By what the year has been used; empty where it was not opened out of another one, so that nothing can be taken back. */
    @Transactional(readOnly = true)
    Optional<List<Use>> uses(ClusterYearId opened) {
        Map<String, Integer> made = made(opened);
        return made.isEmpty() ? Optional.empty() : Optional.of(uses(opened, made));
    }

    /**
     * Takes the opening back: deletes what it made and nothing else.
     *
     * @throws RuleViolation the year has been used, or is none that was opened out of this one and is there still
     */
    void undo(YearView from, UndoForm form, Actor actor) {
        jdbc.sql("select 1 from cluster_year where id = ? for update")
                .param(from.id().value())
                .query(Integer.class)
                .single();
        ClusterYearId opened = form.opened();
        if (opened == null || !isOpenedFrom(from, opened)) {
            throw new RuleViolation("nextyear.undo.notThis", Integer.toString(from.year() + 1));
        }
        Map<String, Integer> made = made(opened);
        List<Use> uses = uses(opened, made);
        if (!uses.isEmpty()) {
            throw new RuleViolation("nextyear.undo.used", words.of(uses));
        }
        delete(opened, made);
        write(
                from,
                "nextyear.history.undone",
                actor,
                Change.of("nextyear.undo.reason", null, Names.clean(form.reason())));
    }

    private boolean isOpenedFrom(YearView from, ClusterYearId opened) {
        return jdbc.sql("select count(*) from year_opening where cluster_year_id = ? and from_year_id = ?")
                        .params(opened.value(), from.id().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** How many rows the opening made in each table. */
    private Map<String, Integer> made(ClusterYearId opened) {
        Map<String, Integer> made = new HashMap<>();
        jdbc.sql("""
                select tab.key as tab, (select count(*) from jsonb_object_keys(tab.value)) as rows
                from year_opening o, jsonb_each(o.made) tab where o.cluster_year_id = ?""").param(opened.value()).query(row -> {
            made.put(row.getString("tab"), row.getInt("rows"));
        });
        return made;
    }

    private List<Use> uses(ClusterYearId opened, Map<String, Integer> made) {
        return jdbc
                .sql(rows.hanging() + """
                select h.tab, count(*) filter (where o.made -> h.tab ->> h.key is null) as added,
                       count(*) filter (where (o.made -> h.tab ->> h.key)::bigint <> h.version) as changed,
                       count(o.made -> h.tab ->> h.key) as found
                from hanging h, year_opening o where o.cluster_year_id = :year group by h.tab order by h.tab""")
                .param("year", opened.value())
                .query((row, number) -> new Use(
                        row.getString("tab"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        made.getOrDefault(row.getString("tab"), 0) - row.getInt("found")))
                .list()
                .stream()
                .filter(Use::isUse)
                .toList();
    }

    /** Whoever uses the year at this very moment wins: a row that was changed stays, and what it stands on cannot go. */
    private void delete(ClusterYearId opened, Map<String, Integer> made) {
        String all = jdbc.sql("delete from year_opening where cluster_year_id = ? returning made::text")
                .param(opened.value())
                .query(String.class)
                .single();
        List<String> tables = new ArrayList<>(rows.tables());
        tables.retainAll(made.keySet());
        Collections.reverse(tables);
        try {
            for (String table : tables) {
                if (rows.delete(table, all) != made.getOrDefault(table, 0)) {
                    throw new RuleViolation("nextyear.undo.justUsed");
                }
            }
        } catch (DataIntegrityViolationException stoodUpon) {
            throw new RuleViolation("nextyear.undo.justUsed");
        }
    }

    private void write(YearView from, String act, Actor actor, Change... changes) {
        HistorySubject subject = HistorySubject.in(from.id(), "YEAR", from.id().value());
        history.record(actor, subject, act, from.name() + " " + (from.year() + 1), changes);
    }
}

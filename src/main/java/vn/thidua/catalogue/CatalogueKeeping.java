package vn.thidua.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.catalogue.Store.Table;
import vn.thidua.catalogue.Store.Written;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;

/** Changes of the catalogue; each is written into the history of the thing it belongs to. */
@Service
@Transactional
class CatalogueKeeping {

    private final Store store;
    private final Awards awards;
    private final JdbcClient jdbc;
    private final History history;

    CatalogueKeeping(Store store, Awards awards, JdbcClient jdbc, History history) {
        this.store = store;
        this.awards = awards;
        this.jdbc = jdbc;
        this.history = history;
    }

    @Transactional(readOnly = true)
    <E extends Entry> E find(Table table, long id, @Nullable Long scope, Class<E> type) {
        return store.find(table, id, scope, type);
    }

    /** Adds an authority, or changes it where an id is given. */
    void save(long id, Entry.Authority form, Actor actor) {
        Entry.Authority typed = form.kept();
        store.lock(Table.AUTHORITY);
        refuseWhere(
                jdbc.sql("""
                        select exists (select from authority where name = :name and id <> :id
                          and daterange(valid_from, valid_to, '[]') && daterange(cast(:from as date), cast(:to as date), '[]'))""")
                        .param("name", typed.name())
                        .param("id", id)
                        .param("from", typed.validFrom())
                        .param("to", typed.validTo()),
                new RuleViolation("catalogue.authority.twice").at("name"));
        record(
                actor,
                shelf(Table.AUTHORITY),
                "catalogue.history.authority",
                typed,
                store.write(Table.AUTHORITY, id, null, typed));
    }

    /** Adds a paper of this programme, or one for every programme; changes it where an id is given. */
    void save(@Nullable ProgrammeId programme, long id, Entry.Document form, Actor actor) {
        Entry.Document typed = form.kept();
        store.lock(Table.LEGAL_DOCUMENT);
        if (typed.successorId() != null && typed.successorId() == id) {
            throw new RuleViolation("catalogue.document.ownSuccessor").at("successorId");
        }
        requireDocument(typed.successorId(), programme, "successorId");
        Long scope = programme == null ? null : programme.value();
        record(
                actor,
                papers(programme),
                programme == null ? "catalogue.history.document" : "programme.history.basis",
                typed,
                store.write(Table.LEGAL_DOCUMENT, id, scope, typed));
    }

    /** Adds a base salary, or changes it where an id is given. */
    void save(long id, Entry.Salary form, Actor actor) {
        Entry.Salary typed = form.kept();
        store.lock(Table.BASE_SALARY);
        requireDocument(typed.legalDocumentId(), null, "legalDocumentId");
        refuseWhere(
                jdbc.sql("select exists (select from base_salary where valid_from = ? and id <> ?)")
                        .params(typed.validFrom(), id),
                new RuleViolation("catalogue.salary.twice").at("validFrom"));
        record(
                actor,
                shelf(Table.BASE_SALARY),
                "catalogue.history.salary",
                typed,
                store.write(Table.BASE_SALARY, id, null, typed));
    }

    /**
     * Adds an award, or changes a row of it where an id is given. What was said of the added one until then ends the day
     * before; another name or authority is that of all its rows.
     */
    long save(long id, AwardEntry form, Actor actor) {
        AwardEntry typed = form.kept();
        store.lock(Table.AWARD);
        refuseWhere(
                jdbc.sql("select not exists (select from authority where id = ?)")
                        .param(typed.authorityId()),
                new RuleViolation("catalogue.award.noAuthority").at("authorityId"));
        requireDocument(typed.legalDocumentId(), null, "legalDocumentId");
        Set<Long> same = id == 0 ? Set.of() : awards.sameAs(id);
        if (id == 0) {
            endBefore(typed, actor);
        }
        refuseSecond(id, typed, same);
        Written written = store.write(Table.AWARD, id, null, typed);
        jdbc.sql("""
                update award set name = :name, authority_id = :authority, version = version + 1
                where id = any(:same) and id <> :id and (name, authority_id) is distinct from (:name, :authority)""")
                .param("name", typed.name())
                .param("authority", typed.authorityId())
                .param("same", same.toArray(Long[]::new))
                .param("id", id)
                .update();
        record(actor, award(written.id()), "catalogue.history.award", typed, written);
        return written.id();
    }

    private void endBefore(AwardEntry typed, Actor actor) {
        LocalDate from = typed.validFrom();
        if (from == null) {
            return;
        }
        LocalDate last = from.minusDays(1);
        jdbc.sql("""
                update award set valid_to = :last, version = version + 1
                where name = :name and authority_id = :authority and daterange(valid_from, valid_to, '[]') @> cast(:from as date)
                  and (valid_from is null or valid_from < :from) returning id""")
                .param("last", last)
                .param("from", from)
                .param("name", typed.name())
                .param("authority", typed.authorityId())
                .query(Long.class)
                .optional()
                .ifPresent(ended -> history.record(
                        actor,
                        award(ended),
                        "catalogue.history.award",
                        typed.name(),
                        new FieldEdits().field("catalogue.validTo", null, last).changes()));
    }

    /** On one day an award has one row; another one of the same name and authority is not made by renaming. */
    private void refuseSecond(long id, AwardEntry typed, Set<Long> same) {
        refuseWhere(
                jdbc.sql("""
                        select exists (select from award where name = :name and authority_id = :authority and id <> :id
                          and (daterange(valid_from, valid_to, '[]') && daterange(cast(:from as date), cast(:to as date), '[]')
                               or :id <> 0 and id <> all(:same)))""")
                        .param("name", typed.name())
                        .param("authority", typed.authorityId())
                        .param("id", id)
                        .param("from", typed.validFrom())
                        .param("to", typed.validTo())
                        .param("same", same.toArray(Long[]::new)),
                new RuleViolation("catalogue.award.twice").at("validFrom"));
    }

    /** What holds of the award itself, whichever of its rows is asked: its history is one. */
    HistorySubject award(long award) {
        return HistorySubject.of(Table.AWARD.name(), Collections.min(awards.sameAs(award)));
    }

    /** Where the changes of papers stand: with the programme whose they are, else with all papers. */
    static HistorySubject papers(@Nullable ProgrammeId programme) {
        return programme == null ? shelf(Table.LEGAL_DOCUMENT) : HistorySubject.of("PROGRAMME", programme.value());
    }

    /** Everything of a kind has one history. */
    static HistorySubject shelf(Table table) {
        return HistorySubject.of(table.name(), 0);
    }

    /** Refuses a paper that does not exist or belongs to another programme. */
    void requireDocument(@Nullable Long document, @Nullable ProgrammeId programme, String field) {
        if (document != null) {
            refuseWhere(
                    jdbc.sql("""
                            select not exists (select from legal_document where id = :id
                              and (programme_id is null or programme_id = cast(:programme as bigint)))""")
                            .param("id", document)
                            .param("programme", programme == null ? null : programme.value()),
                    new RuleViolation("catalogue.document.unknown").at(field));
        }
    }

    private static void refuseWhere(JdbcClient.StatementSpec question, RuleViolation violation) {
        if (question.query(Boolean.class).single()) {
            throw violation;
        }
    }

    private void record(Actor actor, HistorySubject subject, String act, Entry what, Written written) {
        history.record(actor, subject, act, what.what(), written.edits().changes());
    }
}

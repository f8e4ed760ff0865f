package vn.thidua.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.catalogue.Store.Table;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** Changes of what hangs on an award: the papers of its dossier, the rules it asks. */
@Service
@Transactional
class PartsKeeping {

    private final Store store;
    private final CatalogueKeeping catalogue;
    private final AwardParts.Askable names;
    private final JdbcClient jdbc;
    private final History history;
    private final Wording wording;

    PartsKeeping(
            Store store,
            CatalogueKeeping catalogue,
            AwardParts.Askable names,
            JdbcClient jdbc,
            History history,
            Wording wording) {
        this.store = store;
        this.catalogue = catalogue;
        this.names = names;
        this.jdbc = jdbc;
        this.history = history;
        this.wording = wording;
    }

    /** Adds a paper to the dossiers for this award, or changes it where an id is given. */
    void save(long award, long id, AwardParts.Paper form, Actor actor) {
        AwardParts.Paper typed = form.kept();
        Store.Written written = store.write(Table.AWARD_PAPER, id, award, typed);
        history.record(
                actor,
                catalogue.award(award),
                "catalogue.history.paper",
                typed.label(),
                written.edits().changes());
    }

    /**
     * The rule as it is typed, an empty one for the id 0. One of a programme is changed by those who serve its organiser
     * alone, one for all programmes by those who keep the catalogue.
     */
    @Transactional(readOnly = true)
    AwardParts.Rule rule(long award, long id, boolean keeps, Actor actor) {
        mustSayRules(keeps, actor);
        if (id == 0) {
            return AwardParts.Rule.empty();
        }
        AwardParts.Rule rule = store.find(Table.AWARD_RULE, id, award, AwardParts.Rule.class);
        if (rule.programmeId() == null ? !keeps : !serves(actor, rule.programmeId())) {
            throw new NotFound();
        }
        return rule;
    }

    /** Whoever neither keeps the catalogue nor serves an organiser finds nothing here. */
    void mustSayRules(boolean keeps, Actor actor) {
        if (!keeps && !actor.has(Role.ORGANISER_STAFF)) {
            throw new NotFound();
        }
    }

    /** Adds a rule that the award asks, or changes it where an id is given. */
    void save(long award, long id, AwardParts.Rule form, boolean keeps, Actor actor) {
        AwardParts.Rule typed = form.kept();
        store.lock(Table.AWARD_RULE);
        Long before = rule(award, id, keeps, actor).programmeId();
        if (!names.names().contains(typed.rule())) {
            throw new RuleViolation("catalogue.rule.unknown").at("rule");
        }
        String refusal = names.refusal(typed.rule(), typed.setting());
        if (refusal != null) {
            throw new RuleViolation(refusal).at("setting");
        }
        if (typed.programmeId() == null ? !keeps : !serves(actor, typed.programmeId())) {
            throw new RuleViolation("catalogue.rule.foreignProgramme").at("programmeId");
        }
        catalogue.requireDocument(typed.legalDocumentId(), null, "legalDocumentId");
        refuseSecond(award, id, typed);
        Store.Written written = store.write(Table.AWARD_RULE, id, award, typed);
        Long programme = typed.programmeId() == null ? before : typed.programmeId();
        history.record(
                actor,
                // what one programme asks, its organiser alone reads
                programme == null ? catalogue.award(award) : HistorySubject.of("PROGRAMME", programme),
                "catalogue.history.rule",
                wording.of(names.key(typed.rule())),
                written.edits().changes());
    }

    /** On one day an award asks a rule once. */
    private void refuseSecond(long award, long id, AwardParts.Rule typed) {
        boolean second = jdbc.sql("""
                select exists (select from award_rule r join same_award s on s.same_id = r.award_id
                  where s.award_id = :award and r.id <> :id and r.rule = :rule
                    and r.programme_id is not distinct from cast(:programme as bigint)
                    and daterange(r.valid_from, r.valid_to, '[]') && daterange(cast(:from as date), cast(:to as date), '[]'))""")
                .param("award", award)
                .param("id", id)
                .param("rule", typed.rule())
                .param("programme", typed.programmeId())
                .param("from", typed.validFrom())
                .param("to", typed.validTo())
                .query(Boolean.class)
                .single();
        if (second) {
            throw new RuleViolation("catalogue.rule.twice").at("validFrom");
        }
    }

    private boolean serves(Actor actor, @Nullable Long programme) {
        return jdbc.sql("select exists (select from programme where id = :id and organiser_id = any(:organisers))")
                .param("id", programme)
                .param(
                        "organisers",
                        actor.organisersAs(Role.ORGANISER_STAFF).stream()
                                .map(UnitId::value)
                                .toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}

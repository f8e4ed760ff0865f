package vn.thidua.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.catalogue.Authorities;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.Broken;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** What people do with a draft: begin it, say its facts, choose what it decides, throw it away. */
@Service
@Transactional
class DraftKeeping {

    /** The history of decisions. */
    static final String SUBJECT = "DECISION";

    private final Decisions decisions;
    private final DecisionReads reads;
    private final DraftTexts texts;
    private final Authorities authorities;
    private final History history;
    private final JdbcClient jdbc;

    DraftKeeping(
            Decisions decisions,
            DecisionReads reads,
            DraftTexts texts,
            Authorities authorities,
            History history,
            JdbcClient jdbc) {
        this.decisions = decisions;
        this.reads = reads;
        this.texts = texts;
        this.authorities = authorities;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Begins a draft with the articles and bases that are usual; answers its id. */
    long begin(Actor actor, UnitId organiser, DraftForm form) {
        Draft draft = draft(organiser, form);
        Decision decision = new Decision(organiser, draft);
        numbered(draft, () -> decisions.saveAndFlush(decision));
        texts.begin(organiser, decision);
        record(
                actor,
                decision,
                "decision.history.begun",
                FieldEdits.between(Map.of(), draft.words()).changes());
        return decision.id();
    }

    void change(Actor actor, UnitId organiser, long id, DraftForm form) {
        Decision decision = toChange(organiser, id);
        Draft before = decision.facts();
        Draft draft = draft(organiser, form);
        FieldEdits edits = FieldEdits.between(before.words(), draft.words()).expect(decision.version(), form.version());
        if (!draft.choosesAs(before) && !reads.one(organiser, id).items().isEmpty()) {
            throw new RuleViolation("decision.change.hasItems").at("authority");
        }
        decision.change(draft);
        numbered(draft, () -> decisions.saveAndFlush(decision));
        record(actor, decision, "decision.history.changed", edits.changes());
    }

    /** Takes in the chosen nominations behind those it has; only what the board recommends and this authority decides. */
    void take(Actor actor, UnitId organiser, long id, Collection<Long> chosen) {
        Decision decision = toChange(organiser, id);
        List<DecisionItem> candidates = reads.candidates(organiser, decision.facts());
        List<DecisionItem> taken = candidates.stream()
                .filter(candidate -> chosen.contains(candidate.nomination()))
                .toList();
        if (taken.isEmpty() || taken.size() < chosen.size()) {
            throw new RuleViolation(chosen.isEmpty() ? "decision.item.none" : "decision.item.taken");
        }
        taken.forEach(item -> Broken.constraint(
                "decision_item_once",
                new RuleViolation("decision.item.taken"),
                () -> jdbc.sql("""
                        insert into decision_item (decision_id, nomination_id, position)
                        select :decision, :nomination, coalesce(max(position), 0) + 1 from decision_item where decision_id = :decision""")
                        .param("decision", id)
                        .param("nomination", item.nomination())
                        .update()));
        record(actor, decision, "decision.history.taken", Change.of("decision.items", null, taken.size()));
    }

    /** Takes one out again. */
    void leaveOut(Actor actor, UnitId organiser, long id, long nomination) {
        Decision decision = toChange(organiser, id);
        DecisionItem item = item(organiser, id, nomination);
        jdbc.sql("delete from decision_item where decision_id = ? and nomination_id = ?")
                .params(id, nomination)
                .update();
        record(actor, decision, "decision.history.leftOut", Change.of("decision.item", told(item), null));
    }

    /** The authority does not grant it, and says why; without a reason it does. */
    void refuse(Actor actor, UnitId organiser, long id, long nomination, @Nullable String reason) {
        Decision decision = toChange(organiser, id);
        DecisionItem item = item(organiser, id, nomination);
        jdbc.sql(
                        "update decision_item set refusal = :reason where decision_id = :decision and nomination_id = :nomination")
                .param("reason", reason)
                .param("decision", id)
                .param("nomination", nomination)
                .update();
        Change whose = Change.of("decision.item", null, told(item));
        record(
                actor,
                decision,
                "decision.history.refused",
                whose,
                Change.of("decision.refusal", item.refusal(), reason));
    }

    /** Throws the draft away; what it held can be decided by another. */
    void drop(Actor actor, UnitId organiser, long id) {
        Decision decision = toChange(organiser, id);
        for (String part : List.of("decision_item", "decision_basis", "decision_article")) {
            jdbc.sql("delete from " + part + " where decision_id = ?").param(id).update();
        }
        decisions.delete(decision);
        record(actor, decision, "decision.history.dropped");
    }

    DraftForm form(UnitId organiser, long id) {
        return DraftForm.of(
                decisions.findByIdAndOrganiserId(id, organiser.value()).orElseThrow(NotFound::new));
    }

    /** One nomination of the draft, or {@link NotFound}. */
    DecisionItem item(UnitId organiser, long id, long nomination) {
        return reads.one(organiser, id).items().stream()
                .filter(item -> item.nomination() == nomination)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Decision toChange(UnitId organiser, long id) {
        Decision decision = decisions.findToChange(id, organiser.value()).orElseThrow(NotFound::new);
        decision.requireDraft();
        return decision;
    }

    private Draft draft(UnitId organiser, DraftForm form) {
        String catalogued = authorities.all().stream()
                .filter(authority -> Objects.equals(authority.id(), form.authority()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("decision.authority.unknown").at("authority"))
                .name();
        Draft draft = form.draft(catalogued);
        if (draft.programme() != null && !isOf(organiser, draft.programme().value())) {
            throw new RuleViolation("decision.programme.unknown").at("programme");
        }
        return draft;
    }

    private boolean isOf(UnitId organiser, long programme) {
        return jdbc.sql("select exists (select from programme where id = ? and organiser_id = ?)")
                .params(programme, organiser.value())
                .query(Boolean.class)
                .single();
    }

    private static void numbered(Draft draft, Runnable save) {
        Broken.constraint(
                "decision_number_once",
                new RuleViolation("decision.number.taken", Objects.requireNonNullElse(draft.number(), "")).at("number"),
                () -> {
                    save.run();
                    return draft;
                });
    }

    private static String told(DecisionItem item) {
        return item.award() + " – " + Objects.requireNonNullElse(item.who(), "");
    }

    private void record(Actor actor, Decision decision, String action, Change... changes) {
        history.record(actor, HistorySubject.of(SUBJECT, decision.id()), action, decision.title(), changes);
    }
}

package vn.thidua.criteria;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.criteria.ScaleForms.EditionForm;
import vn.thidua.criteria.ScaleForms.RetireForm;
import vn.thidua.criteria.ScaleForms.ScaleStartForm;
import vn.thidua.criteria.ScaleForms.TermsForm;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Writing a scale: begin it, fill it, and change it after all. */
@Service
@Transactional
class ScaleEditing {

    private final ScoringScales scales;
    private final ReferenceScales references;
    private final History history;
    private final Wording wording;
    private final Today today;

    ScaleEditing(ScoringScales scales, ReferenceScales references, History history, Wording wording, Today today) {
        this.scales = scales;
        this.references = references;
        this.history = history;
        this.wording = wording;
        this.today = today;
    }

    void start(ClusterYearId year, ScaleStartForm form, Actor actor) {
        if (scales.findFirstByClusterYearIdOrderByEditionDesc(year.value()).isPresent()) {
            throw new RuleViolation("criteria.start.twice");
        }
        Scale scale = new Scale(year, Names.clean(form.title()), sourceOf(form));
        if (ScaleStartForm.LAST_YEAR.equals(form.from())) {
            scale.takeOver(lastYears(year));
        } else if (form.from() != null) {
            references
                    .find(form.from())
                    .orElseThrow(NotFound::new)
                    .lines()
                    .forEach(line -> addWithin(scale, null, line));
        }
        saveNew(scale, "criteria.history.started", actor);
    }

    private @Nullable String sourceOf(ScaleStartForm form) {
        String given = Names.cleanOrNull(form.source());
        return given != null || form.from() == null
                ? given
                : references.find(form.from()).map(ReferenceScale::source).orElse(null);
    }

    private Scale lastYears(ClusterYearId year) {
        return scales.findBefore(year.value())
                .flatMap(found -> scales.findWithCriteriaById(found.getScale()))
                .orElseThrow(() -> new RuleViolation("criteria.copy.none").at("from"));
    }

    private static void addWithin(Scale scale, @Nullable Criterion parent, ReferenceScale.Line line) {
        Criterion added = scale.add(line.written(), parent);
        line.lines().forEach(child -> addWithin(scale, added, child));
    }

    /** Copies the scale in force of one year as the draft of another. */
    void copy(ClusterYearId from, ClusterYearId to, String title, Actor actor) {
        scales.findInForce(from.value()).ifPresent(old -> {
            Scale scale = new Scale(to, title, old.source());
            scale.takeOver(old);
            saveNew(scale, "criteria.history.copied", actor);
        });
    }

    void revise(ClusterYearId year, EditionForm form, Actor actor) {
        Scale old = latest(year);
        Scale next = old.nextEdition(Names.clean(form.reason()));
        next.takeOver(old);
        saveNew(next, "criteria.history.revised", actor, Change.of("criteria.reason", null, next.reason()));
    }

    void describe(ClusterYearId year, TermsForm form, Actor actor) {
        Scale scale = latest(year);
        scale.mustBeDraft();
        FieldEdits edits = FieldEdits.between(TermsForm.of(scale).facts(wording), form.facts(wording))
                .expect(scale.version(), form.version());
        scale.describe(Names.clean(form.title()), Names.cleanOrNull(form.source()), form.terms());
        history.record(actor, subject(scale), "criteria.history.described", scale.title(), edits.changes());
    }

    void publish(ClusterYearId year, Actor actor) {
        Scale scale = latest(year);
        scale.publish(today.date());
        history.record(actor, subject(scale), "criteria.history.published", scale.title());
    }

    void withdraw(ClusterYearId year, Actor actor) {
        Scale scale = latest(year);
        scale.withdraw();
        history.record(actor, subject(scale), "criteria.history.withdrawn", scale.title());
    }

    /** @return id of the new line */
    long add(ClusterYearId year, CriterionForm form, Actor actor) {
        Scale scale = latest(year);
        Criterion added = scale.add(form.written(), form.parent());
        scales.flush();
        record(actor, scale, "criteria.history.added", added, FieldEdits.of(facts(scale, form)));
        return added.id();
    }

    void rewrite(ClusterYearId year, long criterionId, CriterionForm form, Actor actor) {
        Scale scale = latest(year);
        scale.mustBeDraft();
        Criterion line = scale.line(criterionId);
        FieldEdits edits = FieldEdits.between(facts(scale, CriterionForm.of(line)), facts(scale, form))
                .expect(line.version(), form.version());
        scale.rewrite(criterionId, form.written(), form.parent());
        record(actor, scale, "criteria.history.changed", line, edits);
    }

    void move(ClusterYearId year, long criterionId, boolean up, Actor actor) {
        Scale scale = latest(year);
        int before = scale.line(criterionId).position();
        Criterion moved = scale.move(criterionId, up);
        FieldEdits edits = new FieldEdits().field("criteria.position", before, moved.position());
        record(actor, scale, "criteria.history.moved", moved, edits);
    }

    void remove(ClusterYearId year, long criterionId, Actor actor) {
        Scale scale = latest(year);
        Criterion removed = scale.remove(criterionId, scales.usedBefore(scale));
        FieldEdits edits = FieldEdits.gone(facts(scale, CriterionForm.of(removed)));
        record(actor, scale, "criteria.history.removed", removed, edits);
    }

    void retire(ClusterYearId year, long criterionId, RetireForm form, Actor actor) {
        Scale scale = latest(year);
        Criterion line = scale.retire(criterionId, Names.clean(form.reason()), scales.usedBefore(scale));
        FieldEdits edits = new FieldEdits().field("criteria.retire.reason", null, line.retiredReason());
        record(actor, scale, "criteria.history.retired", line, edits);
    }

    void restore(ClusterYearId year, long criterionId, Actor actor) {
        Scale scale = latest(year);
        FieldEdits edits = new FieldEdits()
                .field("criteria.retire.reason", scale.line(criterionId).retiredReason(), null);
        record(actor, scale, "criteria.history.restored", scale.restore(criterionId), edits);
    }

    private Map<String, @Nullable Object> facts(Scale scale, CriterionForm form) {
        return form.facts(
                wording,
                form.parent() == null ? null : scale.line(form.parent()).name());
    }

    private Scale latest(ClusterYearId year) {
        return scales.findFirstByClusterYearIdOrderByEditionDesc(year.value()).orElseThrow(NotFound::new);
    }

    private void saveNew(Scale scale, String actionKey, Actor actor, Change... changes) {
        Scale saved = scales.saveAndFlush(scale);
        history.record(actor, subject(saved), actionKey, saved.title(), changes);
    }

    private void record(Actor actor, Scale scale, String actionKey, Criterion line, FieldEdits edits) {
        history.record(actor, subject(scale), actionKey, line.name(), edits.changes());
    }

    private static HistorySubject subject(Scale scale) {
        return HistorySubject.in(scale.year(), "SCALE", scale.id());
    }
}

package vn.thidua.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Writing a scale: begin it, fill it, and change it after all. */
@Service
@Transactional
public class ScaleEditing {

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

    public void start(ScaleOwner owner, ScaleStartForm form, Actor actor) {
        if (scales.lock(owner).isPresent()) {
            throw new RuleViolation("criteria.start.twice");
        }
        String reason = whyNow(owner, form);
        Scale scale = new Scale(owner, Names.clean(form.title()), Names.cleanOrNull(form.source()), reason);
        if (ScaleStartForm.LAST_YEAR.equals(form.from())) {
            scale.takeOver(lastYears(owner));
        } else if (ScaleStartForm.PROGRAMME.equals(form.from())) {
            scale.takeOver(scales.findOfProgramme(owner.clusterYearId()).orElseThrow(NotFound::new));
        } else if (form.from() != null) {
            scale.takeOver(references.find(form.from()).orElseThrow(NotFound::new));
        }
        saveNew(scale, "criteria.history.started", actor, Change.of("criteria.reason", null, reason));
    }

    /** A cluster that is scored by its programme's scale says why it leaves it; elsewhere nothing has to be said. */
    private @Nullable String whyNow(ScaleOwner owner, ScaleStartForm form) {
        if (!scales.scoredByProgrammes(owner.clusterYearId())) {
            return null;
        }
        return Optional.ofNullable(Names.cleanOrNull(form.reason()))
                .orElseThrow(() -> new RuleViolation("criteria.own.whyNow").at("reason"));
    }

    private Scale lastYears(ScaleOwner owner) {
        return scales.before(owner)
                .flatMap(found -> scales.findWithCriteriaById(found.getScale()))
                .orElseThrow(() -> new RuleViolation("criteria.copy.none").at("from"));
    }

    /**
     * Fills the draft with these lines as a whole; where there is no scale, one is begun.
     *
     * @param terms what the scale says of itself from now on; null leaves it as it is
     * @param replace the lines that stand there already may go
     */
    public void fill(
            ScaleOwner owner, List<ScaleLine> lines, @Nullable ScaleTerms terms, boolean replace, Actor actor) {
        Scale scale = scales.lock(owner).orElseGet(() -> scales.saveAndFlush(first(owner)));
        int before = scale.tree().lines().size();
        scale.mustTakeLines(replace);
        scales.deleteLines(scale.id());
        Scale empty = latest(owner);
        Map<String, @Nullable Object> facts = TermsForm.of(empty).facts(wording);
        if (terms != null) {
            empty.describe(empty.title(), empty.source(), terms);
        }
        lines.forEach(line -> line.addTo(empty, null));
        FieldEdits edits = FieldEdits.between(facts, TermsForm.of(empty).facts(wording))
                .field("criteria.lineCount", before, empty.tree().lines().size());
        history.record(actor, empty.subject(), "criteria.history.filled", empty.title(), edits.changes());
    }

    /** Copies the scale in force of one year as the draft of another. */
    void copy(ScaleOwner from, ScaleOwner to, String title, Actor actor) {
        scales.inForce(from).ifPresent(old -> {
            Scale scale = new Scale(to, title, old.source(), null);
            scale.takeOver(old);
            saveNew(scale, "criteria.history.copied", actor);
        });
    }

    public void revise(ScaleOwner owner, EditionForm form, Actor actor) {
        Scale old = latest(owner);
        Scale next = old.nextEdition(Names.clean(form.reason()));
        next.takeOver(old);
        saveNew(next, "criteria.history.revised", actor, Change.of("criteria.reason", null, next.reason()));
    }

    /** What the latest scale says of itself, to be rewritten. */
    @Transactional(readOnly = true)
    public TermsForm terms(ScaleOwner owner) {
        return TermsForm.of(written(owner));
    }

    public void describe(ScaleOwner owner, TermsForm form, Actor actor) {
        Scale scale = latest(owner);
        scale.mustBeDraft();
        FieldEdits edits = FieldEdits.between(TermsForm.of(scale).facts(wording), form.facts(wording))
                .expect(scale.version(), form.version());
        scale.describe(Names.clean(form.title()), Names.cleanOrNull(form.source()), form.terms());
        history.record(actor, scale.subject(), "criteria.history.described", scale.title(), edits.changes());
    }

    public void publish(ScaleOwner owner, Actor actor) {
        Scale scale = latest(owner);
        if (scales.isOvertaken(owner.clusterYearId(), scale.id())) {
            throw new RuleViolation("criteria.own.overtaken");
        }
        scale.publish(today.date());
        history.record(actor, scale.subject(), "criteria.history.published", scale.title());
    }

    public void withdraw(ScaleOwner owner, Actor actor) {
        Scale scale = latest(owner);
        scale.withdraw();
        history.record(actor, scale.subject(), "criteria.history.withdrawn", scale.title());
    }

    /** Takes the latest draft away as a whole. */
    public void discard(ScaleOwner owner, Actor actor) {
        Scale scale = latest(owner);
        scale.mustBeDraft();
        history.record(actor, scale.subject(), "criteria.history.discarded", scale.title());
        scales.deleteLines(scale.id());
        scales.delete(latest(owner));
    }

    /** @return id of the new line */
    public long add(ScaleOwner owner, CriterionForm form, Actor actor) {
        Scale scale = latest(owner);
        Criterion added = scale.add(form.written(), scale.tree().section(form.parent()));
        scales.flush();
        record(actor, scale, "criteria.history.added", added, FieldEdits.of(facts(scale, form)));
        return added.id();
    }

    /** A line of the latest scale, to be rewritten. */
    @Transactional(readOnly = true)
    public CriterionForm form(ScaleOwner owner, long criterionId) {
        return CriterionForm.of(written(owner).tree().line(criterionId));
    }

    public void rewrite(ScaleOwner owner, long criterionId, CriterionForm form, Actor actor) {
        Scale scale = latest(owner);
        scale.mustBeDraft();
        Criterion line = scale.tree().line(criterionId);
        FieldEdits edits = FieldEdits.between(facts(scale, CriterionForm.of(line)), facts(scale, form))
                .expect(line.version(), form.version());
        scale.rewrite(criterionId, form.written(), form.parent());
        record(actor, scale, "criteria.history.changed", line, edits);
    }

    public void move(ScaleOwner owner, long criterionId, boolean up, Actor actor) {
        Scale scale = latest(owner);
        int before = scale.tree().line(criterionId).position();
        Criterion moved = scale.move(criterionId, up);
        FieldEdits edits = new FieldEdits().field("criteria.position", before, moved.position());
        record(actor, scale, "criteria.history.moved", moved, edits);
    }

    /** Puts a line into a section, before one of its lines or, where that is null, last. */
    public void place(ScaleOwner owner, long criterionId, @Nullable Long section, @Nullable Long before, Actor actor) {
        Scale scale = latest(owner);
        scale.mustBeDraft();
        ScaleTree tree = scale.tree();
        Criterion line = tree.line(criterionId);
        Criterion parent = line.parent();
        int position = line.position();
        tree.place(line, tree.section(section), before == null ? null : tree.line(before));
        Criterion now = line.parent();
        FieldEdits edits = new FieldEdits()
                .field("criteria.parent", parent == null ? null : parent.name(), now == null ? null : now.name())
                .field("criteria.position", position, line.position());
        record(actor, scale, "criteria.history.moved", line, edits);
    }

    public void remove(ScaleOwner owner, long criterionId, Actor actor) {
        Scale scale = latest(owner);
        Criterion removed = scale.remove(criterionId, scales.usedBefore(scale));
        FieldEdits edits = FieldEdits.gone(facts(scale, CriterionForm.of(removed)));
        record(actor, scale, "criteria.history.removed", removed, edits);
    }

    public void retire(ScaleOwner owner, long criterionId, RetireForm form, Actor actor) {
        Scale scale = latest(owner);
        Criterion line = scale.retire(criterionId, Names.clean(form.reason()), scales.usedBefore(scale));
        FieldEdits edits = new FieldEdits().field("criteria.retire.reason", null, line.retiredReason());
        record(actor, scale, "criteria.history.retired", line, edits);
    }

    public void restore(ScaleOwner owner, long criterionId, Actor actor) {
        Scale scale = latest(owner);
        FieldEdits edits = new FieldEdits()
                .field("criteria.retire.reason", scale.tree().line(criterionId).retiredReason(), null);
        record(actor, scale, "criteria.history.restored", scale.restore(criterionId), edits);
    }

    private Map<String, @Nullable Object> facts(Scale scale, CriterionForm form) {
        return form.facts(
                wording,
                form.parent() == null ? null : scale.tree().line(form.parent()).name());
    }

    /** The same as {@link #latest}, but only looked at. */
    private Scale written(ScaleOwner owner) {
        return scales.of(owner).stream().findFirst().orElseThrow(NotFound::new);
    }

    private Scale latest(ScaleOwner owner) {
        return scales.lock(owner).orElseThrow(NotFound::new);
    }

    private void saveNew(Scale scale, String actionKey, Actor actor, Change... changes) {
        Scale saved = scales.saveAndFlush(scale);
        history.record(actor, saved.subject(), actionKey, saved.title(), changes);
    }

    private void record(Actor actor, Scale scale, String actionKey, Criterion line, FieldEdits edits) {
        history.record(actor, scale.subject(), actionKey, line.name(), edits.changes());
    }

    /** Where lines come before anything else; a cluster that is scored already has to say first why it leaves that scale. */
    private Scale first(ScaleOwner owner) {
        if (scales.scoredByProgrammes(owner.clusterYearId())) {
            throw new RuleViolation("criteria.own.first");
        }
        return new Scale(owner, wording.of("criteria.title"), null, null);
    }
}

package vn.thidua.criteria;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.criteria.ScaleForms.EditionForm;
import vn.thidua.criteria.ScaleForms.ScaleStartForm;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Writing a scale: begin it, fill it, and change it after all. */
@Service
@Transactional
class ScaleEditing {

    private final ScoringScales scales;
    private final EarlierScales earlier;
    private final ReferenceScales references;
    private final History history;

    ScaleEditing(ScoringScales scales, EarlierScales earlier, ReferenceScales references, History history) {
        this.scales = scales;
        this.earlier = earlier;
        this.references = references;
        this.history = history;
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
        return earlier.before(year)
                .flatMap(found -> scales.findWithCriteriaById(found.scale()))
                .orElseThrow(() -> new RuleViolation("criteria.copy.none").at("from"));
    }

    private static void addWithin(Scale scale, @Nullable Criterion parent, ReferenceScale.Line line) {
        Criterion added = scale.add(line.written(), parent);
        line.lines().forEach(child -> addWithin(scale, added, child));
    }

    /** Copies the scale in force of one year as the draft of another. */
    void copy(ClusterYearId from, ClusterYearId to, String title, Actor actor) {
        scales.findByClusterYearIdAndStatus(from.value(), Scale.Status.FROZEN).ifPresent(old -> {
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

    /** @return id of the new line */
    long add(ClusterYearId year, CriterionForm form, Actor actor) {
        Scale scale = latest(year);
        Criterion added = scale.add(form.written(), form.parent());
        scales.flush();
        record(actor, scale, "criteria.history.added", added, Change.of("criteria.max", null, added.max()));
        return added.id();
    }

    void rewrite(ClusterYearId year, long criterionId, CriterionForm form, Actor actor) {
        Scale scale = latest(year);
        CriterionText before = scale.line(criterionId).written();
        Criterion line = scale.rewrite(criterionId, form.written(), form.parent(), form.openedVersion());
        CriterionText after = line.written();
        record(
                actor,
                scale,
                "criteria.history.changed",
                line,
                Change.of("criteria.code", before.code(), after.code()),
                Change.of("criteria.text", before.text(), after.text()),
                Change.of("criteria.guidance", before.guidance(), after.guidance()),
                Change.of("criteria.max", before.max(), after.max()));
    }

    void move(ClusterYearId year, long criterionId, boolean up, Actor actor) {
        Scale scale = latest(year);
        int before = scale.line(criterionId).position();
        Criterion moved = scale.move(criterionId, up);
        record(actor, scale, "criteria.history.moved", moved, Change.of("criteria.position", before, moved.position()));
    }

    void remove(ClusterYearId year, long criterionId, Actor actor) {
        Scale scale = latest(year);
        Criterion removed = scale.remove(criterionId);
        record(actor, scale, "criteria.history.removed", removed, Change.of("criteria.max", removed.max(), null));
    }

    private Scale latest(ClusterYearId year) {
        return scales.findFirstByClusterYearIdOrderByEditionDesc(year.value()).orElseThrow(NotFound::new);
    }

    private void saveNew(Scale scale, String actionKey, Actor actor, Change... changes) {
        Scale saved = scales.saveAndFlush(scale);
        history.record(actor, subject(saved), actionKey, saved.title(), changes);
    }

    private void record(Actor actor, Scale scale, String actionKey, Criterion line, Change... changes) {
        history.record(actor, subject(scale), actionKey, line.name(), changes);
    }

    private static HistorySubject subject(Scale scale) {
        return HistorySubject.in(scale.year(), "SCALE", scale.id());
    }
}

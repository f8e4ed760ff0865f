package vn.thidua.covenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Drafting a covenant and its annexes. */
@Service
@Transactional
class Covenanting {

    private final Covenants covenants;
    private final CovenantTargets targets;
    private final ClusterYears years;
    private final History history;
    private final Wording wording;

    Covenanting(Covenants covenants, CovenantTargets targets, ClusterYears years, History history, Wording wording) {
        this.covenants = covenants;
        this.targets = targets;
        this.years = years;
        this.history = history;
        this.wording = wording;
    }

    /** All entries about a year's covenant and its annexes stand under one subject: they are read together. */
    static HistorySubject subject(ClusterYearId year) {
        return HistorySubject.in(year, "COVENANT", year.value());
    }

    void draft(ClusterYearId year, CovenantForm form, Actor actor) {
        Covenant covenant = addOnce(Covenant.draft(year, CovenantText.of(form)));
        record(
                actor,
                covenant,
                "covenant.history.drafted",
                FieldEdits.of(covenant.text().facts()));
    }

    /** A draft with the contents of the latest earlier year; refused where there is none. */
    void draftFromEarlier(ClusterYearId year, Actor actor) {
        Covenant earlier =
                covenants.findEarlier(year.value()).orElseThrow(() -> new RuleViolation("covenant.copy.nothing"));
        copy(earlier, year, actor);
    }

    /** The contents of another year's covenant as a draft. Its targets stay behind: nobody signs old figures by silence. */
    void copy(Covenant earlier, ClusterYearId year, Actor actor) {
        String from = String.valueOf(years.get(earlier.year()).year());
        int to = years.get(year).year();
        String title = earlier.text().title().replace(from, String.valueOf(to));
        Covenant draft = Covenant.draft(year, CovenantText.of(CovenantForm.titled(title, to)));
        draft.takeContentsOf(earlier);
        Covenant stored = addOnce(draft);
        record(actor, stored, "covenant.history.copied", new FieldEdits().field("covenant.copiedFrom", null, from));
    }

    void annex(ClusterYearId year, CovenantForm form, Actor actor) {
        List<Covenant> all = covenants.findByClusterYearIdOrderByPosition(year.value());
        if (all.isEmpty()) {
            throw new RuleViolation("covenant.annex.notYet");
        }
        Covenant annex = addOnce(all.get(all.size() - 1).annex(form));
        record(
                actor,
                annex,
                "covenant.history.annexDrafted",
                FieldEdits.of(annex.text().facts()));
    }

    /** Two people may begin at the same moment: the second is told, nothing is there twice. */
    private Covenant addOnce(Covenant covenant) {
        try {
            return covenants.saveAndFlush(covenant);
        } catch (DataIntegrityViolationException already) {
            throw new RuleViolation("covenant.exists");
        }
    }

    void edit(ClusterYearId year, int position, CovenantForm form, Actor actor) {
        Covenant covenant = get(year, position);
        FieldEdits edits = covenant.edit(form);
        record(actor, covenant, "covenant.history.edited", edits);
    }

    /** Throws a draft away with all its contents and targets. */
    void discard(ClusterYearId year, int position, Actor actor) {
        Covenant covenant = get(year, position);
        covenant.guardDraft();
        targets.deleteByCovenant(covenant);
        covenants.delete(covenant);
        record(
                actor,
                covenant,
                "covenant.history.discarded",
                FieldEdits.gone(covenant.text().facts()));
    }

    void addContent(ClusterYearId year, int position, ContentForm form, Actor actor) {
        CovenantContent added = get(year, position).add(form);
        record(actor, year, "covenant.history.contentAdded", added, FieldEdits.of(facts(added)));
    }

    void editContent(ClusterYearId year, int position, long contentId, ContentForm form, Actor actor) {
        Covenant covenant = get(year, position);
        FieldEdits edits = covenant.edit(contentId, form, wording);
        record(actor, year, "covenant.history.contentEdited", covenant.content(contentId), edits);
    }

    void moveContent(ClusterYearId year, int position, long contentId, boolean up, Actor actor) {
        Covenant covenant = get(year, position);
        CovenantContent content = covenant.content(contentId);
        int before = content.position();
        covenant.move(contentId, up);
        FieldEdits moved = new FieldEdits().field("covenant.position", before, content.position());
        if (moved.isReal()) {
            record(actor, year, "covenant.history.contentMoved", content, moved);
        }
    }

    void removeContent(ClusterYearId year, int position, long contentId, Actor actor) {
        CovenantContent removed = get(year, position).remove(contentId);
        record(actor, year, "covenant.history.contentRemoved", removed, FieldEdits.gone(facts(removed)));
    }

    private Map<String, @Nullable Object> facts(CovenantContent content) {
        return ContentForm.of(content).facts(wording);
    }

    void openForSigning(ClusterYearId year, int position, Actor actor) {
        change(year, position, Covenant::openForSigning, actor, "covenant.history.opened");
    }

    void reopen(ClusterYearId year, int position, Actor actor) {
        change(year, position, Covenant::reopen, actor, "covenant.history.reopened");
    }

    private void change(ClusterYearId year, int position, Consumer<Covenant> act, Actor actor, String key) {
        Covenant covenant = get(year, position);
        act.accept(covenant);
        record(actor, covenant, key, new FieldEdits());
    }

    Optional<Covenant> earlier(ClusterYearId year) {
        return covenants.findEarlier(year.value());
    }

    private Covenant get(ClusterYearId year, int position) {
        return covenants.findByClusterYearIdAndPosition(year.value(), position).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, Covenant covenant, String key, FieldEdits edits) {
        history.record(actor, subject(covenant.year()), key, covenant.text().title(), edits.changes());
    }

    private void record(Actor actor, ClusterYearId year, String key, CovenantContent content, FieldEdits edits) {
        history.record(actor, subject(year), key, content.text(), edits.changes());
    }
}

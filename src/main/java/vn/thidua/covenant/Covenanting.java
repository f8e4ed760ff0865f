package vn.thidua.covenant;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
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

    Covenanting(Covenants covenants, CovenantTargets targets, ClusterYears years, History history) {
        this.covenants = covenants;
        this.targets = targets;
        this.years = years;
        this.history = history;
    }

    /** All entries about a year's covenant and its annexes stand under one subject: they are read together. */
    static HistorySubject subject(ClusterYearId year) {
        return HistorySubject.in(year, "COVENANT", year.value());
    }

    void draft(ClusterYearId year, CovenantForm form, Actor actor) {
        Covenant covenant = addOnce(Covenant.draft(year, CovenantText.of(form)));
        record(actor, covenant, "covenant.history.drafted");
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
        record(actor, stored, "covenant.history.copied", Change.of("covenant.copiedFrom", null, from));
    }

    void annex(ClusterYearId year, CovenantForm form, Actor actor) {
        List<Covenant> all = covenants.findByClusterYearIdOrderByPosition(year.value());
        if (all.isEmpty()) {
            throw new RuleViolation("covenant.annex.notYet");
        }
        Covenant annex = addOnce(all.get(all.size() - 1).annex(form));
        record(actor, annex, "covenant.history.annexDrafted", Change.of("covenant.reason", null, form.reason()));
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
        CovenantText before = covenant.text();
        covenant.edit(form);
        CovenantText after = covenant.text();
        record(
                actor,
                covenant,
                "covenant.history.edited",
                Change.of("covenant.title", before.title(), after.title()),
                Change.of("covenant.reason", before.reason(), after.reason()),
                Change.of("covenant.fromYear", before.fromYear(), after.fromYear()),
                Change.of("covenant.toYear", before.toYear(), after.toYear()),
                Change.of("covenant.note", before.note(), after.note()));
    }

    /** Throws a draft away with all its contents and targets. */
    void discard(ClusterYearId year, int position, Actor actor) {
        Covenant covenant = get(year, position);
        covenant.guardDraft();
        targets.deleteByCovenant(covenant);
        covenants.delete(covenant);
        record(actor, covenant, "covenant.history.discarded");
    }

    void addContent(ClusterYearId year, int position, ContentForm form, Actor actor) {
        CovenantContent added = get(year, position).add(form);
        history.record(actor, subject(year), "covenant.history.contentAdded", added.text(), goal(null, added.goal()));
    }

    void editContent(ClusterYearId year, int position, long contentId, ContentForm form, Actor actor) {
        Covenant covenant = get(year, position);
        CovenantContent content = covenant.content(contentId);
        String text = content.text();
        String goal = content.goal();
        covenant.edit(contentId, form);
        history.record(
                actor,
                subject(year),
                "covenant.history.contentEdited",
                content.text(),
                Change.of("covenant.content.text", text, content.text()),
                goal(goal, content.goal()));
    }

    void moveContent(ClusterYearId year, int position, long contentId, boolean up) {
        get(year, position).move(contentId, up);
    }

    void removeContent(ClusterYearId year, int position, long contentId, Actor actor) {
        CovenantContent removed = get(year, position).remove(contentId);
        history.record(
                actor, subject(year), "covenant.history.contentRemoved", removed.text(), goal(removed.goal(), null));
    }

    private static Change goal(@Nullable String before, @Nullable String after) {
        return Change.of("covenant.content.goal", before, after);
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
        record(actor, covenant, key);
    }

    Optional<Covenant> earlier(ClusterYearId year) {
        return covenants.findEarlier(year.value());
    }

    private Covenant get(ClusterYearId year, int position) {
        return covenants.findByClusterYearIdAndPosition(year.value(), position).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, Covenant covenant, String key, Change... changes) {
        history.record(actor, subject(covenant.year()), key, covenant.text().title(), changes);
    }
}

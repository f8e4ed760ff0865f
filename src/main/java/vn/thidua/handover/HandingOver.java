package vn.thidua.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.HistoryEntry;
import vn.thidua.history.Wording;
import vn.thidua.platform.Option;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Prepares and shows the handover of a cluster-year. */
@Service
@Transactional
class HandingOver {

    private final Handovers handovers;
    private final ClusterYears years;
    private final Papers papers;
    private final HandoverHistory history;
    private final Wording wording;
    private final Today today;

    HandingOver(
            Handovers handovers,
            ClusterYears years,
            Papers papers,
            HandoverHistory history,
            Wording wording,
            Today today) {
        this.handovers = handovers;
        this.years = years;
        this.papers = papers;
        this.history = history;
        this.wording = wording;
        this.today = today;
    }

    /** The handover of the year as this person sees it, where there is one. */
    @Transactional(readOnly = true)
    Optional<HandoverView> find(YearView year, Here here) {
        return handovers.findByClusterYearId(year.id().value()).map(handover -> view(year, handover, here));
    }

    private HandoverView view(YearView year, Handover handover, Here here) {
        Paper paper = papers.of(year, handover);
        RuleViolation obstacle = handover.isSigned() ? null : handover.obstacle(paper, today.date());
        boolean open = obstacle == null && !handover.isSigned();
        Sides sides = new Sides(year, paper);
        return new HandoverView(
                paper,
                handover.isSigned(),
                handover.isSignedByHand(),
                handover.isPlanned(today.date()),
                handover.isSignedByHand() ? List.of() : sides.lines(handover, here, open),
                obstacle,
                sides.receives(here),
                paper.fingerprint());
    }

    /** What was done with the handover of the year. */
    @Transactional(readOnly = true)
    List<HistoryEntry> history(ClusterYearId year) {
        return history.of(year);
    }

    /** The form with what is known; a new one begins with the head of the year as the outgoing unit. */
    @Transactional(readOnly = true)
    HandoverForm form(ClusterYearId year) {
        return handovers
                .findByClusterYearId(year.value())
                .map(Handover::form)
                .orElseGet(() -> fresh(year))
                .roomy();
    }

    /** Is it signed, so that nothing of it can be changed any more? */
    @Transactional(readOnly = true)
    boolean isSigned(ClusterYearId year) {
        return handovers
                .findByClusterYearId(year.value())
                .filter(Handover::isSigned)
                .isPresent();
    }

    /** Units that may receive without being members of the year, the organiser's own first. */
    @Transactional(readOnly = true)
    List<Option> others(YearView year, List<MemberView> members) {
        return papers.others(year, members);
    }

    private HandoverForm fresh(ClusterYearId year) {
        MembershipId head = years.headships(year).stream()
                .filter(HeadView::headNow)
                .findFirst()
                .map(HeadView::membership)
                .orElse(null);
        return HandoverForm.from(head);
    }

    /** @return whose confirmations fell away because the paper has changed */
    List<Confirmation> save(YearView year, HandoverForm form, Actor actor) {
        Parties parties = papers.parties(year.id());
        parties.mustKnow(form);
        Handover handover =
                handovers.findAndLockByClusterYearId(year.id().value()).orElseGet(() -> new Handover(year.id()));
        handover.mustBeOpen();
        HandoverForm stored = handover.form();
        FieldEdits edits = FieldEdits.between(facts(stored, parties), facts(form, parties))
                .expect(stored.version(), form.version());
        handover.describe(form);
        Paper paper = papers.of(year, handover);
        List<Confirmation> fallen = handover.dropUnlike(paper);
        try {
            handovers.saveAndFlush(handover);
        } catch (DataIntegrityViolationException raced) {
            throw new RuleViolation("handover.raced");
        }
        history.record(actor, year, handover, paper, "handover.history.saved", edits.changes());
        history.recordFallen(actor, year, handover, fallen);
        return fallen;
    }

    private Map<String, @Nullable Object> facts(HandoverForm form, Parties parties) {
        return form.facts(wording, parties);
    }
}

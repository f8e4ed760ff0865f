package vn.thidua.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Confirms, signs and opens again the handover of a cluster-year. */
@Service
@Transactional
class HandoverSigning {

    private final Handovers handovers;
    private final Papers papers;
    private final Attachments attachments;
    private final HandoverHistory history;
    private final Today today;

    HandoverSigning(Handovers handovers, Papers papers, Attachments attachments, HandoverHistory history, Today today) {
        this.handovers = handovers;
        this.papers = papers;
        this.attachments = attachments;
        this.history = history;
        this.today = today;
    }

    /**
     * Confirms for a side the paper of this fingerprint; the last of the three signs it.
     *
     * @return is it signed now?
     */
    boolean confirm(YearView year, Side side, String seen, Here here, Actor actor) {
        Handover handover = get(year);
        Paper paper = papers.of(year, handover);
        Sides sides = new Sides(year, paper);
        if (!sides.of(here).contains(side)) {
            throw new NotFound();
        }
        if (year.closed()) {
            throw new RuleViolation("access.yearClosed");
        }
        Confirmation given = new Confirmation(
                side, actor.accountId().value(), actor.name(), String.valueOf(sides.unit(side)), seen, today.now());
        history.recordFallen(actor, year, handover, handover.confirm(given, paper, today.date()));
        history.record(actor, year, handover, paper, "handover.history.confirmed." + side);
        return handover.isConfirmedByAll() && close(year, handover, paper, actor);
    }

    /** Records a paper that was signed by hand, as it was read here: one that was changed since is to be read first. */
    void signByHand(YearView year, @Nullable String seen, Actor actor) {
        Handover handover = get(year);
        Paper paper = papers.of(year, handover);
        handover.signByHand(seen, paper, year.settled() || hasScan(year), today.date());
        close(year, handover, paper, actor);
    }

    /** What is written into a signed paper is refused by the database: all of it is written before it is signed. */
    private boolean close(YearView year, Handover handover, Paper paper, Actor actor) {
        handover.keep(paper.findings());
        handovers.saveAndFlush(handover);
        handover.close();
        history.record(actor, year, handover, paper, "handover.history.signed");
        return true;
    }

    void reopen(YearView year, Actor actor) {
        Handover handover = get(year);
        handover.reopen();
        history.record(actor, year, handover, papers.of(year, handover), "handover.history.reopened");
    }

    private boolean hasScan(YearView year) {
        return attachments.panel(year.id(), YearStep.HANDOVER, false).files().stream()
                .anyMatch(file -> !file.withdrawn());
    }

    private Handover get(YearView year) {
        return handovers.findAndLockByClusterYearId(year.id().value()).orElseThrow(NotFound::new);
    }
}

package vn.thidua.nominating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.BoardRule;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.ProposalPlace;
import vn.thidua.award.Proposing;
import vn.thidua.award.Quotas;
import vn.thidua.award.Review;
import vn.thidua.cluster.YearView;
import vn.thidua.filling.Filling;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleTimeline;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Share;
import vn.thidua.shared.Today;

/** What the pages of nominations show; a fixed number of statements whatever the number of nominations. */
@Service
@Transactional(readOnly = true)
class NominationPages {

    /**
     * One nomination before the board.
     *
     * @param base number the share is taken of
     */
    record BoardLine(
            NominationView nomination,
            BoardRule rule,
            @Nullable Integer base,
            @Nullable BigDecimal percent,
            @Nullable Boolean reached) {}

    private final NominationReads reads;
    private final Proposing proposing;
    private final Filling filling;
    private final ProgrammeRules rules;
    private final Quotas quotas;
    private final Today today;

    NominationPages(
            NominationReads reads,
            Proposing proposing,
            Filling filling,
            ProgrammeRules rules,
            Quotas quotas,
            Today today) {
        this.reads = reads;
        this.proposing = proposing;
        this.filling = filling;
        this.rules = rules;
        this.quotas = quotas;
        this.today = today;
    }

    List<NominationView> all(ClusterYearId year) {
        return reads.of(year);
    }

    /** Whom the result suggests and for whom nothing is proposed yet. */
    List<Filling.Line> suggestions(YearView year, List<NominationView> all) {
        return filling.lines(year, all);
    }

    /** Awards whose number is limited, with what was sent so far. */
    List<Quotas.Quota> quotas(YearView year) {
        return quotas.of(ProposalPlace.in(year));
    }

    /** The nominations as the board sees them, each with the rule of the day on which it was reviewed. */
    List<BoardLine> boardLines(YearView year) {
        RuleTimeline timeline = rules.timeline(year.programme());
        return reads.of(year.id()).stream()
                .map(nomination -> line(nomination, timeline))
                .toList();
    }

    BoardLine boardLine(NominationId id) {
        NominationView nomination = reads.one(id);
        return line(nomination, rules.timeline(nomination.programme()));
    }

    /** Filled with the suggestion of this key, if there still is one. */
    NominationForm newForm(YearView year, @Nullable String picked) {
        Filling.Line suggested = picked == null
                ? null
                : filling.lines(year).stream()
                        .filter(line -> line.key().equals(picked))
                        .findFirst()
                        .orElse(null);
        return NominationForm.empty(today.date(), suggested);
    }

    NominationForm form(NominationId id) {
        return NominationForm.of(reads.one(id), proposing.version(id));
    }

    ReviewForm reviewForm(NominationId id) {
        NominationView nomination = reads.one(id);
        return ReviewForm.of(
                nomination.review(),
                proposing.reviewVersion(id),
                today.date(),
                reads.boardSize(nomination.programme()));
    }

    WithdrawForm withdrawForm() {
        return new WithdrawForm(today.date(), null);
    }

    private BoardLine line(NominationView nomination, RuleTimeline timeline) {
        Review review = nomination.review();
        LocalDate day = review == null ? today.date() : review.reviewedOn();
        BoardRule rule = BoardRule.of(timeline.on(day));
        if (review == null) {
            return new BoardLine(nomination, rule, null, null, null);
        }
        Share share = rule.share(review);
        return new BoardLine(
                nomination, rule, rule.baseOf(review), share == null ? null : share.percent(), rule.isReached(share));
    }
}

package vn.thidua.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.BallotResults.CandidateResult;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.AwardKindView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleTimeline;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Share;
import vn.thidua.shared.Today;

/** What the pages of a year's awards show; a fixed number of statements whatever the number of nominations. */
@Service
@Transactional(readOnly = true)
class AwardPages {

    /** How many of one award are proposed, against how many may be. */
    record Quota(String award, long proposed, int allowed) {

        public boolean exceeded() {
            return proposed > allowed;
        }
    }

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
    private final AwardOffer offer;
    private final Nominations nominations;
    private final ProgrammeRules rules;
    private final Today today;

    AwardPages(NominationReads reads, AwardOffer offer, Nominations nominations, ProgrammeRules rules, Today today) {
        this.reads = reads;
        this.offer = offer;
        this.nominations = nominations;
        this.rules = rules;
        this.today = today;
    }

    List<NominationView> all(ClusterYearId year) {
        return reads.of(year);
    }

    NominationView one(ClusterYearId year, long id) {
        return reads.one(year, id);
    }

    /** Awards whose number is limited, with what is proposed so far. */
    List<Quota> quotas(YearView year, List<NominationView> all) {
        return offer.awards(year).stream()
                .filter(kind -> kind.quota() != null)
                .map(kind -> new Quota(kind.name() + " – " + kind.authority(), proposed(kind, all), kind.quota()))
                .toList();
    }

    /** Candidates whom the votes chose and for whom nothing is proposed yet. */
    List<CandidateResult> suggestions(ClusterYearId year, List<NominationView> all) {
        return offer.chosen(year).stream()
                .filter(chosen -> all.stream().noneMatch(nomination -> isFor(nomination, chosen)))
                .toList();
    }

    /** The nominations as the board sees them, each with the rule of the day on which it was reviewed. */
    List<BoardLine> boardLines(YearView year) {
        RuleTimeline timeline = rules.timeline(year.programme());
        return reads.of(year.id()).stream()
                .map(nomination -> line(nomination, timeline))
                .toList();
    }

    BoardLine boardLine(YearView year, long id) {
        return line(reads.one(year.id(), id), rules.timeline(year.programme()));
    }

    NominationForm newForm(ClusterYearId year, @Nullable String picked) {
        return NominationForm.empty(today.date(), offer.chosen(year, picked));
    }

    NominationForm form(ClusterYearId year, long id) {
        return NominationForm.of(find(year, id));
    }

    ReviewForm reviewForm(ClusterYearId year, long id) {
        return ReviewForm.of(find(year, id).review(), today.date(), reads.boardSize(year));
    }

    DecisionForm decisionForm(ClusterYearId year, long id) {
        return DecisionForm.of(find(year, id));
    }

    WithdrawForm withdrawForm() {
        return new WithdrawForm(today.date(), null);
    }

    private Nomination find(ClusterYearId year, long id) {
        return nominations.findByIdAndClusterYearId(id, year.value()).orElseThrow(NotFound::new);
    }

    private BoardLine line(NominationView nomination, RuleTimeline timeline) {
        BoardReview.Facts review = nomination.review();
        LocalDate day = review == null ? today.date() : review.reviewedOn();
        BoardRule rule = BoardRule.of(timeline.on(day));
        if (review == null) {
            return new BoardLine(nomination, rule, null, null, null);
        }
        Share share = rule.share(review);
        return new BoardLine(
                nomination, rule, rule.baseOf(review), share == null ? null : share.percent(), rule.isReached(share));
    }

    private static long proposed(AwardKindView kind, List<NominationView> all) {
        return all.stream()
                .filter(nomination -> isOf(kind, nomination) && !nomination.withdrawn())
                .count();
    }

    /** Also where the award was proposed before its quota was set anew. */
    private static boolean isOf(AwardKindView kind, NominationView nomination) {
        return nomination.awardKind() == kind.id()
                || nomination.award().equals(kind.name())
                        && nomination.authority().equals(kind.authority());
    }

    private static boolean isFor(NominationView nomination, CandidateResult chosen) {
        return chosen.member() == null
                ? chosen.name().equals(nomination.name())
                : nomination.name() == null && Objects.equals(chosen.member(), nomination.member());
    }
}

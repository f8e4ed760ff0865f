package vn.thidua.scoring;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.thidua.covenant.Registration;
import vn.thidua.criteria.ScaleView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** The filled scale of one member, or of a named part of it: scored by the unit, handed in, scored by the head, final. */
@Entity
@Table(name = "score_sheet")
class ScoreSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long clusterYearId;
    private long membershipId;
    private String subUnit = "";
    private long scaleId;

    @Enumerated(EnumType.STRING)
    private SheetStatus status = SheetStatus.SELF_SCORING;

    private @Nullable Instant submittedAt;
    private @Nullable Instant firstSubmittedAt;
    private @Nullable Instant finalisedAt;
    private @Nullable String takenOverReason;
    private @Nullable Instant takenOverAt;
    private @Nullable String returnedReason;
    private @Nullable String returnedBy;
    private @Nullable Instant returnedAt;

    @Formula("(select a.reason from scoring_absence a where a.membership_id = membership_id)")
    private @Nullable String absence;

    @OneToMany(mappedBy = "sheet", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ScoreLine> lines = new ArrayList<>();

    protected ScoreSheet() {}

    /** An empty sheet with a copy of each line of the scale, scored in steps of so many points where there is a step. */
    ScoreSheet(ClusterYearId year, MembershipId member, String subUnit, ScaleView scale, @Nullable BigDecimal step) {
        this.clusterYearId = year.value();
        this.membershipId = member.value();
        this.subUnit = subUnit;
        this.scaleId = scale.id().value();
        scale.leaves().forEach(leaf -> lines.add(new ScoreLine(this, lines.size() + 1, leaf, step)));
    }

    /** Takes the targets the unit has signed where a criterion goes by one. */
    void aimAt(List<Registration.Target> signed) {
        lines.forEach(line -> signed.stream()
                .filter(target -> line.isAimedBy(target.text()))
                .findFirst()
                .ifPresent(target -> line.aimAt(target.planned(), target.unitOfMeasure(), null)));
    }

    /** Only the sheet of a part, and only while nothing was entered or shown for it, may be taken away again. */
    void mustBeEmptyPart(boolean everShown) {
        boolean empty = status == SheetStatus.SELF_SCORING
                && !everShown
                && lines.stream().allMatch(ScoreLine::isEmpty);
        if (!isPart() || !empty) {
            throw new RuleViolation("scoring.part.notEmpty");
        }
    }

    /** Points are taken from the stage the sheet waits for, from nobody else; none where the unit takes no part. */
    void mustTake(Stage stage) {
        mustTakePart();
        if (!status.takes(stage)) {
            throw new RuleViolation(stage == Stage.SELF ? "scoring.self.closed" : "scoring.final.closed");
        }
    }

    private void mustTakePart() {
        if (absence != null) {
            throw new RuleViolation("scoring.absent.closed");
        }
    }

    /** Whether a line applies and what it aims at is decided before the sheet is final. */
    void settle(ScoreLine line, LineRule.Setting setting) {
        if (status == SheetStatus.FINAL) {
            throw new RuleViolation("scoring.settle.final");
        }
        line.settle(setting);
    }

    /** The outcome of an objection counts until the line is scored anew; only a final sheet is given one. */
    void revise(ScoreLine line, ScoreEntry.Given given, ScoreEntry.Hand hand) {
        must(SheetStatus.FINAL, "scoring.revise.open");
        line.revise(given, hand);
    }

    /** Nothing is taken after the stage's last day. */
    void mustBeInTime(SheetFacts.@Nullable Deadline deadline) {
        RuleViolation closing = deadline == null ? null : deadline.closing(returnedAt);
        if (closing != null) {
            throw closing;
        }
    }

    /**
     * @param shown ids of the lines for which evidence counts
     */
    void submit(Set<Long> shown, Instant now, StageOrder stages) {
        mustTake(Stage.SELF);
        refuse(missingToSubmit(shown));
        submittedAt = now;
        firstSubmittedAt = Objects.requireNonNullElse(firstSubmittedAt, now);
        goOn(isPart() ? Stage.PEER : Stage.SELF, now, stages); // other members check units, not their parts
    }

    /** The unit hands nothing in: it is scored all the same, and says why. Other members have nothing to check. */
    void takeOver(String reason, Instant now, StageOrder stages) {
        mustTakePart();
        must(SheetStatus.SELF_SCORING, "scoring.takeOver.late");
        takenOverReason = reason;
        takenOverAt = now;
        goOn(Stage.PEER, now, stages);
    }

    void acceptAll(Scorer scorer, ScoreEntry.Hand hand) {
        mustTake(scorer.stage());
        lines.stream().filter(line -> line.rule().isEntered()).forEach(line -> line.accept(scorer, hand));
    }

    /** One reason for the small differences that have none; a larger one needs its own. */
    void explainSmall(Scorer scorer, Points threshold, String reason, ScoreEntry.Hand hand) {
        lines.stream()
                .filter(line -> !line.deviation(scorer).size().exceeds(threshold))
                .forEach(line -> line.explain(scorer, reason, hand));
    }

    /** A stage that checks is done. */
    void finish(Scorer scorer, Instant now, StageOrder stages) {
        mustTake(scorer.stage());
        refuse(missingToSend(scorer));
        goOn(scorer.stage(), now, stages);
    }

    /** What one of several that check gave is its word from now on, until it sends again. */
    void send(Scorer scorer) {
        lines.forEach(line -> line.send(scorer));
    }

    /** Members that check are done: what they did not send does not count. */
    void endPeerChecks(Instant now, StageOrder stages) {
        mustTake(Stage.PEER);
        lines.forEach(ScoreLine::dropUnsent);
        goOn(Stage.PEER, now, stages);
    }

    private void goOn(Stage done, Instant now, StageOrder stages) {
        status = stages.after(done);
        finalisedAt = status == SheetStatus.FINAL ? now : null;
    }

    /**
     * Back to the unit; what all stages gave stays beside.
     *
     * @param by the stage that gives it back: the organiser's at any time, another only while the sheet has not passed it
     */
    void giveBack(Stage by, String reason, ScoreEntry.Hand hand) {
        if (status == SheetStatus.SELF_SCORING) {
            throw new RuleViolation("scoring.giveBack.open");
        }
        if (by != Stage.STAFF && !status.takes(by)) {
            throw new RuleViolation("scoring.giveBack.passed");
        }
        status = SheetStatus.SELF_SCORING;
        submittedAt = null;
        finalisedAt = null;
        takenOverReason = null;
        takenOverAt = null;
        returnedReason = reason;
        returnedBy = hand.name();
        returnedAt = hand.at();
    }

    /** All that keeps a stage from being done, the largest differences first. */
    List<RuleViolation> missingToSend(Scorer scorer) {
        return lines.stream()
                .sorted(Comparator.comparing(
                                (ScoreLine line) -> line.deviation(scorer).size())
                        .reversed())
                .map(line -> line.missingToSend(scorer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The lines that an earlier sheet had as well, each with that one; by the criteria they copy. */
    Map<ScoreLine, ScoreLine> predecessors(ScoreSheet earlier, Map<Long, Long> criteria) {
        Map<ScoreLine, ScoreLine> predecessors = new LinkedHashMap<>();
        lines.forEach(line -> earlier.lines.stream()
                .filter(before -> Objects.equals(criteria.get(line.criterionId()), before.criterionId()))
                .findFirst()
                .ifPresent(before -> predecessors.put(line, before)));
        return predecessors;
    }

    /** All that keeps the sheet from being handed in, each told beside its field. */
    List<RuleViolation> missingToSubmit(Set<Long> shown) {
        return lines.stream()
                .map(line -> line.missingToSubmit(shown.contains(line.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void refuse(List<RuleViolation> missing) {
        if (!missing.isEmpty()) {
            throw missing.get(0);
        }
    }

    private void must(SheetStatus wanted, String otherwise) {
        if (status != wanted) {
            throw new RuleViolation(otherwise);
        }
    }

    ScoreLine line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst().orElseThrow(NotFound::new);
    }

    List<ScoreLine> lines() {
        return List.copyOf(lines);
    }

    private boolean isPart() {
        return !subUnit.isEmpty();
    }

    boolean isTakenOver() {
        return takenOverReason != null;
    }

    boolean isOf(MembershipId member, String part) {
        return membershipId == member.value() && subUnit.equals(part);
    }

    MembershipId member() {
        return new MembershipId(membershipId);
    }

    String subUnit() {
        return subUnit;
    }

    SheetStatus status() {
        return status;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long scaleId() {
        return scaleId;
    }
}

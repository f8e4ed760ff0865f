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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.ScaleView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
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
    private @Nullable Instant finalisedAt;
    private @Nullable String takenOverReason;

    @OneToMany(mappedBy = "sheet", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ScoreLine> lines = new ArrayList<>();

    protected ScoreSheet() {}

    /** An empty sheet with a copy of each line of the scale. */
    ScoreSheet(ClusterYearId year, MembershipId member, String subUnit, ScaleView scale) {
        this.clusterYearId = year.value();
        this.membershipId = member.value();
        this.subUnit = subUnit;
        this.scaleId = scale.id().value();
        scale.leaves().forEach(leaf -> lines.add(new ScoreLine(this, lines.size() + 1, leaf)));
    }

    /** Only the sheet of a part, and only while nothing was entered, may be taken away again. */
    void mustBeEmptyPart() {
        boolean empty = status == SheetStatus.SELF_SCORING && lines.stream().allMatch(ScoreLine::isEmpty);
        if (subUnit.isEmpty() || !empty) {
            throw new RuleViolation("scoring.part.notEmpty");
        }
    }

    /** The unit's own points are taken until it hands in, the head's from then until the sheet is final. */
    void mustTake(Stage stage) {
        if (stage == Stage.SELF) {
            must(SheetStatus.SELF_SCORING, "scoring.self.closed");
        } else {
            must(SheetStatus.SUBMITTED, "scoring.final.closed");
        }
    }

    void submit(Instant now) {
        mustTake(Stage.SELF);
        refuse(missing(ScoreLine::missingToSubmit));
        status = SheetStatus.SUBMITTED;
        submittedAt = now;
    }

    /** The unit hands nothing in: the head scores it all the same, and says why. */
    void takeOver(String reason) {
        must(SheetStatus.SELF_SCORING, "scoring.takeOver.late");
        status = SheetStatus.SUBMITTED;
        takenOverReason = reason;
    }

    void acceptAll(ScoreEntry.Hand hand) {
        mustTake(Stage.HEAD);
        lines.forEach(line -> line.accept(hand));
    }

    void finalise(Instant now) {
        mustTake(Stage.HEAD);
        refuse(missing(ScoreLine::missingToFinalise));
        status = SheetStatus.FINAL;
        finalisedAt = now;
    }

    /** Back to the unit; what all stages gave stays beside. */
    void giveBack() {
        if (status == SheetStatus.SELF_SCORING) {
            throw new RuleViolation("scoring.giveBack.open");
        }
        status = SheetStatus.SELF_SCORING;
        submittedAt = null;
        finalisedAt = null;
        takenOverReason = null;
    }

    /** A unit need not type again what did not change between two editions of the scale. */
    void carryOver(ScoreSheet earlier, ScoreEntry.Hand hand) {
        lines.forEach(line -> earlier.lines.stream()
                .filter(line::isSameCriterionAs)
                .findFirst()
                .ifPresent(same -> line.carryOver(same, hand)));
    }

    /** All that keeps the sheet from being handed in or finished, each told beside its field. */
    List<RuleViolation> missing(Function<ScoreLine, Optional<RuleViolation>> check) {
        return lines.stream().map(check).flatMap(Optional::stream).toList();
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

package vn.thidua.scoring;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.history.Change;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Proportional;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** A line of a sheet: a copy of the criterion as it was, and what each stage gave it. */
@Entity
@Table(name = "score_line")
class ScoreLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sheet_id")
    private ScoreSheet sheet;

    private long criterionId;
    private int position;
    private String code;
    private String text;

    @Enumerated(EnumType.STRING)
    private LineKind line;

    private @Nullable Points maxPoints;
    private Measure measure;
    private boolean evidenceRequired;
    private boolean explanationRequired;
    private @Nullable BigDecimal pointStep;
    private @Nullable BigDecimal target;
    private @Nullable String targetMeasure;
    private @Nullable String targetSource;
    private @Nullable String excludedReason;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL, orphanRemoval = true)
    @Fetch(FetchMode.SUBSELECT) // all lines of a sheet are looked at together
    private List<ScoreEntry> entries = new ArrayList<>();

    protected ScoreLine() {}

    ScoreLine(ScoreSheet sheet, int position, CriterionView criterion, @Nullable BigDecimal step) {
        this.sheet = sheet;
        this.criterionId = criterion.id();
        this.position = position;
        this.code = criterion.code();
        this.text = criterion.text();
        this.line = criterion.line();
        this.maxPoints = criterion.max();
        this.measure = criterion.measure();
        this.pointStep = step;
        this.evidenceRequired = criterion.evidenceRequired();
        this.explanationRequired = criterion.explanationRequired();
    }

    LineRule rule() {
        return new LineRule(line, measure, maxPoints, pointStep, target, excludedReason);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Keeps what somebody gives. Giving the same again changes nothing.
     *
     * @param openedVersion version of the entry the person saw; null where there was none
     */
    void enter(Scorer scorer, Given given, @Nullable Long openedVersion, ScoreEntry.Hand hand) {
        ScoreEntry entry = entry(scorer).orElse(null);
        if (entry == null) {
            if (!given.equals(Given.NOTHING)) {
                entries.add(new ScoreEntry(this, scorer, given, hand));
            }
        } else if (!entry.given().equals(given)) {
            if (openedVersion == null || openedVersion != entry.version()) {
                throw entry.conflict(given);
            }
            entry.rewrite(given, hand);
        }
    }

    /** Does the criterion go by the target of this name? */
    boolean isAimedBy(String name) {
        return measure instanceof Proportional share && share.goesBy(name);
    }

    /** What the unit was to reach, from its covenant or with the reason it was set by hand. */
    void aimAt(@Nullable BigDecimal figure, @Nullable String unitOfMeasure, @Nullable String source) {
        target = figure;
        targetMeasure = unitOfMeasure;
        targetSource = source;
    }

    /** What was decided about the line for this unit. */
    LineRule.Setting setting() {
        return new LineRule.Setting(excludedReason, target, targetMeasure, targetSource);
    }

    /** Decides whether the line applies to this unit and what it aims at; points that come from a quantity follow. */
    void settle(LineRule.Setting setting) {
        setting.mustFollow(setting(), measure);
        excludedReason = setting.excludedReason();
        aimAt(setting.target(), setting.targetMeasure(), setting.targetSource());
        if (rule().applies()) {
            entries.forEach(entry -> entry.follow(rule()));
        }
    }

    /** What keeps the unit from handing this line in; whether evidence is shown for it the caller knows. */
    Optional<RuleViolation> missingToSubmit(boolean shown) {
        Given self = given(Scorer.SELF);
        boolean claimed = self.isAboveZero();
        if (self.points() == null && rule().isDue()) {
            return Optional.of(new RuleViolation("scoring.submit.pointsMissing").at(pointsField()));
        }
        if (self.reason() == null && claimed && line == LineKind.PENALTY) {
            return Optional.of(new RuleViolation("scoring.penalty.reasonMissing").at(reasonField()));
        }
        if (!rule().isEntered()) {
            return Optional.empty();
        }
        if (explanationRequired && self.reason() == null) {
            return Optional.of(new RuleViolation("scoring.submit.explanationMissing").at(reasonField()));
        }
        return evidenceRequired && claimed && !shown
                ? Optional.of(new RuleViolation("scoring.submit.evidenceMissing").at(reasonField()))
                : Optional.empty();
    }

    /** What keeps one who checks from sending this line. */
    Optional<RuleViolation> missingToSend(Scorer scorer) {
        Deviation deviation = deviation(scorer);
        if (deviation.isOwed()) {
            return Optional.of(new RuleViolation("scoring.final.pointsMissing").at(pointsField()));
        }
        return needsReason(scorer) ? Optional.of(deviation.unexplained().at(reasonField())) : Optional.empty();
    }

    private boolean needsReason(Scorer scorer) {
        return deviation(scorer).needsReason(given(scorer).reason(), sheet.isTakenOver());
    }

    /** What this scorer gave beside what stood there before. */
    Deviation deviation(Scorer scorer) {
        return Deviation.of(
                rule(),
                scorer.stage(),
                given(scorer).points(),
                stage -> together(stage).points());
    }

    /** What a stage gave: of the members that check their mean. */
    private Given together(Stage stage) {
        Given one = given(Scorer.of(stage));
        return stage != Stage.PEER || one.points() != null
                ? one
                : PeerMean.of(
                        entries.stream()
                                .filter(entry -> entry.scorer().isSealed())
                                .map(ScoreEntry::given)
                                .toList(),
                        pointStep);
    }

    /** Takes over the points that stand before, where this scorer gave none yet and could have entered them. */
    void accept(Scorer scorer, ScoreEntry.Hand hand) {
        Given before = together(deviation(scorer).from());
        Given mine = given(scorer);
        if (mine.points() != null || !rule().takes(before.points(), before.quantity())) {
            return;
        }
        Given accepted = new Given(before.points(), before.quantity(), mine.reason());
        entry(scorer)
                .ifPresentOrElse(
                        entry -> entry.rewrite(accepted, hand),
                        () -> entries.add(new ScoreEntry(this, scorer, accepted, hand)));
    }

    /** What stands there of this scorer is its word. */
    void send(Scorer scorer) {
        entry(scorer).ifPresent(ScoreEntry::send);
    }

    /** What members that check began and did not send is nobody's word; what they once sent comes back. */
    void dropUnsent() {
        entries.removeIf(entry -> entry.scorer().isSealed() && !entry.takeBack(rule()));
    }

    /** What members that check gave otherwise than the unit, with who did. */
    List<Change> differencesOfPeers() {
        return entries.stream()
                .map(ScoreEntry::scorer)
                .filter(scorer -> scorer.isSealed() && deviation(scorer).differs())
                .map(scorer -> Change.of(
                        "scoring.line",
                        null,
                        scorer.name() + " – " + given(scorer).told(code)))
                .toList();
    }

    /** The outcome of an objection; without points the mark stands as it was. */
    void revise(Given given, ScoreEntry.Hand hand) {
        ScoreEntry revised = entry(Scorer.REVISED).orElse(null);
        if (revised != null) {
            revised.rewrite(given, hand);
        } else if (given.points() != null) {
            entries.add(new ScoreEntry(this, Scorer.REVISED, given, hand));
        }
    }

    /** Writes this reason where one is needed. */
    void explain(Scorer scorer, String reason, ScoreEntry.Hand hand) {
        if (needsReason(scorer)) {
            entry(scorer).ifPresent(entry -> entry.rewrite(entry.given().because(reason), hand));
        }
    }

    /**
     * Takes over what was decided about the same line of an earlier edition, then what the unit gave itself there, by the
     * rule of this line; of a line that was of another kind no points, as a claim is no deduction.
     */
    void carryOver(ScoreLine earlier, ScoreEntry.Hand hand) {
        settle(setting().following(earlier.setting(), measure));
        Given self = rule().isEntered() && line == earlier.line
                ? rule().takeOver(earlier.measure, earlier.given(Scorer.SELF))
                : Given.NOTHING;
        if (!self.equals(Given.NOTHING)) {
            entries.add(new ScoreEntry(this, Scorer.SELF, self, hand));
        }
    }

    Given given(Scorer scorer) {
        return entry(scorer).map(ScoreEntry::given).orElse(Given.NOTHING);
    }

    private Optional<ScoreEntry> entry(Scorer scorer) {
        return entries.stream().filter(entry -> entry.isOf(scorer)).findFirst();
    }

    private String pointsField() {
        return ScoresForm.field(id(), "points");
    }

    private String reasonField() {
        return ScoresForm.field(id(), "reason");
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long criterionId() {
        return criterionId;
    }

    String code() {
        return code;
    }
}

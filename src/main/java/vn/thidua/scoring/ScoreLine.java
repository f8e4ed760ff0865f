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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;
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
    private boolean evidenceRequired;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL)
    @Fetch(FetchMode.SUBSELECT) // all lines of a sheet are looked at together
    private List<ScoreEntry> entries = new ArrayList<>();

    protected ScoreLine() {}

    ScoreLine(ScoreSheet sheet, int position, CriterionView criterion) {
        this.sheet = sheet;
        this.criterionId = criterion.id();
        this.position = position;
        this.code = criterion.code();
        this.text = criterion.text();
        this.line = criterion.line();
        this.maxPoints = criterion.max();
        this.evidenceRequired = criterion.evidenceRequired();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Keeps what a stage gives. Giving the same again changes nothing.
     *
     * @param openedVersion version of the entry the person saw; null where there was none
     */
    void enter(Stage stage, Given given, @Nullable Long openedVersion, ScoreEntry.Hand hand) {
        check(stage, given).ifPresent(fault -> {
            throw fault;
        });
        ScoreEntry entry = entry(stage).orElse(null);
        if (entry == null) {
            if (!given.equals(Given.NOTHING)) {
                entries.add(new ScoreEntry(this, stage, given, hand));
            }
        } else if (!entry.says(given)) {
            if (openedVersion == null || openedVersion != entry.version()) {
                throw conflict(entry, given);
            }
            entry.rewrite(given, hand);
        }
    }

    /** What forbids this, told beside the field it concerns. */
    Optional<RuleViolation> check(Stage stage, Given given) {
        Points points = given.points();
        if (points != null && maxPoints != null && points.exceeds(maxPoints)) {
            return Optional.of(new RuleViolation("scoring.points.aboveMax", maxPoints).at(pointsField()));
        }
        if (stage == Stage.HEAD && needsReason(given)) {
            return Optional.of(new RuleViolation("scoring.reason.missing").at(reasonField()));
        }
        return Optional.empty();
    }

    /** The head's points differ from the unit's own, and nothing says why. Taking over is the reason where the unit gave none. */
    private boolean needsReason(Given given) {
        Optional<Points> self = points(Stage.SELF);
        return given.points() != null
                && given.reason() == null
                && !(sheet.isTakenOver() && self.isEmpty())
                && !given.points().equals(self.orElse(isBase() ? null : Points.ZERO));
    }

    /** What keeps the unit from handing this line in. */
    Optional<RuleViolation> missingToSubmit() {
        Given self = given(Stage.SELF);
        if (self.points() == null && isBase()) {
            return Optional.of(new RuleViolation("scoring.submit.pointsMissing").at(pointsField()));
        }
        if (evidenceRequired && self.points() != null && !self.points().equals(Points.ZERO) && self.reason() == null) {
            return Optional.of(new RuleViolation("scoring.submit.evidenceMissing").at(reasonField()));
        }
        return Optional.empty();
    }

    /** What keeps the head from finishing this line. */
    Optional<RuleViolation> missingToFinalise() {
        boolean claimed =
                points(Stage.SELF).filter(points -> !points.equals(Points.ZERO)).isPresent();
        if (points(Stage.HEAD).isEmpty() && (isBase() || claimed)) {
            return Optional.of(new RuleViolation("scoring.final.pointsMissing").at(pointsField()));
        }
        return check(Stage.HEAD, given(Stage.HEAD));
    }

    /** Takes the unit's own points as the head's, where the head gave none yet. */
    void accept(ScoreEntry.Hand hand) {
        points(Stage.SELF).ifPresent(self -> {
            Given head = given(Stage.HEAD);
            if (head.points() == null) {
                Given accepted = new Given(self, head.reason());
                entry(Stage.HEAD)
                        .ifPresentOrElse(
                                entry -> entry.rewrite(accepted, hand),
                                () -> entries.add(new ScoreEntry(this, Stage.HEAD, accepted, hand)));
            }
        });
    }

    /** Takes over what a unit gave itself for the same line of an earlier edition. */
    void carryOver(ScoreLine earlier, ScoreEntry.Hand hand) {
        Given self = earlier.given(Stage.SELF);
        if (!self.equals(Given.NOTHING) && check(Stage.SELF, self).isEmpty()) {
            entries.add(new ScoreEntry(this, Stage.SELF, self, hand));
        }
    }

    boolean isSameCriterionAs(ScoreLine other) {
        return code.equals(other.code)
                && text.equals(other.text)
                && line == other.line
                && Objects.equals(maxPoints, other.maxPoints);
    }

    private EditConflict conflict(ScoreEntry entry, Given yours) {
        Given theirs = entry.given();
        List<FieldConflict> fields = new ArrayList<>();
        if (!Objects.equals(theirs.points(), yours.points())) {
            fields.add(new FieldConflict(
                    "scoring.points", Objects.toString(theirs.points(), ""), Objects.toString(yours.points(), "")));
        }
        if (!Objects.equals(theirs.reason(), yours.reason())) {
            fields.add(new FieldConflict(
                    "scoring.reason", Objects.toString(theirs.reason(), ""), Objects.toString(yours.reason(), "")));
        }
        return new EditConflict(fields, entry.version());
    }

    Given given(Stage stage) {
        return entry(stage).map(ScoreEntry::given).orElse(Given.NOTHING);
    }

    private Optional<Points> points(Stage stage) {
        return Optional.ofNullable(given(stage).points());
    }

    private Optional<ScoreEntry> entry(Stage stage) {
        return entries.stream().filter(entry -> entry.isOf(stage)).findFirst();
    }

    private boolean isBase() {
        return line == LineKind.BASE;
    }

    private String pointsField() {
        return "lines[" + id + "].points";
    }

    private String reasonField() {
        return "lines[" + id + "].reason";
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String code() {
        return code;
    }
}

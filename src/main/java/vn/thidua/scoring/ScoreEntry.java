package vn.thidua.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** What one stage gave one line, and why. */
@Entity
@Table(name = "score_entry")
class ScoreEntry {

    /**
     * Points for a line with the words beside them; no points means not scored yet.
     *
     * @param quantity what the points come from, where they come from a quantity
     */
    record Given(
            @Nullable Points points,
            @Nullable BigDecimal quantity,
            @Nullable String reason) {

        static final Given NOTHING = new Given(null, null, null);

        Given {
            quantity = quantity == null ? null : quantity.setScale(2, RoundingMode.UNNECESSARY);
            reason = Names.linesOrNull(reason);
        }

        /** The same was entered; points that come from a quantity are reckoned from it alone. */
        boolean saysAs(@Nullable BigDecimal otherQuantity, @Nullable Points otherPoints, @Nullable String otherReason) {
            boolean same = quantity == null
                    ? Objects.equals(points, otherPoints)
                    : otherQuantity != null && quantity.compareTo(otherQuantity) == 0;
            return same && Objects.equals(reason, otherReason);
        }

        Points pointsOrZero() {
            return points == null ? Points.ZERO : points;
        }

        boolean isAboveZero() {
            return pointsOrZero().exceeds(Points.ZERO);
        }

        Given because(String why) {
            return new Given(points, quantity, why);
        }

        /** What was typed: the quantity, else the points. */
        @Nullable
        String entered() {
            return quantity == null ? Objects.toString(points, null) : Points.written(quantity);
        }

        /** As the history shows it: "I.1: 18,5 – quyết định số 12", "I.2: 3 → 6". */
        @Nullable
        String told(String code) {
            if (points == null && reason == null) {
                return null;
            }
            String number = points == null ? "–" : points.toString();
            return code + ": " + (quantity == null ? "" : entered() + " → ") + number
                    + (reason == null ? "" : " – " + reason);
        }
    }

    /** Who writes, and when. */
    record Hand(String name, Instant at) {}

    /** What one of several that check sent, while it may be changing it again: its word, until the next is sent. */
    @Embeddable
    record Sent(
            @Column(name = "sent_points") @Nullable Points points,
            @Column(name = "sent_quantity") @Nullable BigDecimal quantity,
            @Column(name = "sent_reason") @Nullable String reason,
            @Column(name = "sent_by") String by,
            @Column(name = "sent_at") Instant at) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "line_id")
    private ScoreLine line;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String scorer = "";
    private @Nullable Points points;
    private @Nullable BigDecimal quantity;
    private @Nullable String reason;
    private String enteredBy;
    private Instant enteredAt;

    @Embedded
    private @Nullable Sent sent;

    protected ScoreEntry() {}

    ScoreEntry(ScoreLine line, Scorer scorer, Given given, Hand hand) {
        this.line = line;
        this.stage = scorer.stage();
        this.scorer = scorer.name();
        this.points = given.points();
        this.quantity = given.quantity();
        this.reason = given.reason();
        this.enteredBy = hand.name();
        this.enteredAt = hand.at();
    }

    void rewrite(Given given, Hand hand) {
        points = given.points();
        quantity = given.quantity();
        reason = given.reason();
        enteredBy = hand.name();
        enteredAt = hand.at();
    }

    /** Points that come from a quantity are reckoned anew where the rule of the line has changed. */
    void follow(LineRule rule) {
        if (quantity != null) {
            points = rule.reckon(quantity).points();
        }
    }

    void send() {
        sent = new Sent(points, quantity, reason, enteredBy, enteredAt);
    }

    /** What was sent last stands again, by who entered it and when; false where nothing was ever sent. */
    boolean takeBack(LineRule rule) {
        if (sent == null) {
            return false;
        }
        rewrite(new Given(sent.points(), sent.quantity(), sent.reason()), new Hand(sent.by(), sent.at()));
        follow(rule);
        return true;
    }

    /** Somebody else saved since it was seen: both values. */
    EditConflict conflict(Given yours) {
        Given theirs = given();
        List<FieldConflict> fields = new ArrayList<>();
        if (!Objects.equals(theirs.entered(), yours.entered())) {
            fields.add(new FieldConflict(
                    "scoring.points", Objects.toString(theirs.entered(), ""), Objects.toString(yours.entered(), "")));
        }
        if (!Objects.equals(theirs.reason(), yours.reason())) {
            fields.add(new FieldConflict(
                    "scoring.reason", Objects.toString(theirs.reason(), ""), Objects.toString(yours.reason(), "")));
        }
        return new EditConflict(fields, version);
    }

    boolean isOf(Scorer wanted) {
        return stage == wanted.stage() && scorer.equals(wanted.name());
    }

    Scorer scorer() {
        return new Scorer(stage, scorer);
    }

    Given given() {
        return new Given(points, quantity, reason);
    }

    long version() {
        return version;
    }
}

package vn.thidua.scoring;

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
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** What one stage gave one line, and why. */
@Entity
@Table(name = "score_entry")
class ScoreEntry {

    /** Points for a line with the words beside them; no points means not scored yet. */
    record Given(@Nullable Points points, @Nullable String reason) {

        static final Given NOTHING = new Given(null, null);

        Given {
            reason = Names.linesOrNull(reason);
        }

        /** As the history shows it: "I.1: 18,5 – quyết định số 12". */
        @Nullable
        String told(String code) {
            if (points == null && reason == null) {
                return null;
            }
            return code + ": " + (points == null ? "–" : points) + (reason == null ? "" : " – " + reason);
        }
    }

    /** Who writes, and when. */
    record Hand(String name, Instant at) {}

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
    private @Nullable String reason;
    private String enteredBy;
    private Instant enteredAt;

    protected ScoreEntry() {}

    ScoreEntry(ScoreLine line, Stage stage, Given given, Hand hand) {
        this.line = line;
        this.stage = stage;
        this.points = given.points();
        this.reason = given.reason();
        this.enteredBy = hand.name();
        this.enteredAt = hand.at();
    }

    void rewrite(Given given, Hand hand) {
        points = given.points();
        reason = given.reason();
        enteredBy = hand.name();
        enteredAt = hand.at();
    }

    boolean isOf(Stage wanted) {
        return stage == wanted && scorer.isEmpty();
    }

    boolean says(Given given) {
        return Objects.equals(points, given.points()) && Objects.equals(reason, given.reason());
    }

    Given given() {
        return new Given(points, reason);
    }

    long version() {
        return version;
    }
}

package vn.thidua.crosscheck;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.crosscheck.Allocation.Check;
import vn.thidua.crosscheck.CheckState.Round;
import vn.thidua.scoring.Scorer;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/** One member checks the sheet of another. */
@Entity
@Table(name = "peer_check")
class PeerCheck {

    /** Why something about it is not as drawn: by whom, and when. */
    record Changed(String reason, Instant at, String by) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "draw_id")
    private PeerDraw draw;

    private long clusterYearId;
    private long checkedId;
    private long checkerId;
    private @Nullable String changedReason;
    private @Nullable Instant changedAt;
    private @Nullable String changedBy;
    private String scorer;
    private @Nullable Instant sentAt;
    private @Nullable String sentBy;
    private @Nullable String passedOverReason;
    private @Nullable Instant passedOverAt;
    private @Nullable String passedOverBy;

    protected PeerCheck() {}

    /**
     * @param scorer by which name the checker's points stand in the sheet
     */
    PeerCheck(PeerDraw draw, ClusterYearId year, Check check, String scorer) {
        this.draw = draw;
        this.clusterYearId = year.value();
        this.checkedId = check.checked().value();
        this.checkerId = check.checker().value();
        this.scorer = scorer;
    }

    /** Somebody else checks the sheet, by decision and not by lot. */
    void handTo(MembershipId checker, String scorerName, Changed change) {
        mustNotBeSent();
        checkerId = checker.value();
        scorer = scorerName;
        changedReason = change.reason();
        changedAt = change.at();
        changedBy = change.by();
    }

    /** What was sent stays as it is, and so does who sent it. */
    void mustNotBeSent() {
        if (isSent()) {
            throw new RuleViolation("crosscheck.sent");
        }
    }

    /** Points are taken from the checker while the sheet is checked, until they are sent. */
    void mustBeOpen(Round round) {
        CheckState state = state(round);
        if (!state.isOpen()) {
            throw new RuleViolation(state.closedKey());
        }
    }

    void send(Round round, String by, Instant now) {
        mustBeOpen(round);
        sentAt = now;
        sentBy = by;
    }

    /** The sheet goes on without it. */
    void passOver(Round round, Changed why) {
        mustBeOpen(round);
        passedOverReason = why.reason();
        passedOverAt = why.at();
        passedOverBy = why.by();
    }

    CheckState state(Round round) {
        if (round.holds(sentAt)) {
            return CheckState.SENT;
        }
        if (round.isChecked() && !round.holds(passedOverAt)) {
            return isSent() ? CheckState.AGAIN : CheckState.OPEN;
        }
        if (!round.isHandedIn()) {
            return CheckState.NOT_YET;
        }
        return isSent() && round.heard().contains(scorer) ? CheckState.KEPT : CheckState.LEFT_OUT;
    }

    boolean isSent() {
        return sentAt != null;
    }

    Check check() {
        return new Check(new MembershipId(checkedId), new MembershipId(checkerId));
    }

    @Nullable
    Changed changed() {
        return changedReason == null || changedAt == null || changedBy == null
                ? null
                : new Changed(changedReason, changedAt, changedBy);
    }

    @Nullable
    Changed passedOver() {
        return passedOverReason == null || passedOverAt == null || passedOverBy == null
                ? null
                : new Changed(passedOverReason, passedOverAt, passedOverBy);
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    Scorer scorer() {
        return Scorer.peer(scorer);
    }

    long id() {
        return id;
    }
}

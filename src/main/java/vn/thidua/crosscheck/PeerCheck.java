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
import java.util.function.Predicate;
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
        must(state(round), CheckState::isOpen);
    }

    private static void must(CheckState state, Predicate<CheckState> wanted) {
        if (!wanted.test(state)) {
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
        must(state(round), CheckState::isAwaited);
        passedOverReason = why.reason();
        passedOverAt = why.at();
        passedOverBy = why.by();
    }

    CheckState state(Round round) {
        if (round.holds(sentAt)) {
            return CheckState.SENT;
        }
        boolean heard = round.heard().contains(scorer);
        if (round.isChecked() && !round.holds(passedOverAt)) {
            return awaited(round, heard);
        }
        if (!round.isHandedIn()) {
            return CheckState.NOT_YET;
        }
        return heard ? CheckState.KEPT : CheckState.LEFT_OUT;
    }

    private CheckState awaited(Round round, boolean heard) {
        if (round.absent().contains(checkerId)) {
            return CheckState.ABSENT;
        }
        return heard ? CheckState.AGAIN : isSent() ? CheckState.NEW_EDITION : CheckState.OPEN;
    }

    /** Is or will the sheet be with a checker that takes no part? Then somebody has to decide how it goes on. */
    boolean isStranded(Round round) {
        boolean toCome = state(round) == CheckState.NOT_YET
                && !isSent()
                && round.absent().contains(checkerId);
        return (state(round) == CheckState.ABSENT || toCome) && !round.absent().contains(checkedId);
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

    Scorer scorer() {
        return Scorer.peer(scorer);
    }

    long id() {
        return id;
    }
}

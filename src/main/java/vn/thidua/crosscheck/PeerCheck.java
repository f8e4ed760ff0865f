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
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/** One member checks the sheet of another. */
@Entity
@Table(name = "peer_check")
class PeerCheck {

    /**
     * A check that was not drawn by lot.
     *
     * @param by name of the person that changed it
     */
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
    private @Nullable Instant sentAt;
    private @Nullable String sentBy;

    protected PeerCheck() {}

    PeerCheck(PeerDraw draw, ClusterYearId year, Check check) {
        this.draw = draw;
        this.clusterYearId = year.value();
        this.checkedId = check.checked().value();
        this.checkerId = check.checker().value();
    }

    /** Somebody else checks the sheet, by decision and not by lot. */
    void handTo(MembershipId checker, Changed change) {
        mustBeOpen();
        checkerId = checker.value();
        changedReason = change.reason();
        changedAt = change.at();
        changedBy = change.by();
    }

    /** What was sent stays as it is, and so does who sent it. */
    void mustBeOpen() {
        if (isSent()) {
            throw new RuleViolation("crosscheck.sent");
        }
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

    long id() {
        return id;
    }
}

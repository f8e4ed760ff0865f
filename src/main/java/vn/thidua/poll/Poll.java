package vn.thidua.poll;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;

/** What an assembly or a session of a board votes on. What was fixed stays as it was read out; the database guards the same. */
@Entity
class Poll {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private UUID uid = UUID.randomUUID();
    private @Nullable Long clusterYearId;
    private @Nullable Long assemblyId;
    private @Nullable Long ballotId;
    private @Nullable Long sessionId;
    private int round = 1;

    @Embedded
    private PollRule rule;

    @Enumerated(EnumType.STRING)
    private PollState state = PollState.DRAFT;

    private @Nullable Instant openedAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant countedAt;
    private @Nullable String manifest;
    private @Nullable String voidReason;
    private boolean undecided;

    protected Poll() {}

    Poll(ClusterYearId year, long assembly, long ballot, int round, PollRule rule) {
        this.clusterYearId = year.value();
        this.assemblyId = assembly;
        this.ballotId = ballot;
        this.round = round;
        this.rule = rule;
    }

    /** A poll that is held in a session of a board. */
    Poll(long session, PollRule rule) {
        this.sessionId = session;
        this.rule = rule;
    }

    void change(PollRule changed) {
        mustBe(PollState.DRAFT);
        rule = changed;
    }

    /** Question, candidates and roll are fixed as this text says, and the keys of the box exist. */
    void key(String fixed) {
        mustBe(PollState.DRAFT);
        if (rule.way() != PollWay.BOX) {
            throw new RuleViolation("poll.paperHasNoKeys");
        }
        manifest = fixed;
        state = PollState.KEYED;
    }

    /** Votes may be cast from now on. A poll on paper is fixed at this moment as this text says. */
    void open(String fixed, Instant now, @Nullable Instant until) {
        mustBeUnopened();
        if (until != null && !until.isAfter(now)) {
            throw new RuleViolation("poll.closesAt.past").at("closesAt");
        }
        if (manifest == null) {
            manifest = fixed;
        }
        openedAt = now;
        closesAt = until;
        state = PollState.OPEN;
    }

    /** @throws RuleViolation where it was opened already, or is not ready for it */
    void mustBeUnopened() {
        mustBe(rule.way() == PollWay.BOX ? PollState.KEYED : PollState.DRAFT);
    }

    /** No more votes are taken; of a poll with a set time they were not since then, however late somebody closes it. */
    void close(Instant now) {
        mustBe(PollState.OPEN);
        closedAt = isTimeUp(now) ? closesAt : now;
        state = PollState.CLOSED;
    }

    void strip() {
        mustBe(PollState.CLOSED);
        if (rule.way() != PollWay.BOX) {
            throw new RuleViolation("poll.paperHasNoKeys");
        }
        state = PollState.STRIPPED;
    }

    /** @param open the votes leave a seat open for which there are candidates */
    void count(Instant now, boolean open) {
        mustBe(rule.way() == PollWay.BOX ? PollState.STRIPPED : PollState.CLOSED);
        undecided = open;
        countedAt = now;
        state = PollState.COUNTED;
    }

    /** A further round was made, or the meeting has decided. */
    void settle() {
        mustBe(PollState.COUNTED);
        if (!undecided) {
            throw new RuleViolation("poll.decided");
        }
        undecided = false;
    }

    void sign() {
        mustBe(PollState.COUNTED);
        if (undecided) {
            throw new RuleViolation("poll.undecided");
        }
        state = PollState.SIGNED;
    }

    void giveUp(String reason) {
        if (state == PollState.SIGNED || state == PollState.VOID) {
            throw new RuleViolation("poll.over");
        }
        if (state == PollState.COUNTED) {
            throw new RuleViolation("poll.void.counted");
        }
        voidReason = reason;
        state = PollState.VOID;
    }

    /** The count is given up though everybody knows what it said: not for those who led the vote to decide. */
    void annul(String reason) {
        mustBe(PollState.COUNTED);
        voidReason = reason;
        state = PollState.VOID;
    }

    /** Votes were taken until a set time, and that has come. */
    boolean isTimeUp(Instant now) {
        return state == PollState.OPEN && closesAt != null && !closesAt.isAfter(now);
    }

    /** How far it is, as people see it: a poll whose time is up is closed, though nobody has closed it yet. */
    PollState shownState(Instant now) {
        return isTimeUp(now) ? PollState.CLOSED : state;
    }

    private void mustBe(PollState needed) {
        if (state != needed) {
            throw new RuleViolation(needed.missedKey());
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    UUID uid() {
        return uid;
    }

    /** Where it is held. */
    PollHost.Held held() {
        return new PollHost.Held(
                id(), clusterYearId == null ? null : new ClusterYearId(clusterYearId), assemblyId, ballotId, sessionId);
    }

    /** Of one that an assembly holds. */
    ClusterYearId year() {
        return new ClusterYearId(Objects.requireNonNull(clusterYearId));
    }

    /** Of one that an assembly holds. */
    long assembly() {
        return Objects.requireNonNull(assemblyId);
    }

    /** Of one that an assembly holds. */
    long ballot() {
        return Objects.requireNonNull(ballotId);
    }

    int round() {
        return round;
    }

    PollRule rule() {
        return rule;
    }

    PollState state() {
        return state;
    }

    boolean isUndecided() {
        return undecided;
    }

    /** Until when votes were taken: now where they still are; empty where they never were, or what was cast does not count. */
    Optional<Instant> votedUntil(Instant now) {
        if (openedAt == null || state == PollState.VOID) {
            return Optional.empty();
        }
        return Optional.of(closedAt != null ? closedAt : isTimeUp(now) && closesAt != null ? closesAt : now);
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String manifest() {
        return manifest;
    }

    @Nullable
    String voidReason() {
        return voidReason;
    }
}

package vn.thidua.assembly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.platform.Show;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/**
 * A meeting of a cluster-year as it votes.
 *
 * @param version counts its changes, those of delegates and tellers included
 * @param members members of the cluster on the day of the meeting: they alone vote, and count for the quorum
 * @param opened when it was opened, among how many members and by which rule; null: not yet
 * @param delegates in the order of the cluster's members, who casts the vote first
 * @param tellers the head of the committee first
 */
public record Assembly(
        long id,
        ClusterYearId year,
        long version,
        long meeting,
        String title,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String secretary,
        List<MemberView> members,
        @Nullable Opened opened,
        @Nullable Instant endedAt,
        List<Delegate> delegates,
        List<Teller> tellers) {

    private static final Show SHOW = new Show();

    /** How it was when it was opened; this stays. */
    public record Opened(Instant at, int members, @Nullable BigDecimal quorum) {}

    /** Address of its page. */
    public String path() {
        return "/nam/" + year + "/binh-xet/hoi-nghi/" + id;
    }

    public boolean isOpen() {
        return opened != null && endedAt == null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Those who cast the vote of a member, present or not. */
    public List<Delegate> voters() {
        return delegates.stream().filter(this::casts).toList();
    }

    /** Does this delegate cast a vote? Nobody does for a unit that is no member on the day of the meeting. */
    public boolean casts(Delegate delegate) {
        return delegate.votes() && isMember(delegate.member());
    }

    public boolean isMember(MembershipId unit) {
        return members.stream().anyMatch(member -> member.id().equals(unit));
    }

    /** How many members had their voter there when it was opened; later that does not change. */
    public int presentAtOpening() {
        if (opened == null) {
            return present();
        }
        Instant at = opened.at();
        return (int) voters().stream().filter(voter -> voter.hadCome(at)).count();
    }

    /** The members whose voter was never there. */
    public List<MemberView> absent() {
        return members.stream()
                .filter(member -> voter(member.id()).filter(Delegate::wasThere).isEmpty())
                .toList();
    }

    /**
     * The delegates who are there and on whose presence the opening rests, or a vote.
     *
     * @param votedUntil when votes were last taken; null: never
     */
    List<Delegate> leavers(@Nullable Instant votedUntil) {
        if (opened == null) {
            return List.of();
        }
        Instant until = votedUntil == null || votedUntil.isBefore(opened.at()) ? opened.at() : votedUntil;
        return delegates.stream()
                .filter(delegate ->
                        delegate.presentAt() != null && !delegate.presentAt().isAfter(until))
                .toList();
    }

    /** How many members have their voter there now. */
    public int present() {
        return (int) voters().stream().filter(Delegate::isPresent).count();
    }

    /** The quorum by this rule, or that of its opening where it is open, among those who are there now. */
    public Quorum quorum(@Nullable BigDecimal rule) {
        return new Quorum(present(), members.size(), opened == null ? rule : opened.quorum());
    }

    /** Who casts the vote of this member, where somebody was named. */
    public Optional<Delegate> voter(MembershipId member) {
        return voters().stream()
                .filter(delegate -> delegate.member().equals(member))
                .findFirst();
    }

    /** The teller with this account. */
    public Optional<Teller> teller(AccountId account) {
        return tellers.stream()
                .filter(teller -> account.equals(teller.account()))
                .findFirst();
    }

    /** @throws RuleViolation where it was not opened yet, or has ended */
    public void mustBeOpen() {
        mustNotHaveEnded();
        if (opened == null) {
            throw new RuleViolation("assembly.notOpen");
        }
    }

    /** What keeps it from voting now, if anything: it is not open, or by the roll call too few members are there any more. */
    public @Nullable RuleViolation votingObstacle() {
        if (endedAt != null) {
            return new RuleViolation("assembly.ended");
        }
        return opened == null ? new RuleViolation("assembly.notOpen") : tooFew(null);
    }

    private @Nullable RuleViolation tooFew(@Nullable BigDecimal rule) {
        Quorum quorum = quorum(rule);
        return quorum.isReached()
                ? null
                : new RuleViolation("assembly.noQuorum", quorum.present(), quorum.members(), quorum.least());
    }

    /** @throws RuleViolation where it has ended: what was done there stays */
    public void mustNotHaveEnded() {
        if (endedAt != null) {
            throw new RuleViolation("assembly.ended");
        }
    }

    /**
     * What keeps it from being opened on this day by this rule, if anything: its day, the committee, too few members there.
     *
     * @param accounts so many of the committee need one, for the committee stays from then on
     */
    @Nullable
    RuleViolation obstacle(@Nullable BigDecimal rule, LocalDate today, int accounts) {
        if (heldOn.isAfter(today)) {
            return new RuleViolation("assembly.notToday", SHOW.date(heldOn));
        }
        if (tellers.stream().noneMatch(Teller::leads)) {
            return new RuleViolation("assembly.noTellers");
        }
        long able = tellers.stream().filter(Teller::hasAccount).count();
        if (able < accounts) {
            return withoutAccounts(able, accounts);
        }
        return tooFew(rule);
    }

    private RuleViolation withoutAccounts(long able, int accounts) {
        List<String> without = tellers.stream()
                .filter(teller -> !teller.hasAccount())
                .map(Teller::name)
                .toList();
        return without.isEmpty()
                ? new RuleViolation("assembly.fewTellers", able, accounts)
                : new RuleViolation("assembly.noAccounts", String.join("; ", without), able, accounts);
    }

    /** Refuses to open what is open or ended, or where something is in the way. */
    void mustBeReady(@Nullable BigDecimal rule, LocalDate today, int accounts) {
        mustNotHaveEnded();
        if (opened != null) {
            throw new RuleViolation("assembly.alreadyOpen");
        }
        RuleViolation obstacle = obstacle(rule, today, accounts);
        if (obstacle != null) {
            throw obstacle;
        }
    }
}

package vn.thidua.assembly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Show;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/**
 * A meeting of a cluster-year as it votes.
 *
 * @param version counts its changes, those of delegates and tellers included
 * @param membersNow members of the cluster on the day of the meeting
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
        int membersNow,
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

    /** Those who cast a vote, present or not. */
    public List<Delegate> voters() {
        return delegates.stream().filter(Delegate::votes).toList();
    }

    /** How many members have their voter there. */
    public int present() {
        return (int) voters().stream().filter(Delegate::isPresent).count();
    }

    /** The quorum by this rule as things stand; by the rule and the members of its opening where it is open. */
    public Quorum quorum(@Nullable BigDecimal rule) {
        return opened == null
                ? new Quorum(present(), membersNow, rule)
                : new Quorum(present(), opened.members(), opened.quorum());
    }

    /** Who casts the vote of this member, where somebody was named. */
    public Optional<Delegate> voter(MembershipId member) {
        return voters().stream()
                .filter(delegate -> delegate.member().equals(member))
                .findFirst();
    }

    /** Is the one there who casts the vote of this member? */
    public boolean isThere(MembershipId member) {
        return voter(member).filter(Delegate::isPresent).isPresent();
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
        Quorum quorum = quorum(rule);
        return quorum.isReached()
                ? null
                : new RuleViolation("assembly.noQuorum", quorum.present(), quorum.members(), quorum.least());
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

package vn.thidua.crosscheck;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.crosscheck.Allocation.Check;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Who checks whom in a cluster-year, as it was drawn and then perhaps changed by hand. */
@Entity
@Table(name = "peer_draw")
class PeerDraw {

    /**
     * How it was drawn.
     *
     * @param seed from 1 to 999999; the same members and seed give the same draw
     * @param perSheet checkers of each sheet
     * @param by name of the person that drew
     */
    record Lot(int seed, int perSheet, Instant at, String by) {}

    /** The version of a draw that was not made yet; each draw and each change counts one up. */
    static final long NONE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long version = NONE;

    private long clusterYearId;
    private int seed;
    private int perSheet;
    private Instant drawnAt = Instant.EPOCH;
    private String drawnBy = "";

    @OneToMany(mappedBy = "draw", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private final List<PeerCheck> checks = new ArrayList<>();

    protected PeerDraw() {}

    PeerDraw(ClusterYearId year) {
        clusterYearId = year.value();
    }

    /** Forgets the former draw, as long as nobody has worked by it to the end. */
    void clear() {
        if (checks.stream().anyMatch(PeerCheck::isSent)) {
            throw new RuleViolation("crosscheck.draw.sent");
        }
        checks.clear();
    }

    void draw(Lot lot, Allocation allocation, Function<MembershipId, String> name) {
        version++;
        seed = lot.seed();
        perSheet = lot.perSheet();
        drawnAt = lot.at();
        drawnBy = lot.by();
        ClusterYearId year = new ClusterYearId(clusterYearId);
        allocation.checks().forEach(check -> checks.add(new PeerCheck(this, year, check, name.apply(check.checker()))));
    }

    /**
     * Gives a sheet to another checker, who may in exchange pass one on to the former checker. The rules hold as before.
     *
     * @param taking members that take part: nobody else is given a sheet
     */
    void change(
            long checkId,
            Proposal proposal,
            PeerCheck.Changed change,
            Function<MembershipId, String> name,
            List<MembershipId> taking) {
        PeerCheck one = check(checkId);
        MembershipId former = one.check().checker();
        PeerCheck other = proposal.exchange() == null ? null : check(proposal.exchange());
        if (other != null && !other.check().checker().equals(proposal.checker())) {
            throw new NotFound();
        }
        if (!taking.contains(proposal.checker()) || other != null && !taking.contains(former)) {
            throw new RuleViolation("crosscheck.change.noMember").at("to");
        }
        Allocation before = allocation();
        Allocation after = proposal.applied(before, one.check(), other == null ? null : other.check());
        if (after.equals(before)) {
            throw new RuleViolation("crosscheck.change.same").at("to");
        }
        after.mustHold(name, taking::contains);
        version++;
        one.handTo(proposal.checker(), name.apply(proposal.checker()), change);
        if (other != null) {
            other.handTo(former, name.apply(former), change);
        }
    }

    /** All ways to change one check under which the rules hold, exchanges last. */
    List<Proposal> proposals(long checkId, List<MembershipId> taking) {
        PeerCheck one = check(checkId);
        List<Proposal> wanted = new ArrayList<>();
        taking.forEach(member -> wanted.add(new Proposal(member, null)));
        checks.stream()
                .filter(other -> !other.isSent() && taking.contains(one.check().checker()))
                .filter(other -> taking.contains(other.check().checker()))
                .forEach(other -> wanted.add(new Proposal(other.check().checker(), other.id())));
        Allocation before = allocation();
        return wanted.stream()
                .filter(proposal -> {
                    Check other = proposal.exchange() == null
                            ? null
                            : check(proposal.exchange()).check();
                    Allocation after = proposal.applied(before, one.check(), other);
                    return !after.equals(before) && after.holds(taking::contains);
                })
                .toList();
    }

    /** Does another check the sheet of one of these members by it? */
    boolean concerns(Set<MembershipId> members, long checkId, Proposal proposal) {
        Long other = proposal.exchange();
        return members.contains(check(checkId).check().checked())
                || other != null && members.contains(check(other).check().checked());
    }

    PeerCheck check(long checkId) {
        return checks.stream()
                .filter(check -> check.id() == checkId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<PeerCheck> checks() {
        return List.copyOf(checks);
    }

    Allocation allocation() {
        return new Allocation(checks.stream().map(PeerCheck::check).toList());
    }

    Lot lot() {
        return new Lot(seed, perSheet, drawnAt, drawnBy);
    }

    boolean isBegun() {
        return checks.stream().anyMatch(PeerCheck::isSent);
    }

    long version() {
        return version;
    }

    long id() {
        return id;
    }
}

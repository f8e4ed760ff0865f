package vn.thidua.handover;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.yearrecord.Finding;

/** One handover of a cluster-year. Once signed it stays as it is. */
@Entity
class Handover {

    /** Prepared by the outgoing head, then confirmed by all three or signed by hand. */
    enum Status {
        PREPARED,
        SIGNED
    }

    private static final Show SHOW = new Show();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long clusterYearId;
    private @Nullable Long fromMembershipId;
    private @Nullable Long toMembershipId;
    private @Nullable Long toUnitId;
    private @Nullable String toUnitName;
    private @Nullable LocalDate handedOn;
    private @Nullable String witness;
    private @Nullable Boolean flagPassed;
    private @Nullable Long clusterMoneyVnd;
    private @Nullable String unfinished;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PREPARED;

    /** Of the paper as all three confirmed it; null where it was signed by hand. */
    private @Nullable String fingerprint;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "handover_item", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderBy("position")
    private final List<HandoverItem> items = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "handover_confirmation", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderBy("confirmedAt")
    private final List<Confirmation> confirmations = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "handover_finding", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderBy("position")
    private final List<ListedFinding> findings = new ArrayList<>();

    protected Handover() {}

    Handover(ClusterYearId year) {
        clusterYearId = year.value();
    }

    void describe(HandoverForm form) {
        mustBeOpen();
        passOn(form);
        handedOn = form.handedOn();
        witness = Names.cleanOrNull(form.witness());
        flagPassed = form.flagPassed();
        clusterMoneyVnd = form.money();
        unfinished = Names.linesOrNull(form.unfinished());
        note = Names.linesOrNull(form.note());
        list(form.written());
    }

    private void passOn(HandoverForm form) {
        String named = Names.cleanOrNull(form.toUnitName());
        if (form.receivers() > 1) {
            throw new RuleViolation("handover.twoReceivers").at(named == null ? "toUnit" : "toUnitName");
        }
        if (form.to() != null && form.to().equals(form.from())) {
            throw new RuleViolation("handover.sameUnit").at("to");
        }
        fromMembershipId = form.from() == null ? null : form.from().value();
        toMembershipId = form.to() == null ? null : form.to().value();
        toUnitId = form.toUnit() == null ? null : form.toUnit().value();
        toUnitName = named;
    }

    private void list(List<HandoverForm.Item> lines) {
        items.clear();
        for (HandoverForm.Item line : lines) {
            String text = Names.cleanOrNull(line.text());
            if (text != null) {
                items.add(new HandoverItem(items.size() + 1, text, Names.cleanOrNull(line.quantity())));
            }
        }
    }

    /** What the paper lacks before anybody can sign it; null where nothing does. */
    private @Nullable RuleViolation missing(LocalDate today) {
        if (form().receivers() == 0) {
            return new RuleViolation("handover.sign.noReceiver");
        }
        if (handedOn == null) {
            return new RuleViolation("handover.sign.noDate");
        }
        return isPlanned(today) ? new RuleViolation("handover.sign.inFuture", SHOW.date(handedOn)) : null;
    }

    /** What keeps the three from confirming this paper; null where nothing does. */
    @Nullable
    RuleViolation obstacle(Paper paper, LocalDate today) {
        RuleViolation missing = missing(today);
        if (missing != null) {
            return missing;
        }
        if (paper.outgoing() == null || paper.incoming() == null) {
            return new RuleViolation("handover.confirm.nobody");
        }
        return paper.leavesUnsaid() ? new RuleViolation("handover.confirm.unfinished") : null;
    }

    /**
     * One side confirms the paper it has read. What was confirmed of an earlier paper falls away.
     *
     * @return what fell away
     */
    List<Confirmation> confirm(Confirmation given, Paper paper, LocalDate today) {
        mustBeOpen();
        RuleViolation obstacle = obstacle(paper, today);
        if (obstacle != null) {
            throw obstacle;
        }
        mustBeRead(given.fingerprint(), paper);
        List<Confirmation> fallen = dropUnlike(paper);
        confirmations.forEach(given::mustStandBeside);
        confirmations.add(given);
        return fallen;
    }

    /** Takes back what was confirmed of a paper that read otherwise. */
    List<Confirmation> dropUnlike(Paper paper) {
        List<Confirmation> unlike = confirmations.stream()
                .filter(given -> !given.isOf(paper.fingerprint()))
                .toList();
        confirmations.removeAll(unlike);
        return unlike;
    }

    boolean isConfirmedByAll() {
        return confirmations.size() == Side.values().length;
    }

    /** The paper was signed by hand: it is recorded as it stands, and no confirmations beside it. */
    void signByHand(@Nullable String seen, Paper paper, boolean shown, LocalDate today) {
        mustBeOpen();
        RuleViolation missing = missing(today);
        if (missing != null) {
            throw missing;
        }
        mustBeRead(seen, paper);
        if (!shown) {
            throw new RuleViolation("handover.sign.noScan");
        }
        confirmations.clear();
    }

    private static void mustBeRead(@Nullable String seen, Paper paper) {
        if (!paper.fingerprint().equals(seen)) {
            throw new RuleViolation("handover.sign.changed");
        }
    }

    /** Keeps what the program lists on the paper, for good once it is signed. */
    void keep(List<Finding> listed) {
        findings.clear();
        listed.forEach(finding -> findings.add(ListedFinding.of(findings.size() + 1, finding)));
    }

    /** From now on the paper stays as it is. */
    void close() {
        mustBeOpen();
        status = Status.SIGNED;
        fingerprint = confirmations.isEmpty() ? null : confirmations.get(0).fingerprint();
    }

    /** Is the day of the handover still to come? */
    boolean isPlanned(LocalDate today) {
        return handedOn != null && handedOn.isAfter(today);
    }

    /** Takes the signing back where it was recorded by mistake. */
    void reopen() {
        if (status != Status.SIGNED) {
            throw new RuleViolation("handover.reopen.notSigned");
        }
        status = Status.PREPARED;
        fingerprint = null;
        confirmations.clear();
        findings.clear();
    }

    void mustBeOpen() {
        if (status == Status.SIGNED) {
            throw new RuleViolation("handover.signed");
        }
    }

    long id() {
        return id;
    }

    boolean isSigned() {
        return status == Status.SIGNED;
    }

    boolean isSignedByHand() {
        return isSigned() && fingerprint == null;
    }

    List<Confirmation> confirmations() {
        return List.copyOf(confirmations);
    }

    List<Finding> findings() {
        return findings.stream().map(ListedFinding::finding).toList();
    }

    @Nullable
    MembershipId to() {
        return toMembershipId == null ? null : new MembershipId(toMembershipId);
    }

    HandoverForm form() {
        return new HandoverForm(
                id == 0 ? HandoverForm.empty().version() : version,
                fromMembershipId == null ? null : new MembershipId(fromMembershipId),
                to(),
                toUnitId == null ? null : new UnitId(toUnitId),
                toUnitName,
                handedOn,
                witness,
                flagPassed,
                clusterMoneyVnd,
                unfinished,
                note,
                items.stream()
                        .map(item -> new HandoverForm.Item(item.text(), item.quantity()))
                        .toList());
    }
}

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
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** One handover of a cluster-year. Once signed it stays as it is. */
@Entity
class Handover {

    /** Prepared by the outgoing head, then signed by both. */
    enum Status {
        PREPARED,
        SIGNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long clusterYearId;
    private @Nullable Long fromMembershipId;
    private @Nullable Long toMembershipId;
    private @Nullable String toUnitName;
    private @Nullable LocalDate handedOn;
    private @Nullable String witness;
    private @Nullable Boolean flagPassed;
    private @Nullable Long clusterMoneyVnd;
    private @Nullable String unfinished;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PREPARED;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "handover_item", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderBy("position")
    private final List<HandoverItem> items = new ArrayList<>();

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
        if (form.to() != null && named != null) {
            throw new RuleViolation("handover.twoReceivers").at("toUnitName");
        }
        if (form.to() != null && form.to().equals(form.from())) {
            throw new RuleViolation("handover.sameUnit").at("to");
        }
        fromMembershipId = form.from() == null ? null : form.from().value();
        toMembershipId = form.to() == null ? null : form.to().value();
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

    /** Both have signed: from now on the paper stays as it is. */
    void sign(@Nullable Long seen, LocalDate today) {
        mustBeOpen();
        if (seen == null || seen != version) {
            throw new RuleViolation("handover.sign.changed");
        }
        if (toMembershipId == null && toUnitName == null) {
            throw new RuleViolation("handover.sign.noReceiver");
        }
        if (handedOn == null) {
            throw new RuleViolation("handover.sign.noDate");
        }
        if (isPlanned(today)) {
            throw new RuleViolation("handover.sign.inFuture");
        }
        status = Status.SIGNED;
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

    @Nullable
    MembershipId to() {
        return toMembershipId == null ? null : new MembershipId(toMembershipId);
    }

    HandoverForm form() {
        return new HandoverForm(
                id == 0 ? HandoverForm.empty().version() : version,
                fromMembershipId == null ? null : new MembershipId(fromMembershipId),
                to(),
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

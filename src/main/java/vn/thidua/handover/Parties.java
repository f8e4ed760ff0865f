package vn.thidua.handover;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Who may hand over and receive: the members of the year, and any unit of the directory. */
record Parties(List<MemberView> members, UnitDirectory directory) {

    /** Refuses members of other years, and units that are not there. */
    void mustKnow(HandoverForm form) {
        mustBeMember(form.from(), "from");
        mustBeMember(form.to(), "to");
        if (form.toUnit() != null && unit(form.toUnit()) == null) {
            throw new RuleViolation("handover.noUnit").at("toUnit");
        }
    }

    private void mustBeMember(@Nullable MembershipId id, String field) {
        if (id != null && member(id).isEmpty()) {
            throw new RuleViolation("handover.noMember").at(field);
        }
    }

    /** The unit that hands over; null where no paper names it. */
    @Nullable
    UnitId outgoing(HandoverForm form) {
        return member(form.from()).map(MemberView::unit).orElse(null);
    }

    /** The unit that receives; null where it is unknown or only named. */
    @Nullable
    UnitId incoming(HandoverForm form) {
        return form.toUnit() == null ? member(form.to()).map(MemberView::unit).orElse(null) : form.toUnit();
    }

    /** Name of the unit that receives; null where it is unknown. */
    @Nullable
    String receiver(HandoverForm form) {
        String unit = form.toUnit() == null ? name(form.to()) : unit(form.toUnit());
        return unit == null ? form.toUnitName() : unit;
    }

    @Nullable
    String name(@Nullable MembershipId id) {
        return member(id).map(MemberView::name).orElse(null);
    }

    @Nullable
    String unit(@Nullable UnitId id) {
        return id == null ? null : directory.find(id).map(UnitView::name).orElse(null);
    }

    private Optional<MemberView> member(@Nullable MembershipId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}

package vn.thidua.covenant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * A year's covenant and its annexes, in order, as its page shows them.
 *
 * @param canBegin there is none yet and this person may write one
 * @param copyFrom the year whose covenant can be taken over as a draft
 * @param canAnnex all is signed and this person may write an annex
 */
record CovenantPage(
        List<Text> texts, boolean canBegin, @Nullable Integer copyFrom, boolean canAnnex) {

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /**
     * The covenant or one annex.
     *
     * @param years the years it names, such as "2026" or "2024–2026"
     * @param required how many members have to sign
     * @param editable contents can be changed by this person now
     * @param signing signatures can be recorded by this person now
     */
    record Text(
            int position,
            Covenant.Status status,
            CovenantText text,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            @Nullable String witness,
            List<Content> contents,
            List<Member> members,
            int required,
            boolean editable,
            boolean signing) {

        public boolean annex() {
            return position > 0;
        }

        public boolean signed() {
            return status == Covenant.Status.SIGNED;
        }

        /** Message key of its state. */
        public String statusKey() {
            return "covenant.status." + status;
        }

        public String tone() {
            return switch (status) {
                case DRAFT -> "waiting";
                case SIGNING -> "active";
                case SIGNED -> "done";
            };
        }

        public @Nullable String years() {
            Integer from = text.fromYear() == null ? text.toYear() : text.fromYear();
            Integer to = text.toYear() == null ? from : text.toYear();
            return from == null ? null : from.equals(to) ? from.toString() : from + "–" + to;
        }

        public long signatures() {
            return members.stream().filter(member -> member.signature() != null).count();
        }

        /** All who have to sign have signed: while it is open, a member that was missing has left. */
        public boolean complete() {
            return signatures() > 0
                    && members.stream().noneMatch(member -> member.mustSign() && member.signature() == null);
        }
    }

    /** One content; {@code goal} and dates may be unknown. */
    record Content(
            long id,
            String kindKey,
            String text,
            @Nullable String goal,
            @Nullable LocalDate launchedOn,
            @Nullable LocalDate closesOn) {}

    /**
     * One member under one text.
     *
     * @param targetsPath where this person may change the member's targets; null where not
     */
    record Member(
            MembershipId id,
            String name,
            boolean left,
            boolean mustSign,
            List<Target> targets,
            @Nullable Signature signature,
            @Nullable String targetsPath) {

        /** Message key of where the member stands. */
        public String stateKey() {
            return "covenant.member." + (signature != null ? "signed" : targets.isEmpty() ? "noTargets" : "targets");
        }

        public String tone() {
            return signature != null ? "done" : targets.isEmpty() ? "waiting" : "active";
        }
    }

    /** One target; without a figure it is words alone. */
    record Target(
            long id,
            String text,
            java.math.@Nullable BigDecimal planned,
            @Nullable String unitOfMeasure,
            @Nullable String note) {

        static Target of(CovenantTarget target) {
            return new Target(target.id(), target.text(), target.planned(), target.unitOfMeasure(), target.note());
        }
    }

    /** Who signed for the member, as far as known. */
    record Signature(@Nullable String name, @Nullable String title, boolean onBehalf, LocalDate on) {}

    /**
     * One member's targets in the latest text.
     *
     * @param title of that text; null where there is none yet
     * @param earlier the unit's targets in the covenant of the year before, to write this year's by
     */
    record OwnTargets(
            @Nullable String title, Covenant.@Nullable Status status, List<Target> targets, List<Target> earlier) {

        public boolean open() {
            return status == Covenant.Status.DRAFT;
        }

        /** Message key of why nothing can be changed. */
        public String closedKey() {
            return status == null
                    ? "covenant.target.noDraft"
                    : status == Covenant.Status.SIGNED ? "covenant.frozen" : "covenant.beingSigned";
        }
    }
}

package vn.thidua.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.programme.AwardKindView;
import vn.thidua.recipient.Person;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/**
 * What is proposed: which award, for whom, for what.
 *
 * @param member the unit that is proposed, or to which the person or work belongs
 * @param name the person, the work, or a collective that is no member of its own
 */
public record Proposal(
        Award award,
        Recipient recipient,
        @Nullable MembershipId member,
        @Nullable String name,
        @Nullable String achievement,
        @Nullable LocalDate proposedOn,
        @Nullable String note) {

    /** The award as it is named when it is proposed; the kind is one the programme may propose. */
    public record Award(long kind, String name, String authority) {}

    /**
     * A proposal as somebody wrote it, before its award was looked up.
     *
     * @param member a member of the cluster-year
     * @param unit any unit of the directory, where it is proposed outside any cluster
     */
    public record Typed(
            long award,
            Recipient recipient,
            @Nullable MembershipId member,
            @Nullable UnitId unit,
            @Nullable String name,
            Person person,
            @Nullable String achievement,
            @Nullable LocalDate proposedOn,
            @Nullable String note) {

        Proposal of(Award named) {
            return new Proposal(named, recipient, member, name, achievement, proposedOn, note);
        }
    }

    /** Who receives an award. */
    public enum Recipient {
        COLLECTIVE,
        INDIVIDUAL,
        WORK,
        /** A report says that an award was proposed without saying for whom. */
        UNKNOWN;

        /** Message key of the word. */
        public String key() {
            return "award.recipient." + name();
        }

        /** The kind of the recipient's record; {@link #UNKNOWN} has none. */
        public RecipientKind kind() {
            return RecipientKind.valueOf(name());
        }
    }

    static Award of(AwardKindView kind) {
        return new Award(kind.id(), kind.name(), kind.authority());
    }

    /** Refuses a recipient this award is not for. */
    void requireFor(AwardKindView kind) {
        boolean fits = recipient == Recipient.UNKNOWN
                || kind.recipient().equals("ANY")
                || kind.recipient().equals(recipient.name());
        if (!fits) {
            throw new RuleViolation("award.recipient.notForAward").at("recipient");
        }
    }

    /**
     * Refuses a recipient that is not named, or named though unknown.
     *
     * @param unitField where the unit is chosen
     */
    void requireRecipient(boolean unitGiven, String unitField) {
        switch (recipient) {
            case UNKNOWN -> {
                if (member != null || name != null) {
                    throw new RuleViolation("award.recipient.unknownButNamed").at("recipient");
                }
            }
            case COLLECTIVE -> {
                if (!unitGiven && name == null) {
                    throw new RuleViolation("award.recipient.missingUnit").at(unitField);
                }
            }
            case INDIVIDUAL, WORK -> {
                if (name == null) {
                    throw new RuleViolation("award.recipient.missingName").at("name");
                }
            }
        }
    }
}

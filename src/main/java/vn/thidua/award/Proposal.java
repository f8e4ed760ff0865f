package vn.thidua.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.AwardKindView;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/**
 * What a cluster proposes: which award, for whom, for what.
 *
 * @param member the unit that is proposed, or to which the person or work belongs
 * @param name the person, the work, or a collective that is no member of its own
 */
record Proposal(
        Award award,
        Recipient recipient,
        @Nullable MembershipId member,
        @Nullable String name,
        @Nullable String achievement,
        @Nullable LocalDate proposedOn,
        @Nullable String note) {

    /** The award as it is named when it is proposed. */
    record Award(long kind, String name, String authority) {}

    /** Who receives an award. */
    enum Recipient {
        COLLECTIVE,
        INDIVIDUAL,
        WORK,
        /** A report says that an award was proposed without saying for whom. */
        UNKNOWN;

        /** Message key of the word. */
        public String key() {
            return "award.recipient." + name();
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

    /** Refuses a recipient that is not named, or named though unknown. */
    void requireRecipient() {
        switch (recipient) {
            case UNKNOWN -> {
                if (member != null || name != null) {
                    throw new RuleViolation("award.recipient.unknownButNamed").at("recipient");
                }
            }
            case COLLECTIVE -> {
                if (member == null && name == null) {
                    throw new RuleViolation("award.recipient.missingUnit").at("member");
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

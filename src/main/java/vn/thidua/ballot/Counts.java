package vn.thidua.ballot;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/**
 * The figures of a vote, each null where not known.
 *
 * @param eligible how many may vote
 * @param present how many of them were there
 * @param issued papers given out
 * @param returned papers put into the box
 * @param valid papers that count; with a show of hands, those who voted
 * @param invalid papers that do not count
 */
@Embeddable
public record Counts(
        @Nullable Integer eligible,
        @Nullable Integer present,
        @Nullable Integer issued,
        @Nullable Integer returned,
        @Nullable Integer valid,
        @Nullable Integer invalid) {

    static final Counts NONE = new Counts(null, null, null, null, null, null);

    /** Where hands are raised every voter is one valid vote; there is no paper to lose or spoil. */
    Counts byHands() {
        return valid == null ? this : new Counts(eligible, present, valid, valid, valid, 0);
    }

    /** Who may vote and who was there are known even where no votes were counted. */
    Counts attendance() {
        return new Counts(eligible, present, null, null, null, null);
    }

    boolean hasVotes() {
        return Stream.of(issued, returned, valid, invalid).anyMatch(Objects::nonNull);
    }

    /** Refuses figures that are missing, telling the first field that is empty. */
    void requireWhole() {
        require("issued", issued);
        require("returned", returned);
        require("valid", valid);
        require("invalid", invalid);
    }

    /** Refuses figures that cannot be true, with the sum or comparison that fails written out. */
    void requirePossible() {
        requireAtMost("present", "ballot.counts.presentAboveEligible", present, eligible);
        requireAtMost("issued", "ballot.counts.issuedAbovePresent", issued, present);
        requireAtMost("issued", "ballot.counts.issuedAboveEligible", issued, eligible);
        requireAtMost("returned", "ballot.counts.returnedAboveIssued", returned, issued);
        if (valid != null && invalid != null && returned != null && (long) valid + invalid != returned) {
            throw new RuleViolation("ballot.counts.sumDiffers", valid, invalid, (long) valid + invalid, returned)
                    .at("valid");
        }
    }

    /** Refuses a show of hands without its number or with more hands than people, at the one field that such a vote has. */
    void requireHands() {
        require("valid", valid);
        requireAtMost("valid", "ballot.counts.handsAbovePresent", valid, present);
        requireAtMost("valid", "ballot.counts.handsAboveEligible", valid, eligible);
    }

    private static void require(String field, @Nullable Integer figure) {
        if (figure == null) {
            throw new RuleViolation("ballot.counts.missing").at(field);
        }
    }

    private static void requireAtMost(String field, String key, @Nullable Integer figure, @Nullable Integer limit) {
        if (figure != null && limit != null && figure > limit) {
            throw new RuleViolation(key, figure, limit).at(field);
        }
    }
}

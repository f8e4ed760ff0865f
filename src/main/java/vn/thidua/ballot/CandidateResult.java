package vn.thidua.ballot;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * A candidate whom a vote of the year chose for an award or as the leading unit.
 *
 * @param key names this result within its year; it may change when the vote is corrected
 * @param subjectKey message key of what the vote was about
 * @param member the member unit, or null where a person or a work was named
 * @param votes null where not known
 * @param valid valid papers of that vote; null where not known
 */
public record CandidateResult(
        String key,
        String subjectKey,
        @Nullable MembershipId member,
        String name,
        @Nullable Integer votes,
        @Nullable Integer valid) {}

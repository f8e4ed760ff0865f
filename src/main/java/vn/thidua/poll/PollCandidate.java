package vn.thidua.poll;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * Who or what is voted on, under the number on the paper.
 *
 * @param member the member unit; null for a person or a work, and in a session
 * @param item of the agenda of a session; null at an assembly
 */
public record PollCandidate(
        int no,
        String name,
        @Nullable MembershipId member,
        @Nullable Long item) {}

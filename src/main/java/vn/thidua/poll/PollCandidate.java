package vn.thidua.poll;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/** Who stands, under the number on the paper; the member unit, or null for a person or a work. */
public record PollCandidate(int no, String name, @Nullable MembershipId member) {}

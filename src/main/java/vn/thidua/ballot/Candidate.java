package vn.thidua.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * Who or what may be named in a question: a member unit, or the name of a person or a work.
 *
 * @param votes null where not known
 */
@Embeddable
record Candidate(
        @Column(name = "membership_id") @Nullable Long member,
        @Nullable String name,
        int position,
        @Nullable Integer votes,
        boolean chosen,
        @Nullable String note) {

    static Candidate unit(MembershipId member) {
        return new Candidate(member.value(), null, 0, null, false, null);
    }

    static Candidate named(String name) {
        return new Candidate(null, name, 0, null, false, null);
    }

    boolean isSame(Candidate other) {
        return member == null
                ? other.member == null && name != null && name.equals(other.name)
                : member.equals(other.member);
    }

    boolean is(MembershipId unit) {
        return member != null && member == unit.value();
    }

    /** The same candidate at this place of a list; where it stood in the earlier list, with its result there. */
    Candidate at(int place, List<Candidate> earlier) {
        Candidate result = earlier.stream().filter(this::isSame).findFirst().orElse(this);
        return new Candidate(member, name, place, result.votes, result.chosen, result.note);
    }

    Candidate withoutVotes() {
        return with(Vote.NONE);
    }

    Candidate with(Vote vote) {
        return new Candidate(member, name, position, vote.votes(), vote.chosen(), vote.note());
    }

    Vote vote() {
        return new Vote(votes, chosen, note);
    }

    /** What the result says of one candidate. */
    record Vote(
            @Nullable Integer votes,
            boolean chosen,
            @Nullable String note) {

        static final Vote NONE = new Vote(null, false, null);
    }
}

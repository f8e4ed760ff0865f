package vn.thidua.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * A nomination with its four facts, as lists and pages show it; what is not so is null.
 *
 * @param place the cluster-year's name
 * @param unit the member unit that is proposed, or to which the person or work belongs
 * @param name the person, work or collective named
 * @param settled its year is closed or known from papers only: what is not recorded is unknown, not undone
 * @param demo invented content
 */
record NominationView(
        long id,
        ClusterYearId yearId,
        String place,
        int year,
        long awardKind,
        String award,
        String authority,
        Proposal.Recipient recipient,
        @Nullable MembershipId member,
        @Nullable String unit,
        @Nullable String name,
        @Nullable String achievement,
        @Nullable LocalDate proposedOn,
        @Nullable String note,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawReason,
        BoardReview.@Nullable Facts review,
        AwardDecision.@Nullable Facts decision,
        boolean settled,
        boolean demo) {

    public String path() {
        return "/nam/" + yearId + "/khen-thuong/" + id;
    }

    public String boardPath() {
        return "/nam/" + yearId + "/khen-thuong/hoi-dong/" + id;
    }

    /** Who is proposed; null where the report does not say. */
    public @Nullable String who() {
        return name == null ? unit : name;
    }

    /** The unit a named person or work belongs to. */
    public @Nullable String of() {
        return name == null ? null : unit;
    }

    /** Message key of the words for a fact that is not recorded. */
    public String absentKey() {
        return settled ? "common.unknown" : "award.cell.no";
    }

    public boolean withdrawn() {
        return withdrawnOn != null;
    }

    /** The board has not spoken, and nothing made its word needless. */
    public boolean waitsForBoard() {
        return review == null && decision == null && !withdrawn();
    }

    public boolean recommended() {
        return review != null && review.outcome() == BoardReview.Outcome.RECOMMENDED;
    }

    public boolean granted() {
        return decision != null && decision.outcome() == AwardDecision.Outcome.GRANTED;
    }

    public boolean refused() {
        return decision != null && decision.outcome() == AwardDecision.Outcome.REFUSED;
    }

    /** Still to be corrected by the cluster: nobody judged it, or the board returned it. */
    public boolean open() {
        return !withdrawn() && decision == null && (review == null || review.outcome() == BoardReview.Outcome.RETURNED);
    }
}

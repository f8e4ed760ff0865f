package vn.thidua.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.recipient.Person;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Share;
import vn.thidua.shared.UnitId;

/**
 * A nomination with its four facts, as lists and pages show it; what is not so is null.
 *
 * @param yearId null where it is proposed outside any cluster
 * @param place the cluster-year's name, or the programme's
 * @param catalogued the award in the catalogue; null where the programme's award is not linked to it
 * @param recipientId the record of whom it is for; null where nobody is named
 * @param unit the member unit that is proposed, or to which the person or work belongs
 * @param name the person, work or collective named
 * @param beyondQuota why the cluster sent it although the number was used up
 * @param beyondQuotaAccepted why the organiser took it all the same
 * @param revokedOn when what was granted was taken back
 * @param settled its year is closed or known from papers only: what is not recorded is unknown, not undone
 * @param demo invented content
 */
public record NominationView(
        NominationId id,
        @Nullable ClusterYearId yearId,
        ProgrammeId programme,
        UnitId organiser,
        String place,
        int year,
        Stage stage,
        long awardKind,
        @Nullable Long catalogued,
        String award,
        String authority,
        Proposal.Recipient recipient,
        @Nullable Long recipientId,
        @Nullable MembershipId member,
        @Nullable UnitId unitId,
        @Nullable String unit,
        @Nullable String name,
        Person person,
        @Nullable String achievement,
        @Nullable Standing standing,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String beyondQuota,
        @Nullable String beyondQuotaAccepted,
        @Nullable String note,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawReason,
        @Nullable Review review,
        @Nullable Verdict decision,
        @Nullable LocalDate revokedOn,
        boolean settled,
        boolean demo) {

    /**
     * What the cluster's result said when the nomination was filled from it; null where it did not say.
     *
     * @param base of what the votes are a share
     */
    public record Standing(
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable Integer votes,
            @Nullable Integer base) {

        /** Percentage of the votes, with one decimal; null where there is none. */
        public @Nullable BigDecimal percent() {
            return votes == null || base == null || base == 0 ? null : new Share(votes, base).percent();
        }
    }

    public String path() {
        return "/de-nghi/" + id;
    }

    /** Address of the list it stands in: its year's; outside any cluster, that of all. */
    public String listPath() {
        return yearId == null ? "/khen-thuong" : "/nam/" + yearId + "/khen-thuong";
    }

    /** Who is proposed; null where the report does not say. */
    public @Nullable String who() {
        return name == null ? unit : name;
    }

    /** Message key of whose turn it is; what the board does not recommend waits for the notice that says so. */
    public String turnKey() {
        return stage == Stage.REVIEWED && review != null && review.outcome() == Review.Outcome.NOT_RECOMMENDED
                ? "award.turn.NOTICE"
                : stage.turnKey();
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
        return stage == Stage.WITHDRAWN;
    }

    /** The board has not spoken, and nothing made its word needless. */
    public boolean waitsForBoard() {
        return review == null && decision == null && !withdrawn();
    }

    public boolean recommended() {
        return review != null && review.outcome() == Review.Outcome.RECOMMENDED;
    }

    public boolean granted() {
        return decision != null && decision.outcome() == Verdict.Outcome.GRANTED;
    }

    public boolean refused() {
        return decision != null && decision.outcome() == Verdict.Outcome.REFUSED;
    }

    /** Address of the decision that was made with the program; null while there is none, and where a paper says it. */
    public @Nullable String decisionPath() {
        return decision == null || decision.decision() == null
                ? null
                : "/don-vi/" + organiser + "/quyet-dinh/" + decision.decision();
    }

    /** Still to be written by its sender: not sent yet, or returned. */
    public boolean open() {
        return stage.isWithSender();
    }

    /** May it still be taken back for good? */
    public boolean withdrawable() {
        return stage != Stage.WITHDRAWN && stage != Stage.DECIDED;
    }
}

package vn.thidua.award;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView.Standing;
import vn.thidua.cluster.YearView;
import vn.thidua.recipient.Person;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** Reads a nomination out of a row of {@link NominationReads}. */
final class NominationRow {

    private NominationRow() {}

    static NominationView view(ResultSet row, LocalDate today) throws SQLException {
        Long year = row.getObject("cluster_year_id", Long.class);
        Long member = row.getObject("membership_id", Long.class);
        Long unit = row.getObject("unit_id", Long.class);
        String yearName = row.getString("year_name");
        return new NominationView(
                new NominationId(row.getLong("id")),
                year == null ? null : new ClusterYearId(year),
                new ProgrammeId(row.getLong("programme_id")),
                new UnitId(row.getLong("organiser_id")),
                yearName == null ? row.getString("programme_name") : yearName,
                row.getInt("award_year"),
                Stage.valueOf(row.getString("stage")),
                row.getLong("award_kind_id"),
                row.getObject("award_id", Long.class),
                row.getString("award_name"),
                row.getString("authority"),
                Proposal.Recipient.valueOf(row.getString("recipient_kind")),
                row.getObject("recipient_id", Long.class),
                member == null ? null : new MembershipId(member),
                unit == null ? null : new UnitId(unit),
                row.getString("unit_name"),
                row.getString("recipient_name"),
                person(row),
                row.getString("achievement"),
                standing(row),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("over_quota_reason"),
                row.getString("over_quota_accepted"),
                row.getString("note"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdraw_reason"),
                review(row),
                decision(row),
                row.getObject("revoked_on", LocalDate.class),
                row.getBoolean("closed")
                        || YearView.isFromPapers(row.getInt("award_year"), row.getBoolean("has_calendar"), today),
                row.getBoolean("is_demo"));
    }

    private static Person person(ResultSet row) throws SQLException {
        String gender = row.getString("gender");
        return new Person(
                row.getObject("birth_year", Integer.class),
                gender == null ? null : Person.Gender.valueOf(gender),
                row.getString("job"));
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        BigDecimal score = row.getBigDecimal("score");
        Integer rank = row.getObject("rank", Integer.class);
        Integer votes = row.getObject("votes", Integer.class);
        return score == null && rank == null && votes == null
                ? null
                : new Standing(
                        score == null ? null : score.stripTrailingZeros(),
                        rank,
                        votes,
                        row.getObject("votes_base", Integer.class));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        return row.getObject("review_id") == null
                ? null
                : new Review(
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getObject("members", Integer.class),
                        row.getObject("present", Integer.class),
                        row.getObject("votes_for", Integer.class),
                        row.getObject("votes_against", Integer.class),
                        Review.Outcome.valueOf(row.getString("review_outcome")),
                        row.getString("review_reason"),
                        row.getString("dissent"),
                        row.getObject("item_id", Long.class));
    }

    private static @Nullable Verdict decision(ResultSet row) throws SQLException {
        return row.getObject("decision_id") == null
                ? null
                : new Verdict(
                        Verdict.Outcome.valueOf(row.getString("decision_outcome")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("number"),
                        row.getString("decided_by"),
                        row.getString("decision_reason"),
                        row.getObject("decision_paper", Long.class));
    }
}

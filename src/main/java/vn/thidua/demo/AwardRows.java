package vn.thidua.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds nominations, what the board said of them, and what was decided: facts apart. */
@Component
@Profile("demo")
class AwardRows implements YearPart {

    private final Rows rows;
    private final JdbcClient jdbc;

    AwardRows(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        int position = 0;
        for (DemoYear.Nomination nomination : year.nominations()) {
            long id = addNomination(nomination, position++, to);
            if (nomination.review() != null) {
                addReview(nomination.review(), id);
            }
            if (nomination.decision() != null) {
                addDecision(nomination.decision(), nomination.authority(), id);
            }
        }
    }

    private long addNomination(DemoYear.Nomination nomination, int position, LoadedYear to) {
        return rows.add(
                "nomination",
                "cluster_year_id",
                to.id(),
                "award_kind_id",
                awardKind(nomination, to.programme()),
                "award_name",
                nomination.award(),
                "authority",
                nomination.authority(),
                "recipient_kind",
                nomination.recipient(),
                "membership_id",
                to.member(nomination.unit()),
                "recipient_name",
                nomination.name(),
                "achievement",
                nomination.achievement(),
                "proposed_on",
                nomination.on(),
                "note",
                nomination.note(),
                "position",
                position);
    }

    private long awardKind(DemoYear.Nomination nomination, long programme) {
        return jdbc.sql("select id from award_kind where programme_id = ? and name = ? and authority = ?")
                .params(programme, nomination.award(), nomination.authority())
                .query(Long.class)
                .single();
    }

    private void addReview(DemoYear.Review review, long nomination) {
        rows.add(
                "board_review",
                "nomination_id",
                nomination,
                "reviewed_on",
                review.on(),
                "members",
                review.members(),
                "votes_for",
                review.votesFor(),
                "votes_against",
                review.against(),
                "outcome",
                review.outcome(),
                "reason",
                review.reason());
    }

    private void addDecision(DemoYear.Decision decision, String authority, long nomination) {
        rows.add(
                "award_decision",
                "nomination_id",
                nomination,
                "outcome",
                decision.outcome(),
                "decided_on",
                decision.on(),
                "number",
                decision.number(),
                "authority",
                authority,
                "reason",
                decision.reason());
    }
}

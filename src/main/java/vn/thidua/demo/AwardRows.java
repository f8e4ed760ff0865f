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
        return rows.into("nomination")
                .set("cluster_year_id", to.id())
                .set("award_kind_id", awardKind(nomination, to.programme()))
                .set("award_name", nomination.award())
                .set("authority", nomination.authority())
                .set("recipient_kind", nomination.recipient())
                .set("membership_id", to.member(nomination.unit()))
                .set("recipient_name", nomination.name())
                .set("achievement", nomination.achievement())
                .set("proposed_on", nomination.on())
                .set("note", nomination.note())
                .set("position", position)
                .add();
    }

    private long awardKind(DemoYear.Nomination nomination, long programme) {
        return jdbc.sql("select id from award_kind where programme_id = ? and name = ? and authority = ?")
                .params(programme, nomination.award(), nomination.authority())
                .query(Long.class)
                .single();
    }

    private void addReview(DemoYear.Review review, long nomination) {
        rows.into("board_review")
                .set("nomination_id", nomination)
                .set("reviewed_on", review.on())
                .set("members", review.members())
                .set("votes_for", review.votesFor())
                .set("votes_against", review.against())
                .set("outcome", review.outcome())
                .set("reason", review.reason())
                .add();
    }

    private void addDecision(DemoYear.Decision decision, String authority, long nomination) {
        rows.into("award_decision")
                .set("nomination_id", nomination)
                .set("outcome", decision.outcome())
                .set("decided_on", decision.on())
                .set("number", decision.number())
                .set("authority", authority)
                .set("reason", decision.reason())
                .add();
    }
}

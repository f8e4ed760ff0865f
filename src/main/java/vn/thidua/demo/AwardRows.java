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
    private final DecisionRows decisions;

    AwardRows(Rows rows, JdbcClient jdbc, DecisionRows decisions) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.decisions = decisions;
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
        decisions.issue(to);
    }

    private long addNomination(DemoYear.Nomination nomination, int position, LoadedYear to) {
        int year = jdbc.sql("select year from cluster_year where id = ?")
                .param(to.id())
                .query(Integer.class)
                .single();
        long id = rows.into("nomination")
                .set("programme_id", to.programme())
                .set("award_year", year)
                .set("stage", stage(nomination))
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
        addRecipient(id);
        return id;
    }

    /** Where the road has led by now; what reports tell was sent. */
    private static String stage(DemoYear.Nomination nomination) {
        DemoYear.Review review = nomination.review();
        if (nomination.decision() != null) {
            return "DECIDED";
        }
        return review == null ? "SUBMITTED" : review.outcome().equals("RETURNED") ? "RETURNED" : "REVIEWED";
    }

    /** The record of whom it is for, which is one however often somebody is proposed. */
    private void addRecipient(long nomination) {
        rows.run("""
                insert into recipient (kind, keeper_id, unit_id, name, is_demo)
                select n.recipient_kind, p.organiser_id, m.unit_id, n.recipient_name, c.is_demo
                from nomination n join cluster_year y on y.id = n.cluster_year_id join cluster c on c.id = y.cluster_id
                join programme p on p.id = n.programme_id left join membership m on m.id = n.membership_id
                where n.id = ? and n.recipient_kind <> 'UNKNOWN' on conflict do nothing""", nomination);
        rows.run("""
                update nomination n set recipient_id = r.id
                from recipient r, programme p
                where n.id = ? and p.id = n.programme_id and r.keeper_id = p.organiser_id and r.kind = n.recipient_kind
                  and r.name is not distinct from n.recipient_name and r.birth_year is null
                  and r.unit_id is not distinct from (select m.unit_id from membership m where m.id = n.membership_id)""", nomination);
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

package vn.thidua.ranking;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * What people decide about the order: ranks that do not come from points (known from a report without scores, or set by the
 * meeting), and which members take no part.
 */
@Service
@Transactional
class RankDecisions {

    /** The version of a rank that was not stated. */
    static final long NONE = 0;

    /**
     * A stated rank. It is never changed, only replaced by another.
     *
     * @param version its id
     */
    record Stated(long version, int rank, String reason) {}

    private final JdbcClient jdbc;
    private final History history;

    RankDecisions(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    @Transactional(readOnly = true)
    Map<MembershipId, Stated> stated(ClusterYearId year) {
        Map<MembershipId, Stated> ranks = new HashMap<>();
        jdbc.sql("""
                select r.id, r.membership_id, r.rank, r.reason
                from stated_rank r join membership m on m.id = r.membership_id where m.cluster_year_id = ?""")
                .param(year.value())
                .query((row, number) -> ranks.put(
                        new MembershipId(row.getLong("membership_id")),
                        new Stated(row.getLong("id"), row.getInt("rank"), row.getString("reason"))))
                .list();
        return ranks;
    }

    /**
     * Sets, changes or (without a rank) takes away the stated rank of the member that stands there. Two people who state it
     * at the same moment wait for each other at the member's row.
     */
    void state(ClusterYearId year, Standing standing, RankForm form, Here here, Actor actor) {
        mustBeForOthers(here);
        long member = standing.membership().value();
        jdbc.sql("select id from membership where id = ? for no key update")
                .param(member)
                .query(Long.class)
                .single();
        Stated before = stated(year).get(standing.membership());
        String reason = Names.clean(form.reason());
        FieldEdits edits = new FieldEdits()
                .field("scoring.rank", before == null ? null : before.rank(), form.rank())
                .field("scoring.reason", before == null ? null : before.reason(), reason)
                .expect(before == null ? NONE : before.version(), form.version());
        jdbc.sql("delete from stated_rank where membership_id = ?")
                .param(member)
                .update();
        if (form.rank() != null) {
            Integer computed = standing.computedRank();
            jdbc.sql("insert into stated_rank (membership_id, rank, reason, overrides) values (?, ?, ?, ?)")
                    .params(member, form.rank(), reason, computed != null && !computed.equals(form.rank()))
                    .update();
        }
        history.record(
                actor,
                HistorySubject.in(year, "SCORING", year.value()),
                "scoring.history.ranked",
                standing.name(),
                edits.changes());
    }

    /**
     * This member takes no part in scoring, so that the others can be ranked without it.
     *
     * @throws RuleViolation where it handed its newest sheet in
     */
    void recordAbsence(ClusterYearId year, MemberView member, String reason, Here here, Actor actor) {
        mustBeForOthers(here);
        boolean handedIn = jdbc.sql("""
                select exists (select 1 from score_sheet where membership_id = :member and sub_unit = '' and status <> 'SELF_SCORING'
                  and scale_id = (select max(scale_id) from score_sheet where cluster_year_id = :year))""")
                .param("member", member.id().value())
                .param("year", year.value())
                .query(Boolean.class)
                .single();
        if (handedIn) {
            throw new RuleViolation("ranking.absence.handedIn");
        }
        jdbc.sql("""
                insert into scoring_absence (cluster_year_id, membership_id, reason) values (?, ?, ?)
                on conflict (membership_id) do update set reason = excluded.reason""")
                .params(year.value(), member.id().value(), Names.clean(reason))
                .update();
        absenceChanged(year, member, "ranking.history.absent", Change.of("scoring.reason", null, reason), actor);
    }

    /** It takes part after all. */
    void dropAbsence(ClusterYearId year, MemberView member, Here here, Actor actor) {
        mustBeForOthers(here);
        int dropped = jdbc.sql("delete from scoring_absence where membership_id = ?")
                .param(member.id().value())
                .update();
        if (dropped > 0) {
            absenceChanged(year, member, "ranking.history.present", Change.of("scoring.reason", null, null), actor);
        }
    }

    private static void mustBeForOthers(Here here) {
        here.mustNotBeOwnCause(new RuleViolation("ranking.ownCause"));
    }

    private void absenceChanged(ClusterYearId year, MemberView member, String key, Change change, Actor actor) {
        history.record(actor, HistorySubject.in(year, "SCORING", year.value()), key, member.name(), change);
    }
}

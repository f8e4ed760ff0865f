package vn.thidua.ranking;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;

/** Ranks that do not come from points: known from a report without scores, or set by the meeting against the order. */
@Service
@Transactional
class StatedRanks {

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

    StatedRanks(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    @Transactional(readOnly = true)
    Map<MembershipId, Stated> of(ClusterYearId year) {
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
    void state(ClusterYearId year, Standing standing, RankForm form, Actor actor) {
        long member = standing.membership().value();
        jdbc.sql("select id from membership where id = ? for no key update")
                .param(member)
                .query(Long.class)
                .single();
        Stated before = of(year).get(standing.membership());
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
}

package vn.thidua.scoring;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.scoring.SheetForms.RankForm;
import vn.thidua.scoring.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;

/** Ranks that do not come from points: known from a report without scores, or set by the meeting against the order. */
@Service
@Transactional
class StatedRanks {

    /** A stated rank; it overrides where the points gave another one when it was set. */
    record Stated(int rank, String reason, boolean overrides) {}

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
                select r.membership_id, r.rank, r.reason, r.overrides
                from stated_rank r join membership m on m.id = r.membership_id where m.cluster_year_id = ?""")
                .param(year.value())
                .query((row, number) -> ranks.put(
                        new MembershipId(row.getLong("membership_id")),
                        new Stated(row.getInt("rank"), row.getString("reason"), row.getBoolean("overrides"))))
                .list();
        return ranks;
    }

    /** Sets, changes or (without a rank) takes away the stated rank of the member that stands there. */
    void state(ClusterYearId year, Standing standing, RankForm form, Actor actor) {
        Stated before = of(year).get(standing.membership());
        String reason = Names.clean(form.reason());
        if (form.rank() == null) {
            jdbc.sql("delete from stated_rank where membership_id = ?")
                    .param(standing.membership().value())
                    .update();
        } else {
            Integer computed = standing.computedRank();
            store(
                    standing.membership(),
                    new Stated(form.rank(), reason, computed != null && !computed.equals(form.rank())));
        }
        history.record(
                actor,
                HistorySubject.in(year, "SCORING", year.value()),
                "scoring.history.ranked",
                standing.name(),
                Change.of("scoring.rank", before == null ? null : before.rank(), form.rank()),
                Change.of("scoring.reason", before == null ? null : before.reason(), reason));
    }

    private void store(MembershipId member, Stated stated) {
        jdbc.sql("""
                insert into stated_rank (membership_id, rank, reason, overrides) values (?, ?, ?, ?)
                on conflict (membership_id)
                do update set rank = excluded.rank, reason = excluded.reason, overrides = excluded.overrides""")
                .params(member.value(), stated.rank(), stated.reason(), stated.overrides())
                .update();
    }
}

package vn.thidua.evidence;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.scoring.LineEvidence;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Tells the sheets which of their lines rest on evidence. */
@Component
class ShownLines implements LineEvidence {

    private final JdbcClient jdbc;

    ShownLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> shown(ClusterYearId year, MembershipId member) {
        return jdbc.sql("""
                select u.line_id from evidence_use u join evidence e on e.id = u.evidence_id
                where e.cluster_year_id = ? and e.membership_id = ? and e.withdrawn_at is null""")
                .params(year.value(), member.value())
                .query(Long.class)
                .set();
    }

    @Override
    public boolean everShown(long sheet) {
        return jdbc.sql("""
                select exists (select 1 from evidence_use u join score_line l on l.id = u.line_id where l.sheet_id = ?)""").param(sheet).query(Boolean.class).single();
    }

    @Override
    public void carryOver(Map<Long, Long> lines) {
        jdbc.sql("""
                insert into evidence_use (evidence_id, line_id)
                select e.id, pair.later from unnest(?, ?) as pair (earlier, later)
                join evidence_use u on u.line_id = pair.earlier
                join evidence e on e.id = u.evidence_id and e.withdrawn_at is null""")
                .params(lines.keySet().toArray(Long[]::new), lines.values().toArray(Long[]::new))
                .update();
    }
}

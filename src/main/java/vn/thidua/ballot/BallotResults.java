package vn.thidua.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Results of votes as other modules read them; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class BallotResults {

    private final JdbcClient jdbc;

    BallotResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom the votes chose as the leading unit or for an award, in the order of the questions. */
    public List<CandidateResult> chosenForAwards(ClusterYearId year) {
        return jdbc.sql("""
                select b.id, b.subject, b.valid, c.position, c.membership_id, coalesce(m.unit_name, c.name) as name, c.votes
                from ballot b
                join ballot_candidate c on c.ballot_id = b.id and c.chosen
                left join membership m on m.id = c.membership_id
                where b.cluster_year_id = ? and b.subject in ('LEADING_UNIT', 'AWARD_CANDIDATES')
                order by b.position, c.votes desc nulls last, c.position""")
                .param(year.value())
                .query((row, number) -> result(row))
                .list();
    }

    private static CandidateResult result(ResultSet row) throws SQLException {
        Long member = row.getObject("membership_id", Long.class);
        return new CandidateResult(
                row.getLong("id") + "-" + row.getInt("position"),
                Subject.valueOf(row.getString("subject")).key(),
                member == null ? null : new MembershipId(member),
                row.getString("name"),
                row.getObject("votes", Integer.class),
                row.getObject("valid", Integer.class));
    }
}

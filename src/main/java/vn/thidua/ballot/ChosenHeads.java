package vn.thidua.ballot;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.NextHeads;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Whom the votes of a year chose to lead the next: those marked as chosen in the last question about it. */
@Service
@Transactional(readOnly = true)
class ChosenHeads implements NextHeads {

    private final JdbcClient jdbc;

    ChosenHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MembershipId> head(ClusterYearId year) {
        return chosen(year, Subject.NEXT_HEAD).stream().findFirst();
    }

    @Override
    public List<MembershipId> deputies(ClusterYearId year) {
        return chosen(year, Subject.NEXT_DEPUTY);
    }

    private List<MembershipId> chosen(ClusterYearId year, Subject subject) {
        return jdbc.sql("""
                select c.membership_id from ballot_candidate c
                where c.chosen and c.membership_id is not null and c.ballot_id = (
                    select b.id from ballot b where b.cluster_year_id = :year and b.subject = :subject
                       and exists (select 1 from ballot_candidate k where k.ballot_id = b.id and k.chosen)
                    order by b.position desc limit 1)
                order by c.position""")
                .param("year", year.value())
                .param("subject", subject.name())
                .query((row, number) -> new MembershipId(row.getLong(1)))
                .list();
    }
}

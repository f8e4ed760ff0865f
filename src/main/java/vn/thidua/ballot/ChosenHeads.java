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
    public Optional<Choice> head(ClusterYearId year) {
        return chosen(year, Subject.NEXT_HEAD).stream().findFirst();
    }

    @Override
    public List<Choice> deputies(ClusterYearId year) {
        return chosen(year, Subject.NEXT_DEPUTY);
    }

    private List<Choice> chosen(ClusterYearId year, Subject subject) {
        return jdbc.sql("""
                select c.membership_id, b.method from ballot_candidate c join ballot b on b.id = c.ballot_id
                where c.chosen and c.membership_id is not null and c.ballot_id = (
                    select last.id from ballot last where last.cluster_year_id = :year and last.subject = :subject
                       and exists (select 1 from ballot_candidate k where k.ballot_id = last.id and k.chosen)
                    order by last.position desc limit 1)
                order by c.position""")
                .param("year", year.value())
                .param("subject", subject.name())
                .query((row, number) -> new Choice(
                        new MembershipId(row.getLong("membership_id")),
                        Method.valueOf(row.getString("method")).way()))
                .list();
    }
}

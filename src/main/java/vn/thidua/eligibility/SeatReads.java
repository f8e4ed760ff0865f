package vn.thidua.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.eligibility.Facts.Result;
import vn.thidua.eligibility.Facts.Seat;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.publication.PublicationKind;
import vn.thidua.publication.PublicationView;
import vn.thidua.publication.Publications;
import vn.thidua.ranking.Grade;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;

/** How member units stand in their cluster-years: what was published, chosen and signed there. Two statements. */
@Component
class SeatReads {

    /** A stated rank is the members' knowledge once the year is over: closed, or of a year before this one. */
    private static final String MEMBERS = """
            select m.id, m.cluster_year_id,
                   (select s.rank from stated_rank s
                    where s.membership_id = m.id and (y.closed_on is not null or y.year < :year)) as stated_rank,
                   chosen.leading,
                   case when c.status in ('SIGNING', 'SIGNED') then exists (
                     select 1 from covenant_signature s where s.covenant_id = c.id and s.membership_id = m.id) end as signed
            from membership m
            join cluster_year y on y.id = m.cluster_year_id
            left join covenant c on c.cluster_year_id = y.id and c.position = 0
            left join lateral (
              select bool_or(x.membership_id = m.id) as leading from ballot b
              join ballot_candidate x on x.ballot_id = b.id and x.chosen
              where b.cluster_year_id = y.id and b.subject = 'LEADING_UNIT' and b.result_recorded
              group by b.position order by b.position desc limit 1) chosen on true
            where m.id = any(:members)
            """;

    private record Member(
            MembershipId id,
            ClusterYearId year,
            @Nullable Integer statedRank,
            @Nullable Boolean leading,
            @Nullable Boolean signed) {}

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Today today;

    SeatReads(JdbcClient jdbc, Publications publications, Today today) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.today = today;
    }

    Map<MembershipId, Seat> of(Collection<MembershipId> wanted) {
        List<Member> members = jdbc.sql(MEMBERS)
                .param("members", wanted.stream().map(MembershipId::value).toArray(Long[]::new))
                .param("year", today.date().getYear())
                .query((row, number) -> member(row))
                .list();
        Map<ClusterYearId, PublicationView> published =
                publications.latest(members.stream().map(Member::year).collect(Collectors.toSet()));
        return members.stream()
                .collect(Collectors.toMap(
                        Member::id, member -> seat(member, Optional.ofNullable(published.get(member.year())))));
    }

    private static Seat seat(Member member, Optional<PublicationView> published) {
        return new Seat(
                member.year(),
                published.map(table -> result(table, member.id())).orElse(null),
                published.isPresent() ? null : member.statedRank(),
                member.leading(),
                member.signed());
    }

    private static Result result(PublicationView published, MembershipId member) {
        Optional<Standing> own = published.table().standings().stream()
                .filter(standing -> standing.membership().equals(member))
                .findFirst();
        Grade graded = own.map(Standing::graded).orElse(null);
        return new Result(
                published.version(),
                published.kind() == PublicationKind.FINAL,
                own.map(Standing::rank).orElse(null),
                graded != null,
                graded == null ? null : graded.name(),
                published.table().rules().bands().stream().map(GradeBand::name).toList());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new MembershipId(row.getLong("id")),
                new ClusterYearId(row.getLong("cluster_year_id")),
                row.getObject("stated_rank", Integer.class),
                row.getObject("leading", Boolean.class),
                row.getObject("signed", Boolean.class));
    }
}

package vn.thidua.merit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationView;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.decision.Grants;
import vn.thidua.publication.PublicationView;
import vn.thidua.publication.Publications;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;

/** Gathers the facts of a merit report from all over the year: at most five statements, whatever the year holds. */
@Component
class MeritSources {

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Grants grants;

    MeritSources(JdbcClient jdbc, Publications publications, Grants grants) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.grants = grants;
    }

    MeritFacts of(NominationView nomination) {
        ClusterYearId year = nomination.yearId();
        MembershipId member = nomination.member();
        return year == null || member == null
                ? new MeritFacts(nomination, null, List.of(), List.of(), List.of(), earlier(nomination))
                : new MeritFacts(
                        nomination,
                        result(year, member),
                        targets(member),
                        activities(year),
                        evidence(member),
                        earlier(nomination));
    }

    private MeritFacts.@Nullable Result result(ClusterYearId year, MembershipId member) {
        return publications
                .latest(year)
                .flatMap(published -> published.table().standings().stream()
                        .filter(standing -> standing.membership().equals(member))
                        .findFirst()
                        .map(standing -> result(published, standing)))
                .orElse(null);
    }

    private static MeritFacts.Result result(PublicationView published, Standing standing) {
        return new MeritFacts.Result(
                standing.total() == null ? null : standing.total().toString(),
                standing.maximum() == null ? null : standing.maximum().toString(),
                standing.rank(),
                published.table().standings().size(),
                standing.grade(),
                LocalDate.ofInstant(published.publishedAt(), Today.ZONE));
    }

    private List<MeritFacts.Target> targets(MembershipId member) {
        return jdbc.sql("""
                select t.text, t.planned, t.unit_of_measure from covenant_target t join covenant c on c.id = t.covenant_id
                where t.membership_id = ? and c.status = 'SIGNED' order by c.position, t.position, t.id""")
                .param(member.value())
                .query((row, number) -> new MeritFacts.Target(
                        row.getString("text"),
                        row.getObject("planned", BigDecimal.class),
                        row.getString("unit_of_measure")))
                .list();
    }

    private List<MeritFacts.Activity> activities(ClusterYearId year) {
        return jdbc.sql("""
                select a.what, a.happened_on, a.amount_vnd from joint_activity a
                join joint_activity_year y on y.activity_id = a.id
                where y.cluster_year_id = ? order by a.happened_on nulls last, a.id""")
                .param(year.value())
                .query((row, number) -> new MeritFacts.Activity(
                        row.getString("what"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("amount_vnd", Long.class)))
                .list();
    }

    private List<MeritFacts.Proof> evidence(MembershipId member) {
        return jdbc.sql("""
                select title, document_number, document_date from evidence
                where membership_id = ? and withdrawn_at is null order by document_date nulls last, id""")
                .param(member.value())
                .query((row, number) -> new MeritFacts.Proof(
                        row.getString("title"),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class)))
                .list();
    }

    private List<EarlierGrant> earlier(NominationView nomination) {
        Long recipient = nomination.recipientId();
        return recipient == null
                ? List.of()
                : grants.of(recipient).stream()
                        .filter(grant -> grant.counts() && grant.isBefore(nomination))
                        .toList();
    }
}

package vn.thidua.award;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.programme.AwardKindView;
import vn.thidua.shared.ClusterYearId;

/**
 * How many of each award a cluster may propose in a year. Beyond that number a cluster sends nothing, and its organiser takes
 * nothing, without a reason on record; however many people send at once.
 */
@Service
@Transactional(readOnly = true)
public class Quotas {

    /**
     * How many of one award were sent, against how many may be.
     *
     * @param sent those that take a place ({@link Stage#takesAPlace})
     * @param received of these, those that the organiser has taken
     * @param rule how many may be, and how that number comes about
     */
    public record Quota(AwardKindView award, int sent, int received, AwardKindView.Quota rule) {

        public int allowed() {
            return rule.allowed();
        }

        public boolean exceeded() {
            return sent > allowed();
        }

        /** Is there no more room to send one? */
        public boolean full() {
            return sent >= allowed();
        }

        /** Has the organiser taken as many as there may be? */
        public boolean fullyReceived() {
            return received >= allowed();
        }

        /** The award with its authority. */
        public String name() {
            return award.name() + " – " + award.authority();
        }
    }

    private record Sent(long kind, String name, String authority, int sent, int received) {

        /** Also where it was sent before the award's number was set anew. */
        boolean isOf(AwardKindView award) {
            return kind == award.id() || name.equals(award.name()) && authority.equals(award.authority());
        }
    }

    private final JdbcClient jdbc;
    private final AwardOffer offer;
    private final ClusterYears years;

    Quotas(JdbcClient jdbc, AwardOffer offer, ClusterYears years) {
        this.jdbc = jdbc;
        this.offer = offer;
        this.years = years;
    }

    /** The awards of the place whose number is limited, with what was sent so far; outside any cluster there are none. */
    public List<Quota> of(ProposalPlace place) {
        ClusterYearId year = place.yearId();
        if (year == null) {
            return List.of();
        }
        List<Sent> sent = sent(year);
        int members = years.membersOn(year, place.ruleDay()).size();
        return offer.awards(place).stream()
                .flatMap(kind -> Stream.ofNullable(kind.quotaFor(members)).map(rule -> quota(kind, sent, rule)))
                .toList();
    }

    /** The number of this award; until the transaction ends nobody else sends or receives in the same cluster-year. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Quota> locked(ProposalPlace place, Proposal.Award award) {
        ClusterYearId year = place.yearId();
        if (year != null) {
            jdbc.sql("select id from cluster_year where id = ? for no key update")
                    .param(year.value())
                    .query(Long.class)
                    .single();
        }
        return of(place).stream()
                .filter(quota -> new Sent(award.kind(), award.name(), award.authority(), 0, 0).isOf(quota.award()))
                .findFirst();
    }

    private List<Sent> sent(ClusterYearId year) {
        return jdbc.sql("""
                select award_kind_id, award_name, authority,
                       count(*) filter (where stage not in ('DRAFT', 'RETURNED', 'WITHDRAWN')) as sent,
                       count(*) filter (where stage not in ('DRAFT', 'RETURNED', 'WITHDRAWN', 'SUBMITTED')) as received
                from nomination where cluster_year_id = ? group by award_kind_id, award_name, authority""")
                .param(year.value())
                .query((row, number) -> new Sent(
                        row.getLong("award_kind_id"),
                        row.getString("award_name"),
                        row.getString("authority"),
                        row.getInt("sent"),
                        row.getInt("received")))
                .list();
    }

    private static Quota quota(AwardKindView kind, List<Sent> all, AwardKindView.Quota rule) {
        List<Sent> own = all.stream().filter(sent -> sent.isOf(kind)).toList();
        return new Quota(
                kind,
                own.stream().mapToInt(Sent::sent).sum(),
                own.stream().mapToInt(Sent::received).sum(),
                rule);
    }
}

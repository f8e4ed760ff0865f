package vn.thidua.cluster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Cluster-years as other modules read them; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class ClusterYears {

    private static final String YEAR = """
            select y.*, p.name as programme_name, p.organiser_id, o.name as organiser_name, c.is_demo,
                   (select r.value from programme_rule r
                    where r.programme_id = p.id and r.key = 'HEAD_TITLE_ORDER'
                      and daterange(r.valid_from, r.valid_to, '[]') @> rule_day(y)) as title_order,
                   (select r.value from programme_rule r
                    where r.programme_id = p.id and r.key = 'STEPS_USED'
                      and daterange(r.valid_from, r.valid_to, '[]') @> rule_day(y)) as steps_used,
                   exists (select 1 from calendar_entry e where e.programme_id = p.id and e.year = y.year) as has_calendar
            from cluster_year y
            join cluster c on c.id = y.cluster_id
            join programme p on p.id = y.programme_id
            join unit o on o.id = p.organiser_id
            """;
    private static final String MEMBER = """
            select id, unit_id, unit_name, unit_short_name, rank_group, joined_on, left_on, stated, note from membership
            """;

    private final JdbcClient jdbc;
    private final Today today;

    ClusterYears(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The cluster-year, or {@link NotFound}. */
    public YearView get(ClusterYearId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<YearView> find(ClusterYearId id) {
        return jdbc.sql(YEAR + "where y.id = ?")
                .param(id.value())
                .query((row, number) -> year(row))
                .optional();
    }

    /** What papers say of the year as a whole, or {@link NotFound}. */
    public YearFacts facts(ClusterYearId id) {
        return jdbc.sql("""
                select y.decision, y.regulation, y.reported_member_count, y.note, p.organiser_stated, p.note as programme_note
                from cluster_year y join programme p on p.id = y.programme_id where y.id = ?""")
                .param(id.value())
                .query((row, number) -> new YearFacts(
                        row.getString("decision"),
                        row.getString("regulation"),
                        row.getObject("reported_member_count", Integer.class),
                        row.getString("note"),
                        row.getBoolean("organiser_stated"),
                        row.getString("programme_note")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** This cluster in another year, such as the one before or after. */
    public Optional<YearView> find(ClusterId cluster, int year) {
        return jdbc.sql(YEAR + "where y.cluster_id = ? and y.year = ?")
                .params(cluster.value(), year)
                .query((row, number) -> year(row))
                .optional();
    }

    /** All years of a cluster, the latest first. */
    public List<YearView> of(ClusterId cluster) {
        return jdbc.sql(YEAR + "where y.cluster_id = ? order by y.year desc")
                .param(cluster.value())
                .query((row, number) -> year(row))
                .list();
    }

    /** The cluster itself, or {@link NotFound}. */
    public ClusterView cluster(ClusterId id) {
        return jdbc.sql("""
                select c.*, p.name as programme_name, p.organiser_id from cluster c join programme p on p.id = c.programme_id
                where c.id = ?""")
                .param(id.value())
                .query((row, number) -> new ClusterView(
                        id,
                        new ProgrammeId(row.getLong("programme_id")),
                        row.getString("programme_name"),
                        new UnitId(row.getLong("organiser_id")),
                        ClusterKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("note"),
                        row.getBoolean("is_demo")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Of whoever leads the year, the members it may not decide about: those of its own unit; none of the staff's. */
    public Set<MembershipId> ownCause(ClusterYearId id, Here here) {
        return here.is(Relation.HEAD, Relation.DEPUTY) && !here.is(Relation.STAFF)
                ? members(id).stream()
                        .filter(member -> here.at(member.unit()).inOwnCause())
                        .map(MemberView::id)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The members in the order of the cluster's list, also those that left within the year. */
    public List<MemberView> members(ClusterYearId id) {
        return jdbc.sql(MEMBER + "where cluster_year_id = ? order by position, unit_name collate \"vi-x-icu\", id")
                .param(id.value())
                .query((row, number) -> member(row))
                .list();
    }

    /** The members on that day, in the order of the cluster's list: who left on it still is one, who joins later is not yet. */
    public List<MemberView> membersOn(ClusterYearId id, LocalDate day) {
        return jdbc.sql(MEMBER + """
                where cluster_year_id = :year and (joined_on is null or joined_on <= :day) and (left_on is null or left_on >= :day)
                order by position, unit_name collate "vi-x-icu", id""")
                .param("year", id.value())
                .param("day", day)
                .query((row, number) -> member(row))
                .list();
    }

    /** One member of this cluster-year, or {@link NotFound}. */
    public MemberView member(ClusterYearId id, MembershipId membership) {
        return jdbc.sql(MEMBER + "where cluster_year_id = ? and id = ?")
                .params(id.value(), membership.value())
                .query((row, number) -> member(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Head and deputies, in the order in which they began; heads first. */
    public List<HeadView> headships(ClusterYearId id) {
        return jdbc.sql("""
                select h.*, m.unit_name, l.id is not null as leads,
                       term_begins(h, y) as begins
                from headship h join cluster_year y on y.id = h.cluster_year_id left join membership m on m.id = h.membership_id
                left join leading_headship(:today) l on l.id = h.id and l.cluster_year_id = h.cluster_year_id
                where h.cluster_year_id = :year order by h.duty desc, h.starts_on nulls first, h.id""")
                .param("today", today.date())
                .param("year", id.value())
                .query((row, number) -> head(row, today.date()))
                .list();
    }

    private YearView year(ResultSet row) throws SQLException {
        return new YearView(
                new ClusterYearId(row.getLong("id")),
                new ClusterId(row.getLong("cluster_id")),
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("programme_name"),
                new UnitId(row.getLong("organiser_id")),
                row.getString("organiser_name"),
                row.getInt("year"),
                ClusterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                RuleSet.of(RuleKey.STEPS_USED, row.getString("steps_used")).steps(),
                "TITLE_FIRST".equals(row.getString("title_order")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("close_reason"),
                row.getBoolean("closed_early"),
                YearView.isFromPapers(row.getInt("year"), row.getBoolean("has_calendar"), today.date()),
                row.getBoolean("is_demo"));
    }

    private static MemberView member(ResultSet row) throws SQLException {
        return new MemberView(
                new MembershipId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("unit_short_name"),
                row.getString("rank_group"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getBoolean("stated"),
                row.getString("note"));
    }

    private static HeadView head(ResultSet row, LocalDate today) throws SQLException {
        long membership = row.getLong("membership_id");
        MembershipId member = row.wasNull() ? null : new MembershipId(membership);
        String person = row.getString("person_name");
        String unit = row.getString("unit_name");
        return new HeadView(
                row.getLong("id"),
                "HEAD".equals(row.getString("duty")),
                member,
                unit == null ? person : unit,
                unit == null ? null : person,
                "cluster.basis." + row.getString("basis"),
                row.getString("basis_note"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("leads"),
                row.getObject("begins", LocalDate.class),
                row.getObject("begins", LocalDate.class).isAfter(today),
                row.getBoolean("stated"),
                row.getString("note"));
    }
}

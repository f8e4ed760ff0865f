package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Nominations as the pages read them; each call is one statement. */
@Service
@Transactional(readOnly = true)
class NominationReads {

    private static final String FROM = """
             from nomination n
             join cluster_year y on y.id = n.cluster_year_id
             join cluster c on c.id = y.cluster_id
             join programme p on p.id = y.programme_id
             left join membership m on m.id = n.membership_id
             left join board_review r on r.nomination_id = n.id
             left join award_decision d on d.nomination_id = n.id
            """;
    private static final String SELECT = """
            select n.*, y.name as place, y.year, m.unit_name, c.is_demo,
                   y.closed_on is not null as closed,
                   exists (select 1 from calendar_entry e where e.programme_id = p.id and e.year = y.year) as has_calendar,
                   r.id as review_id, r.reviewed_on, r.members, r.present, r.votes_for, r.votes_against, r.outcome as review_outcome,
                   r.reason as review_reason, r.dissent,
                   d.id as decision_id, d.outcome as decision_outcome, d.decided_on, d.number, d.authority as decided_by,
                   d.reason as decision_reason
            """ + FROM;

    /**
     * What the list of all nominations is narrowed to; null narrows nothing.
     *
     * @param organisers whose programmes are seen
     */
    record Filter(
            Set<UnitId> organisers,
            @Nullable String words,
            @Nullable Integer year,
            @Nullable NominationState state) {

        private String where() {
            return " where p.organiser_id = any(:organisers) and (cast(:year as integer) is null or y.year = :year)"
                    + " and fold(concat_ws(' ', n.award_name, n.recipient_name, m.unit_name, y.name)) like '%' || fold(:words) || '%'"
                    + (state == null ? "" : " and " + state.condition());
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
            return sql.param(
                            "organisers", organisers.stream().map(UnitId::value).toArray(Long[]::new))
                    .param("year", year)
                    .param("words", words == null ? "" : words);
        }
    }

    private final JdbcClient jdbc;
    private final Today today;

    NominationReads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** All nominations of the year in their order, those withdrawn last. */
    List<NominationView> of(ClusterYearId year) {
        return jdbc.sql(SELECT + "where n.cluster_year_id = ? order by n.withdrawn_on is not null, n.position, n.id")
                .param(year.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** One nomination of the year, or {@link NotFound}. */
    NominationView one(ClusterYearId year, long id) {
        return jdbc.sql(SELECT + "where n.cluster_year_id = ? and n.id = ?")
                .params(year.value(), id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    long count(Filter filter) {
        return filter.bind(jdbc.sql("select count(*)" + FROM + filter.where()))
                .query(Long.class)
                .single();
    }

    /** The newest year first; within it by cluster, in the cluster's order. */
    List<NominationView> page(Filter filter, long offset, int limit) {
        return filter.bind(
                        jdbc.sql(
                                SELECT + filter.where()
                                        + " order by y.year desc, y.name collate \"vi-x-icu\", y.id, n.position, n.id limit :limit offset :offset"))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> view(row))
                .list();
    }

    /** The years for which these organisers have nominations, the newest first. */
    List<Integer> years(Set<UnitId> organisers) {
        return jdbc.sql("""
                select distinct y.year from nomination n join cluster_year y on y.id = n.cluster_year_id
                join programme p on p.id = y.programme_id where p.organiser_id = any(?) order by y.year desc""")
                .param(organisers.stream().map(UnitId::value).toArray(Long[]::new))
                .query(Integer.class)
                .list();
    }

    /** How many members the board had when it last reviewed a nomination of this year's organiser; null where unknown. */
    @Nullable
    Integer boardSize(ClusterYearId year) {
        return jdbc.sql("""
                select r.members from board_review r
                join nomination n on n.id = r.nomination_id
                join cluster_year y on y.id = n.cluster_year_id
                join programme p on p.id = y.programme_id
                where r.members is not null and p.organiser_id = (
                  select o.organiser_id from cluster_year k join programme o on o.id = k.programme_id where k.id = ?)
                order by r.reviewed_on desc, r.id desc limit 1""").param(year.value()).query(Integer.class).optional().orElse(null);
    }

    private NominationView view(ResultSet row) throws SQLException {
        Long member = row.getObject("membership_id", Long.class);
        return new NominationView(
                row.getLong("id"),
                new ClusterYearId(row.getLong("cluster_year_id")),
                row.getString("place"),
                row.getInt("year"),
                row.getLong("award_kind_id"),
                row.getString("award_name"),
                row.getString("authority"),
                Proposal.Recipient.valueOf(row.getString("recipient_kind")),
                member == null ? null : new MembershipId(member),
                row.getString("unit_name"),
                row.getString("recipient_name"),
                row.getString("achievement"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("note"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdraw_reason"),
                review(row),
                decision(row),
                row.getBoolean("closed")
                        || YearView.isFromPapers(row.getInt("year"), row.getBoolean("has_calendar"), today.date()),
                row.getBoolean("is_demo"));
    }

    private static BoardReview.@Nullable Facts review(ResultSet row) throws SQLException {
        return row.getObject("review_id") == null
                ? null
                : new BoardReview.Facts(
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getObject("members", Integer.class),
                        row.getObject("present", Integer.class),
                        row.getObject("votes_for", Integer.class),
                        row.getObject("votes_against", Integer.class),
                        BoardReview.Outcome.valueOf(row.getString("review_outcome")),
                        row.getString("review_reason"),
                        row.getString("dissent"));
    }

    private static AwardDecision.@Nullable Facts decision(ResultSet row) throws SQLException {
        return row.getObject("decision_id") == null
                ? null
                : new AwardDecision.Facts(
                        AwardDecision.Outcome.valueOf(row.getString("decision_outcome")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("number"),
                        row.getString("decided_by"),
                        row.getString("decision_reason"));
    }
}

package vn.thidua.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.Option;
import vn.thidua.shared.UnitId;

/** How many awards were proposed, recommended, granted and refused; each call is one statement. */
@Service
@Transactional(readOnly = true)
class Figures {

    /**
     * One award in one year.
     *
     * @param proposed what was sent to the organiser and not taken back
     * @param recommended by the board
     * @param revoked of those that were granted
     * @param refused by the board or by the authority
     */
    record Line(
            int year,
            String award,
            String authority,
            int proposed,
            int recommended,
            int granted,
            int revoked,
            int refused) {

        /** Neither granted nor refused yet. */
        public int waiting() {
            return proposed - granted - refused;
        }
    }

    /** Who gets nothing, and why. */
    record Refusal(
            long nomination,
            int year,
            String award,
            @Nullable String who,
            boolean byBoard,
            @Nullable LocalDate on,
            String reason) {}

    private static final String JUDGED = """
            from nomination n join programme p on p.id = n.programme_id
            left join board_review b on b.nomination_id = n.id
            left join award_decision d on d.nomination_id = n.id
            """;
    private static final String WHERE = """
            where p.organiser_id = any(:organisers) and n.stage not in ('DRAFT', 'WITHDRAWN')
              and (cast(:year as integer) is null or n.award_year = :year)
            """;
    private static final String REFUSED = "(d.outcome = 'REFUSED' or d.id is null and b.outcome = 'NOT_RECOMMENDED')";

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By year, award and authority, the newest year first. */
    List<Line> lines(Set<UnitId> organisers, @Nullable Integer year) {
        return bind(
                        """
                        select n.award_year, n.award_name, max(n.authority) as authority, count(*) as proposed,
                               count(*) filter (where b.outcome = 'RECOMMENDED') as recommended,
                               count(*) filter (where d.outcome = 'GRANTED') as granted,
                               count(*) filter (where exists (
                                 select from award_grant g where g.nomination_id = n.id and g.revoked_on is not null)) as revoked,
                        """ + "count(*) filter (where " + REFUSED + ") as refused " + JUDGED + WHERE + """
                        group by n.award_year, n.award_name, lower(n.authority)
                        order by n.award_year desc, n.award_name collate "vi-x-icu", max(n.authority) collate "vi-x-icu"
                        """,
                        organisers,
                        year)
                .query((row, number) -> new Line(
                        row.getInt("award_year"),
                        row.getString("award_name"),
                        row.getString("authority"),
                        row.getInt("proposed"),
                        row.getInt("recommended"),
                        row.getInt("granted"),
                        row.getInt("revoked"),
                        row.getInt("refused")))
                .list();
    }

    long countRefused(Set<UnitId> organisers, @Nullable Integer year) {
        return bind("select count(*) " + JUDGED + WHERE + "and " + REFUSED, organisers, year)
                .query(Long.class)
                .single();
    }

    /** Everybody who gets nothing, with the reason that board or authority gave. */
    List<Refusal> refused(Set<UnitId> organisers, @Nullable Integer year, long offset, int limit) {
        return bind("""
                        select n.id, n.award_year, n.award_name, coalesce(n.recipient_name, m.unit_name, u.name) as who,
                               b.outcome is not distinct from 'NOT_RECOMMENDED' as by_board,
                               case when b.outcome = 'NOT_RECOMMENDED' then b.reviewed_on else d.decided_on end as refused_on,
                               case when b.outcome = 'NOT_RECOMMENDED' then b.reason else d.reason end as reason
                        """ + JUDGED + """
                        left join membership m on m.id = n.membership_id
                        left join recipient r on r.id = n.recipient_id left join unit u on u.id = r.unit_id
                        """ + WHERE + "and " + REFUSED + " " + """
                        order by n.award_year desc, n.award_name collate "vi-x-icu",
                                  coalesce(n.recipient_name, m.unit_name, u.name) collate "vi-x-icu", n.id
                        limit :limit offset :offset""", organisers, year)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Refusal(
                        row.getLong("id"),
                        row.getInt("award_year"),
                        row.getString("award_name"),
                        row.getString("who"),
                        row.getBoolean("by_board"),
                        row.getObject("refused_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /** The years of the organisers' nominations, the newest first. */
    List<Option> years(Set<UnitId> organisers) {
        return bind("select distinct n.award_year " + JUDGED + WHERE + " order by n.award_year desc", organisers, null)
                .query((row, number) -> Option.of(row.getInt("award_year"), row.getString("award_year")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Set<UnitId> organisers, @Nullable Integer year) {
        return jdbc.sql(sql)
                .param("organisers", organisers.stream().map(UnitId::value).toArray(Long[]::new))
                .param("year", year);
    }
}

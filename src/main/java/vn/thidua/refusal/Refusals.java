package vn.thidua.refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** The nominations of an organiser that get nothing, with and without their notice; each call is one statement. */
@Service
@Transactional(readOnly = true)
class Refusals {

    private static final String SELECT = """
            select n.id, n.award_year, n.award_name, coalesce(n.recipient_name, m.unit_name, u.name) as who,
                   coalesce(m.unit_id, r.unit_id) as unit_id, coalesce(m.unit_name, u.name) as unit_name,
                   b.outcome = 'NOT_RECOMMENDED' as by_board,
                   case when b.outcome = 'NOT_RECOMMENDED' then b.reviewed_on else d.decided_on end as refused_on,
                   coalesce(t.reason, case when b.outcome = 'NOT_RECOMMENDED' then b.reason else d.reason end) as reason,
                   t.number, t.dated, p.is_demo or coalesce(r.is_demo, false) as is_demo
            """;
    private static final String FROM = """
            from nomination n join programme p on p.id = n.programme_id
            join board_review b on b.nomination_id = n.id
            left join award_decision d on d.nomination_id = n.id
            left join membership m on m.id = n.membership_id
            left join recipient r on r.id = n.recipient_id left join unit u on u.id = r.unit_id
            left join refusal_notice t on t.nomination_id = n.id
            where p.organiser_id = :organiser
              and (n.stage = 'REVIEWED' and b.outcome = 'NOT_RECOMMENDED' or n.stage = 'DECIDED' and d.outcome = 'REFUSED')
            """;
    private static final String BY_UNIT =
            " order by n.award_year desc, coalesce(m.unit_name, u.name) collate \"vi-x-icu\", n.id ";

    private final JdbcClient jdbc;

    Refusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose units were not yet told. */
    List<Refused> pending(UnitId organiser) {
        return jdbc.sql(SELECT + FROM + "and t.number is null" + BY_UNIT)
                .param("organiser", organiser.value())
                .query((row, number) -> refused(row))
                .list();
    }

    long countSent(UnitId organiser) {
        return jdbc.sql("select count(*) " + FROM + "and t.number is not null")
                .param("organiser", organiser.value())
                .query(Long.class)
                .single();
    }

    /** Those whose units were told, the newest notice first. */
    List<Refused> sent(UnitId organiser, long offset, int limit) {
        return jdbc.sql(SELECT + FROM + """
                and t.number is not null
                order by t.dated desc, t.number, coalesce(m.unit_name, u.name) collate "vi-x-icu", n.id limit :limit offset :offset""")
                .param("organiser", organiser.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> refused(row))
                .list();
    }

    /** All that the notice on this nomination tells the same unit, or {@link NotFound}. */
    List<Refused> notice(UnitId organiser, long nomination) {
        List<Refused> told = jdbc.sql(SELECT + FROM + """
                and (t.number, t.dated) = (select s.number, s.dated from refusal_notice s where s.nomination_id = :nomination)
                and coalesce(m.unit_id, r.unit_id) is not distinct from (
                  select coalesce(sm.unit_id, sr.unit_id) from nomination sn
                  left join membership sm on sm.id = sn.membership_id left join recipient sr on sr.id = sn.recipient_id
                  where sn.id = :nomination)
                and (coalesce(m.unit_id, r.unit_id) is not null or n.id = :nomination)
                order by n.id""")
                .param("organiser", organiser.value())
                .param("nomination", nomination)
                .query((row, number) -> refused(row))
                .list();
        if (told.isEmpty()) {
            throw new NotFound();
        }
        return told;
    }

    private static Refused refused(ResultSet row) throws SQLException {
        return new Refused(
                row.getLong("id"),
                row.getInt("award_year"),
                row.getString("award_name"),
                row.getString("who"),
                row.getObject("unit_id", Long.class),
                row.getString("unit_name"),
                row.getBoolean("by_board"),
                row.getObject("refused_on", LocalDate.class),
                row.getString("reason"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getBoolean("is_demo"));
    }
}

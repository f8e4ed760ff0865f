package vn.thidua.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.decision.GrantField;
import vn.thidua.platform.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** The register of an organiser as its pages show it; each call is one statement, one award is two. */
@Service
@Transactional(readOnly = true)
class AwardRegister {

    private static final String COLUMNS = """
            select g.*, exists (select from grant_change c where c.grant_id = g.id and c.kind = 'CORRECTION') as corrected
            """;

    private final JdbcClient jdbc;

    AwardRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UnitId organiser, RegisterFilter filter) {
        return filter.bind(jdbc.sql("select count(*)" + filter.from()), organiser)
                .query(Long.class)
                .single();
    }

    /** The newest decision first. */
    List<GrantView> page(UnitId organiser, RegisterFilter filter, long offset, int limit) {
        return filter.bind(
                        jdbc.sql(COLUMNS + filter.from()
                                + " order by g.decided_on desc, g.id desc limit :limit offset :offset"),
                        organiser)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> view(row))
                .list();
    }

    /** One award of this organiser with all that was decided on it later, or {@link NotFound}. */
    GrantView.Page one(UnitId organiser, long id) {
        GrantView grant = jdbc.sql(COLUMNS + "from award_grant g where g.organiser_id = ? and g.id = ?")
                .params(organiser.value(), id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
        List<GrantView.Change> changes = jdbc.sql(
                        "select * from grant_change where grant_id = ? order by decided_on, id")
                .param(id)
                .query((row, number) -> change(row))
                .list();
        return new GrantView.Page(grant, changes);
    }

    /** Awards that still stand and were not handed over: of one decision, one award alone, or all of the organiser. */
    List<GrantView> toHandOver(UnitId organiser, @Nullable Long decision, @Nullable Long grant, int limit) {
        return jdbc.sql(COLUMNS + """
                from award_grant g where g.organiser_id = :organiser and g.revoked_on is null
                  and (cast(:decision as bigint) is null or g.decision_id = :decision)
                  and case when cast(:grant as bigint) is null then g.handed_on is null else g.id = :grant end
                order by g.decided_on desc, g.award_name collate "vi-x-icu", g.id limit :limit""")
                .param("organiser", organiser.value())
                .param("decision", decision)
                .param("grant", grant)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    /** The awards in the register, as choices. */
    List<Option> awards(UnitId organiser) {
        return distinct("award_name", organiser);
    }

    /** The authorities in the register, as choices. */
    List<Option> authorities(UnitId organiser) {
        return distinct("authority", organiser);
    }

    /** The years in the register, the newest first. */
    List<Option> years(UnitId organiser) {
        return jdbc.sql("select distinct year from award_grant where organiser_id = ? order by year desc")
                .param(organiser.value())
                .query((row, number) -> Option.of(row.getInt("year"), row.getString("year")))
                .list();
    }

    private List<Option> distinct(String column, UnitId organiser) {
        return jdbc.sql("select said from (select distinct " + column
                        + " as said from award_grant where organiser_id = ?) known order by said collate \"vi-x-icu\"")
                .param(organiser.value())
                .query((row, number) -> Option.of(row.getString("said"), row.getString("said")))
                .list();
    }

    private static GrantView view(ResultSet row) throws SQLException {
        return new GrantView(
                row.getLong("id"),
                new UnitId(row.getLong("organiser_id")),
                row.getLong("version"),
                row.getObject("decision_id", Long.class),
                row.getObject("nomination_id", Long.class),
                RecipientKind.valueOf(row.getString("recipient_kind")),
                row.getString("recipient_name"),
                row.getObject("unit_id", Long.class),
                row.getString("unit_name"),
                row.getString("award_name"),
                row.getString("authority"),
                row.getInt("year"),
                row.getString("achievement"),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getBigDecimal("multiple"),
                row.getObject("base_salary", Long.class),
                row.getObject("amount", Long.class),
                row.getString("code"),
                row.getObject("handed_on", LocalDate.class),
                row.getString("handed_note"),
                row.getObject("revoked_on", LocalDate.class),
                row.getBoolean("corrected"),
                row.getBoolean("is_demo"));
    }

    private static GrantView.Change change(ResultSet row) throws SQLException {
        String field = row.getString("field");
        return new GrantView.Change(
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                field == null ? null : GrantField.valueOf(field),
                row.getString("before"),
                row.getString("after"),
                row.getObject("money_back", Long.class),
                row.getObject("returned_on", LocalDate.class));
    }
}

package vn.thidua.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;

/** What certificates can be printed for: the awards of an organiser's issued decisions that were not revoked, as they read now. */
@Component
class GrantedCertificates {

    /** A decision with its number of awards that stand, and how many of them have been printed. */
    record Issued(long id, String number, LocalDate decidedOn, String authority, int awards, int printed) {

        public String path(UnitId organiser) {
            return "/don-vi/" + organiser + "/bang-khen/quyet-dinh/" + id;
        }
    }

    /** A certificate and when it was last printed. */
    record Offered(Certificate certificate, @Nullable Instant printedAt) {}

    private static final String ISSUED = """
            select d.id, d.number, d.decided_on, d.authority,
                   (select count(*) from award_grant g where g.decision_id = d.id and g.revoked_on is null) as awards,
                   (select count(*) from award_grant g where g.decision_id = d.id and g.revoked_on is null
                    and exists (select 1 from certificate_print p where p.grant_id = g.id)) as printed
            from decision d where d.organiser_id = :unit and d.issued_at is not null
            """;

    private static final String OFFERED = """
            select g.id, g.recipient_name, g.unit_name, g.award_name, g.authority, g.achievement, g.number, g.decided_on,
                   d.signer_title, d.signer_name, g.code, g.is_demo or o.is_demo as invented, printed.at
            from award_grant g
            join decision d on d.id = g.decision_id and d.issued_at is not null and d.organiser_id = :unit
            join unit o on o.id = d.organiser_id
            left join decision_item i on i.decision_id = d.id and i.nomination_id = g.nomination_id
            left join lateral (select max(b.made_at) as at from certificate_print p
                               join certificate_batch b on b.id = p.batch_id where p.grant_id = g.id) printed on true
            where g.revoked_on is null and
            """;

    private static final String IN_ORDER = " order by i.position nulls last, g.id";

    private final JdbcClient jdbc;

    GrantedCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countIssued(UnitId organiser) {
        return jdbc.sql("select count(*) from decision where organiser_id = ? and issued_at is not null")
                .param(organiser.value())
                .query(Integer.class)
                .single();
    }

    /** The issued decisions, the latest first. */
    List<Issued> issued(UnitId organiser, int limit, long offset) {
        return jdbc.sql(ISSUED + "order by d.decided_on desc, d.id desc limit :limit offset :offset")
                .param("unit", organiser.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> issued(row))
                .list();
    }

    /** One of the organiser's issued decisions, or {@link NotFound}. */
    Issued issued(UnitId organiser, long decision) {
        return jdbc.sql(ISSUED + "and d.id = :decision")
                .param("unit", organiser.value())
                .param("decision", decision)
                .query((row, number) -> issued(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What the decision granted, in its order. */
    List<Offered> of(UnitId organiser, long decision) {
        return jdbc.sql(OFFERED + "g.decision_id = :decision" + IN_ORDER)
                .param("unit", organiser.value())
                .param("decision", decision)
                .query((row, number) -> offered(row))
                .list();
    }

    /** Whose certificates were in the batch; not those revoked since. */
    List<Offered> ofBatch(UnitId organiser, long batch) {
        return jdbc.sql(OFFERED + "g.id in (select grant_id from certificate_print where batch_id = :batch)" + IN_ORDER)
                .param("unit", organiser.value())
                .param("batch", batch)
                .query((row, number) -> offered(row))
                .list();
    }

    /** The latest award of the organiser. */
    Optional<Certificate> latest(UnitId organiser) {
        return one(organiser, " order by g.decided_on desc, g.id desc limit 1");
    }

    /** The award of the organiser whose recipient has the longest name. */
    Optional<Certificate> longest(UnitId organiser) {
        return one(organiser, " order by length(g.recipient_name) desc, g.id desc limit 1");
    }

    private Optional<Certificate> one(UnitId organiser, String chosen) {
        return jdbc.sql(OFFERED + "true" + chosen)
                .param("unit", organiser.value())
                .query((row, number) -> offered(row).certificate())
                .optional();
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                row.getLong("id"),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("authority"),
                row.getInt("awards"),
                row.getInt("printed"));
    }

    private static Offered offered(ResultSet row) throws SQLException {
        String code = row.getString("code");
        var at = row.getTimestamp("at");
        return new Offered(
                new Certificate(
                        row.getLong("id"),
                        row.getString("recipient_name"),
                        row.getString("unit_name"),
                        row.getString("award_name"),
                        row.getString("authority"),
                        row.getString("achievement"),
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("signer_title"),
                        row.getString("signer_name"),
                        code == null ? null : new PaperCode(code),
                        row.getBoolean("invented")),
                at == null ? null : at.toInstant());
    }
}

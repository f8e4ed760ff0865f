package vn.thidua.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;

/** The awards of the catalogue as other modules read them; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class Awards {

    static final String SELECT = """
            select a.*, h.name as authority_name, h.level, d.title as legal_basis, coalesce(d.verified, false) as basis_verified
            from award a join authority h on h.id = a.authority_id left join legal_document d on d.id = a.legal_document_id
            """;

    private static final String HOLDS = " daterange(a.valid_from, a.valid_to, '[]') @> cast(:day as date) ";

    private final JdbcClient jdbc;

    Awards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row with this id, or {@link NotFound}. */
    public AwardView get(long award) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(award)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The rows with these ids. */
    public List<AwardView> of(Collection<Long> awards) {
        return jdbc.sql(SELECT + "where a.id = any(?) order by a.position, a.id")
                .param(awards.toArray(Long[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    /** Every award that exists on this day, titles first. */
    public List<AwardView> on(LocalDate day) {
        return jdbc.sql(SELECT + "where" + HOLDS + "order by a.award_class desc, a.position, a.id")
                .param("day", day)
                .query((row, number) -> view(row))
                .list();
    }

    /** What holds on this day of the award to which this row belongs; nothing where it did not exist then. */
    public Optional<AwardView> on(long award, LocalDate day) {
        return jdbc.sql(SELECT + "join same_award s on s.same_id = a.id where s.award_id = :award and" + HOLDS)
                .param("award", award)
                .param("day", day)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Ids of all rows of the award to which this row belongs, itself among them: the same award, whenever they hold. */
    public Set<Long> sameAs(long award) {
        return Set.copyOf(jdbc.sql("select same_id from same_award where award_id = ?")
                .param(award)
                .query(Long.class)
                .list());
    }

    static AwardView view(ResultSet row) throws SQLException {
        Set<RecipientKind> recipients = EnumSet.noneOf(RecipientKind.class);
        Map<RecipientKind, BigDecimal> multiples = new EnumMap<>(RecipientKind.class);
        for (RecipientKind kind : RecipientKind.values()) {
            String column = kind.name().toLowerCase(Locale.ROOT);
            if (row.getBoolean("for_" + column)) {
                recipients.add(kind);
            }
            BigDecimal multiple = row.getBigDecimal("multiple_" + column);
            if (multiple != null) {
                multiples.put(kind, multiple.stripTrailingZeros());
            }
        }
        return new AwardView(
                row.getLong("id"),
                row.getString("name"),
                AwardClass.valueOf(row.getString("award_class")),
                row.getLong("authority_id"),
                row.getString("authority_name"),
                Level.valueOf(row.getString("level")),
                recipients,
                multiples,
                row.getBoolean("multiple_verified"),
                row.getBoolean("once_only"),
                row.getObject("interval_years", Integer.class),
                row.getObject("legal_document_id", Long.class),
                row.getString("legal_basis"),
                row.getBoolean("basis_verified"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("verified"),
                row.getString("source"));
    }
}

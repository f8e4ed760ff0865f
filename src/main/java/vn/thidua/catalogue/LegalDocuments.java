package vn.thidua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** The papers on which awards and decisions rest, by date; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class LegalDocuments {

    private static final String SELECT =
            "select d.*, s.title as successor_title from legal_document d left join legal_document s on s.id = d.successor_id ";

    private final JdbcClient jdbc;

    LegalDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a decision of this day that grants these awards may print in "Căn cứ": the papers in force and verified, of every
     * programme and of this one, and those that speak of one of these awards alone.
     */
    public List<LegalDocumentView> on(@Nullable ProgrammeId programme, LocalDate day, Collection<Long> awards) {
        return jdbc.sql(SELECT + """
                where d.verified and daterange(d.valid_from, d.valid_to, '[]') @> cast(:day as date)
                  and (d.programme_id is null or d.programme_id = cast(:programme as bigint))
                  and (d.general or d.id in (select legal_document_id from award where id = any(:awards)))
                order by d.programme_id nulls first, d.position, d.id""")
                .param("day", day)
                .param("programme", programme == null ? null : programme.value())
                .param("awards", awards.toArray(Long[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    /** The paper with this id, or {@link NotFound}. */
    public LegalDocumentView get(long document) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(document)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The papers with these ids. */
    public List<LegalDocumentView> of(Collection<Long> documents) {
        return jdbc.sql(SELECT + "where d.id = any(?) order by d.position, d.id")
                .param(documents.toArray(Long[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    /** The papers that hold for every programme, or, where one is named, its own. */
    public List<LegalDocumentView> all(@Nullable ProgrammeId programme) {
        return jdbc.sql(
                        SELECT
                                + "where d.programme_id is not distinct from cast(:programme as bigint) order by d.position, d.id")
                .param("programme", programme == null ? null : programme.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** The papers that these lines cite and that are not in force on the day: of every programme, and of those of this organiser. */
    public List<LegalDocumentView> notInForce(UnitId organiser, Collection<String> lines, LocalDate day) {
        return jdbc.sql(SELECT + """
                where (d.programme_id is null or d.programme_id in (select id from programme where organiser_id = :organiser))
                order by d.programme_id nulls first, d.position, d.id""").param("organiser", organiser.value()).query((row, number) -> view(row)).stream()
                .filter(document -> document.isExpiredOn(day) || document.isNotYetOn(day))
                .filter(document -> lines.stream().anyMatch(document::isCitedIn))
                .toList();
    }

    /** What another row may point to: the papers of every programme and, where one is named, its own. */
    List<Option> options(@Nullable ProgrammeId programme) {
        return jdbc.sql("""
                select id, title from legal_document where programme_id is null or programme_id = cast(:programme as bigint)
                order by programme_id nulls last, position, id""")
                .param("programme", programme == null ? null : programme.value())
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("title")))
                .list();
    }

    private static LegalDocumentView view(ResultSet row) throws SQLException {
        Long programme = row.getObject("programme_id", Long.class);
        return new LegalDocumentView(
                row.getLong("id"),
                programme == null ? null : new ProgrammeId(programme),
                row.getString("title"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getObject("successor_id", Long.class),
                row.getString("successor_title"),
                row.getBoolean("general"),
                row.getBoolean("verified"),
                row.getString("source"));
    }
}

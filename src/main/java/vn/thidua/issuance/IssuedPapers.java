package vn.thidua.issuance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.document.Document;
import vn.thidua.issuance.IssuedPaper.End;
import vn.thidua.issuance.IssuedPaper.EndKind;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;

/** Issued papers as they are found again; one statement a call. */
@Service
@Transactional(readOnly = true)
public class IssuedPapers {

    /** How many a page of the list shows. */
    static final int PAGE = 50;

    private static final String COLUMNS = """
            select p.id, p.organiser_id, p.cluster_year_id, coalesce(y.name, o.name) as issuer, p.kind, p.subject, p.number, p.dated, p.title,
                   p.fingerprint, p.record_hash, p.code, p.issued_at, p.issued_by, p.ended_at, p.ended_by, p.end_kind, p.end_reason, p.replaced_by,
                   p.is_demo
            from issued_paper p join unit o on o.id = p.organiser_id left join cluster_year y on y.id = p.cluster_year_id
            """;

    private static final String WITHIN =
            "where p.organiser_id = :organiser and (cast(:year as bigint) is null or p.cluster_year_id = cast(:year as bigint)) ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IssuedPapers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The paper that bears this code; empty where none does. */
    public Optional<IssuedPaper> find(PaperCode code) {
        return jdbc.sql(COLUMNS + "where p.code = ?")
                .param(code.value())
                .query((row, number) -> paper(row))
                .optional();
    }

    /** The paper with this id within the scope, or {@link NotFound}; an organiser finds those of all its clusters. */
    IssuedPaper get(Scope scope, long id) {
        return within(scope, COLUMNS + WITHIN + "and p.id = :id")
                .param("id", id)
                .query((row, number) -> paper(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The valid paper of this kind and subject; empty where none was issued or it has ended. */
    Optional<IssuedPaper> valid(Scope scope, Offer offer) {
        return jdbc.sql(COLUMNS + """
                where p.organiser_id = :organiser and p.cluster_year_id is not distinct from cast(:year as bigint)
                  and p.kind = :kind and p.subject = :subject and p.ended_at is null""")
                .param("organiser", scope.organiser().value())
                .param("year", yearOf(scope))
                .param("kind", offer.kind().name())
                .param("subject", offer.subject())
                .query((row, number) -> paper(row))
                .optional();
    }

    /** All valid papers of the very scope. */
    List<IssuedPaper> allValid(Scope scope) {
        return jdbc.sql(COLUMNS + """
                where p.organiser_id = :organiser and p.cluster_year_id is not distinct from cast(:year as bigint)
                  and p.ended_at is null order by p.id""")
                .param("organiser", scope.organiser().value())
                .param("year", yearOf(scope))
                .query((row, number) -> paper(row))
                .list();
    }

    /** What the search finds, the latest first, from row {@code from}; of {@link PaperReaders#keys} alone. One more than a page, to tell whether there is more. */
    List<IssuedPaper> search(Scope scope, PaperSearch search, @Nullable List<String> readable, int from, int most) {
        return within(scope, COLUMNS + WITHIN + """
                and (cast(:readable as text[]) is null or p.kind || '/' || p.subject = any(cast(:readable as text[])))
                and (cast(:kind as text) is null or p.kind = cast(:kind as text))
                and (cast(:dated as integer) is null or extract(year from p.dated) = cast(:dated as integer))
                and (cast(:number as text) is null or fold(p.number) like '%' || fold(cast(:number as text)) || '%')
                and (cast(:words as text) is null or fold(p.words) like '%' || fold(cast(:words as text)) || '%')
                order by p.dated desc, p.id desc limit :limit offset :from""")
                .param("readable", readable == null ? null : readable.toArray(String[]::new))
                .param("kind", search.kind().map(Enum::name).orElse(null))
                .param("dated", search.nam())
                .param("number", search.numberPart())
                .param("words", search.wordsPart())
                .param("limit", most)
                .param("from", from)
                .query((row, number) -> paper(row))
                .list();
    }

    /** The paper as it was issued, block by block. */
    public Document document(IssuedPaper paper) {
        return json.readValue(content(paper), Document.class);
    }

    /** Its content as it was kept. */
    String content(IssuedPaper paper) {
        return jdbc.sql("select content from issued_paper where id = ?")
                .param(paper.id())
                .query(String.class)
                .single();
    }

    /** The file as it was issued. */
    public byte[] pdf(IssuedPaper paper) {
        return file(paper, "select pdf from issued_paper where id = ?");
    }

    /** The file as it was issued. */
    public byte[] docx(IssuedPaper paper) {
        return file(paper, "select docx from issued_paper where id = ?");
    }

    private byte[] file(IssuedPaper paper, String sql) {
        return Objects.requireNonNull(
                jdbc.sql(sql).param(paper.id()).query(byte[].class).single());
    }

    private JdbcClient.StatementSpec within(Scope scope, String sql) {
        return jdbc.sql(sql).param("organiser", scope.organiser().value()).param("year", yearOf(scope));
    }

    static @Nullable Long yearOf(Scope scope) {
        return scope.year() == null ? null : scope.year().id().value();
    }

    private static IssuedPaper paper(ResultSet row) throws SQLException {
        Long year = row.getObject("cluster_year_id", Long.class);
        return new IssuedPaper(
                row.getLong("id"),
                new UnitId(row.getLong("organiser_id")),
                year == null ? null : new ClusterYearId(year),
                row.getString("issuer"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getLong("subject"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("title"),
                row.getString("fingerprint"),
                row.getString("record_hash"),
                new PaperCode(row.getString("code")),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                end(row),
                row.getBoolean("is_demo"));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        return at == null
                ? null
                : new End(
                        EndKind.valueOf(row.getString("end_kind")),
                        at.toInstant(),
                        row.getString("ended_by"),
                        row.getString("end_reason"),
                        row.getObject("replaced_by", Long.class));
    }
}

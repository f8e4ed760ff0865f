package vn.thidua.papercopy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.access.Actor;
import vn.thidua.attachment.IncomingFile;
import vn.thidua.attachment.StoredContent;
import vn.thidua.history.History;
import vn.thidua.issuance.IssuedPaper;
import vn.thidua.papercopy.CopyCheck.Answer;
import vn.thidua.papercopy.PaperCopy.Finding;
import vn.thidua.papercopy.PaperCopy.Kind;
import vn.thidua.papercopy.PaperCopy.Likeness;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** Copies of issued papers that come back: checked when they come, and kept as they came. */
@Service
@Transactional
class PaperCopies {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String SELECT =
            "select id, kind, file_name, media_type, size_bytes, likeness, good, findings, received_at, received_by from paper_copy ";

    private final CopyCheck check;
    private final History history;
    private final Parts parts;

    /** What writes rows. */
    @Component("paperCopyParts")
    record Parts(JdbcClient jdbc, ObjectMapper json, Today today) {}

    PaperCopies(CopyCheck check, History history, Parts parts) {
        this.check = check;
        this.history = history;
        this.parts = parts;
    }

    /** Checks the file against the paper and keeps it. */
    void receive(Actor actor, IssuedPaper paper, CopyForm form) {
        IncomingFile.receive(form.file(), (file, content) -> keep(actor, paper, file, content));
    }

    private long keep(Actor actor, IssuedPaper paper, IncomingFile file, InputStream content) {
        byte[] bytes = bytes(content);
        Answer answer = check.of(file.kind(), bytes, paper);
        long id = parts.jdbc()
                .sql("""
                        insert into paper_copy (paper_id, kind, file_name, media_type, size_bytes, sha256, content, likeness, good, findings,
                          received_at, received_by)
                        values (:paper, :kind, :name, :type, :size, :hash, :content, cast(:likeness as text), cast(:good as boolean), :findings, :at, :by)
                        returning id""")
                .param("paper", paper.id())
                .param("kind", answer.kind().name())
                .param("name", file.name())
                .param("type", file.kind().mediaType())
                .param("size", file.size())
                .param("hash", file.sha256())
                .param("content", bytes)
                .param(
                        "likeness",
                        answer.likeness() == null ? null : answer.likeness().name())
                .param("good", answer.good())
                .param("findings", parts.json().writeValueAsString(answer.findings()))
                .param("at", Timestamp.from(parts.today().now()))
                .param("by", actor.name())
                .query(Long.class)
                .single();
        history.record(actor, paper.historySubject(), "papercopy.history", paper.number() + " – " + file.name());
        return id;
    }

    /** The copies of a paper, the latest first. */
    @Transactional(readOnly = true)
    List<PaperCopy> of(IssuedPaper paper) {
        return parts.jdbc()
                .sql(SELECT + "where paper_id = ? order by id desc")
                .param(paper.id())
                .query((row, number) -> copy(row))
                .list();
    }

    /** The copy with this id, or {@link NotFound}. */
    @Transactional(readOnly = true)
    PaperCopy get(IssuedPaper paper, long copy) {
        return parts.jdbc()
                .sql(SELECT + "where paper_id = ? and id = ?")
                .params(paper.id(), copy)
                .query((row, number) -> copy(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Its content, read as it is sent. */
    StoredContent content(PaperCopy copy) {
        return new StoredContent(
                copy.size(),
                (from, most) -> parts.jdbc()
                        .sql("select substring(content from ? for ?) from paper_copy where id = ?")
                        .params(from, most, copy.id())
                        .query(byte[].class)
                        .single());
    }

    private PaperCopy copy(ResultSet row) throws SQLException {
        String likeness = row.getString("likeness");
        return new PaperCopy(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                likeness == null ? null : Likeness.valueOf(likeness),
                row.getObject("good", Boolean.class),
                parts.json().readValue(row.getString("findings"), FINDINGS),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"));
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

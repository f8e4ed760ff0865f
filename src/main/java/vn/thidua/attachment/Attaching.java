package vn.thidua.attachment;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Keeps files in the database, where the backup takes them along; content goes in and out as streams. */
@Service
@Transactional
class Attaching {

    private static final String INSERT = """
            insert into attachment (cluster_year_id, step, title, document_number, document_date, file_name, media_type,
                                    size_bytes, sha256, added_by, added_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (cluster_year_id, step, sha256) where withdrawn_at is null do nothing
            returning id
            """;

    private final JdbcClient jdbc;
    private final History history;
    private final Today today;

    Attaching(JdbcClient jdbc, History history, Today today) {
        this.jdbc = jdbc;
        this.history = history;
        this.today = today;
    }

    /** Keeps the file under the step. The same content under one step is refused while the first still counts. */
    public void add(ClusterYearId year, YearStep step, AttachmentForm form, Actor actor) {
        String title = Names.clean(String.valueOf(form.title()));
        long id = IncomingFile.receive(
                form.file(),
                (file, content) -> jdbc.sql(INSERT)
                        .params(year.value(), step.name(), title)
                        .param(Names.cleanOrNull(form.documentNumber()))
                        .param(form.documentDate())
                        .params(file.name(), file.kind().mediaType(), file.size(), file.sha256())
                        .params(actor.name(), Timestamp.from(today.now()), file.streamed(content))
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> new RuleViolation("attachment.file.twice").at("file")));
        AttachmentView kept = get(year, id);
        history.record(
                actor,
                HistorySubject.in(year, "ATTACHMENT", id),
                "attachment.history.added",
                title,
                Change.of("attachment.file", null, kept.fileName()));
    }

    /** The file of this year, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public AttachmentView get(ClusterYearId year, long id) {
        return jdbc.sql(Attachments.LISTED + "where id = ? and cluster_year_id = ?")
                .params(id, year.value())
                .query((row, number) -> Attachments.view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Its content, read while it is sent. */
    @Transactional(readOnly = true)
    public StoredContent content(AttachmentView file) {
        return new StoredContent(file.sizeBytes(), (from, most) -> piece(file.id(), from, most));
    }

    /** Puts the file aside: it stays readable, marked with the reason. */
    public void withdraw(ClusterYearId year, long id, @Nullable String reason, Actor actor) {
        AttachmentView view = get(year, id);
        String why = Names.clean(String.valueOf(reason));
        int changed = jdbc.sql("""
                update attachment set withdrawn_at = ?, withdraw_reason = ?
                where id = ? and cluster_year_id = ? and withdrawn_at is null""")
                .params(Timestamp.from(today.now()), why, id, year.value())
                .update();
        if (changed == 0) {
            throw new RuleViolation("attachment.alreadyWithdrawn");
        }
        history.record(
                actor,
                HistorySubject.in(year, "ATTACHMENT", id),
                "attachment.history.withdrawn",
                view.title(),
                Change.of("attachment.withdrawReason", null, why));
    }

    private byte[] piece(long id, int from, int most) {
        return jdbc.sql("select substring(content from ? for ?) from attachment where id = ?")
                .params(from, most, id)
                .query(byte[].class)
                .single();
    }
}

package vn.thidua.evidence;

import java.io.InputStream;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.IncomingFile;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What is done with evidence: it is added for lines, made to serve others, put aside. Nothing is changed or deleted. */
@Service
@Transactional
class Evidencing {

    /** The violation that a file is in the folder already; its arguments are the item's title and id. */
    static final String TWICE = "evidence.file.twice";

    private static final String INSERT = """
            insert into evidence (cluster_year_id, membership_id, kind, title, document_number, document_date, page, quotation, url,
                                  file_name, media_type, size_bytes, sha256, content, added_by, added_at)
            values (:year, :member, :kind, :title, :number, :date, :page, :quotation, :url,
                    :name, :type, :size, :sha256, :content, :by, :at)
            on conflict (membership_id, sha256) where withdrawn_at is null do nothing
            returning id
            """;

    private record Sent(IncomingFile file, InputStream content) {}

    private final JdbcClient jdbc;
    private final EvidenceReading reading;
    private final History history;
    private final Today today;

    Evidencing(JdbcClient jdbc, EvidenceReading reading, History history, Today today) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.history = history;
        this.today = today;
    }

    /**
     * Keeps an item for the chosen lines. A file that the folder holds already is refused, for that item can serve them.
     *
     * @return whether the same file was handed in elsewhere, as far as the person sees
     */
    boolean add(Folder folder, EvidenceForm form, Hand hand) {
        List<SheetLines.Line> lines = reading.linesForChange(folder).chosen(form.lines(), hand);
        long id = form.kind() == EvidenceKind.FILE
                ? IncomingFile.receive(
                        form.file(), (file, content) -> insert(folder, form, new Sent(file, content), hand))
                : insert(folder, form, null, hand);
        serve(id, form.lines());
        record(
                folder,
                hand,
                "evidence.history.added",
                form.cleanTitle(),
                Change.of("evidence.lines", null, SheetLines.labels(lines)));
        return reading.elsewhere(folder, hand.sight()).containsKey(id);
    }

    /** Lets the item serve these lines instead of those it served. */
    void use(Folder folder, long id, UsesForm form, Hand hand) {
        EvidenceView item = counting(folder, id);
        SheetLines lines = reading.linesForChange(folder);
        List<SheetLines.Line> now = lines.servedNow(item.lines(), form.lines(), hand);
        FieldEdits edits = FieldEdits.between(
                        Map.of("evidence.lines", SheetLines.labels(lines.withIds(item.lines()))),
                        Map.of("evidence.lines", SheetLines.labels(now)))
                .expect(item.version(), form.version());
        if (edits.isReal()) {
            List<Long> ids = now.stream().map(SheetLines.Line::id).toList();
            drop(id, without(item.lines(), ids));
            serve(id, without(ids, item.lines()));
            jdbc.sql("update evidence set version = version + 1 where id = ?")
                    .param(id)
                    .update();
            record(folder, hand, "evidence.history.used", item.title(), edits.changes());
        }
    }

    /** Puts the item aside: it stays readable, marked with the reason. */
    void withdraw(Folder folder, long id, WithdrawForm form, Hand hand) {
        EvidenceView item = counting(folder, id);
        reading.linesForChange(folder).mustChangeAll(item.lines(), hand);
        String why = Names.clean(String.valueOf(form.reason()));
        jdbc.sql("update evidence set withdrawn_at = ?, withdraw_reason = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(today.now()), why, id)
                .update();
        record(
                folder,
                hand,
                "evidence.history.withdrawn",
                item.title(),
                Change.of("evidence.withdrawReason", null, why));
    }

    private EvidenceView counting(Folder folder, long id) {
        EvidenceView item = reading.itemForChange(folder, id).orElseThrow(NotFound::new);
        if (item.withdrawn()) {
            throw new RuleViolation("evidence.alreadyWithdrawn");
        }
        return item;
    }

    private long insert(Folder folder, EvidenceForm form, @Nullable Sent sent, Hand hand) {
        EvidenceView.Source source = form.source();
        IncomingFile file = sent == null ? null : sent.file();
        return jdbc.sql(INSERT)
                .param("year", folder.year().value())
                .param("member", folder.member().value())
                .param("kind", String.valueOf(form.kind()))
                .param("title", form.cleanTitle())
                .param("number", source.documentNumber())
                .param("date", source.documentDate())
                .param("page", source.page())
                .param("quotation", source.quotation())
                .param("url", source.url())
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.kind().mediaType())
                .param("size", file == null ? null : file.size())
                .param("sha256", file == null ? null : file.sha256())
                .param("content", sent == null ? null : sent.file().streamed(sent.content()))
                .param("by", hand.actor().name())
                .param("at", Timestamp.from(today.now()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> twice(folder, file));
    }

    /** Only files can collide: they are known by their content. */
    private RuleViolation twice(Folder folder, @Nullable IncomingFile file) {
        String sha256 = Objects.requireNonNull(file).sha256();
        return jdbc.sql(
                        "select id, title from evidence where membership_id = ? and sha256 = ? and withdrawn_at is null")
                .params(folder.member().value(), sha256)
                .query((row, number) -> new RuleViolation(TWICE, row.getString("title"), row.getLong("id")).at("file"))
                .single();
    }

    private static List<Long> without(List<Long> some, List<Long> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private void serve(long id, Collection<Long> lines) {
        jdbc.sql("insert into evidence_use (evidence_id, line_id) select ?, line from unnest(?) line")
                .params(id, lines.stream().distinct().toArray(Long[]::new))
                .update();
    }

    private void drop(long id, Collection<Long> lines) {
        jdbc.sql("delete from evidence_use where evidence_id = ? and line_id = any(?)")
                .params(id, lines.toArray(Long[]::new))
                .update();
    }

    private void record(Folder folder, Hand hand, String action, String title, Change... changes) {
        history.record(hand.actor(), folder.subject(), action, title, changes);
    }
}

package vn.thidua.dossier;

import java.io.InputStream;
import java.sql.Timestamp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.IncomingFile;
import vn.thidua.attachment.StoredContent;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.shared.Broken;
import vn.thidua.shared.Names;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What is done with the papers of a dossier and their files. Files go in and out as streams and are never deleted. */
@Service
@Transactional
class DossierPapers {

    private static final String ADD = """
            insert into dossier_paper (nomination_id, award_paper_id, label, number, dated, note)
            values (:nomination, :asked, :label, :number, :dated, :note) returning id
            """;

    private static final String KEEP = """
            insert into dossier_file (paper_id, file_name, media_type, size_bytes, sha256, added_by, added_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (paper_id, sha256) where withdrawn_at is null do nothing
            returning id
            """;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final DossierReads reads;
    private final Sharing sharing;
    private final Today today;

    DossierPapers(JdbcClient jdbc, Desk desk, DossierReads reads, Sharing sharing, Today today) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.reads = reads;
        this.sharing = sharing;
        this.today = today;
    }

    /** Notes a paper for the first time: one the award asks for, or, where {@code asked} is null, one more. */
    void add(NominationId nomination, @Nullable Long asked, PaperForm form, Hand hand) {
        desk.open(nomination, hand);
        String label = asked == null ? ownLabel(form) : asked(nomination, asked).label();
        Paper.Noted noted = notInFuture(form.noted());
        long id = Broken.constraint(
                "dossier_paper_once",
                new RuleViolation("dossier.paper.already", label),
                () -> jdbc.sql(ADD)
                        .param("nomination", nomination.value())
                        .param("asked", asked)
                        .param("label", label)
                        .param("number", noted.number())
                        .param("dated", noted.dated())
                        .param("note", noted.note())
                        .query(Long.class)
                        .single());
        desk.note(
                nomination,
                hand,
                "dossier.history.paper",
                label,
                FieldEdits.of(PaperForm.words(label, noted)).changes());
        keepFile(nomination, id, label, form, hand);
        share(nomination, id, form, hand);
    }

    /** Notes it anew, with one more file or without. */
    void change(NominationId nomination, long id, PaperForm form, Hand hand) {
        desk.open(nomination, hand);
        Paper paper = toChange(nomination, id);
        String label = paper.byHand() ? ownLabel(form) : paper.label();
        Paper.Noted noted = notInFuture(form.noted());
        FieldEdits edits = FieldEdits.between(
                        PaperForm.words(paper.label(), paper.noted()), PaperForm.words(label, noted))
                .expect(paper.version(), form.version());
        if (edits.isReal()) {
            jdbc.sql("""
                    update dossier_paper set label = :label, number = :number, dated = :dated, note = :note, version = version + 1
                    where id = :id""")
                    .param("label", label)
                    .param("number", noted.number())
                    .param("dated", noted.dated())
                    .param("note", noted.note())
                    .param("id", id)
                    .update();
            desk.note(nomination, hand, "dossier.history.paper", label, edits.changes());
        }
        keepFile(nomination, id, label, form, hand);
        share(nomination, id, form, hand);
    }

    /** Takes a paper off the list that was added by hand and has no file. */
    void remove(NominationId nomination, long id, Hand hand) {
        desk.open(nomination, hand);
        Paper paper = toChange(nomination, id);
        if (!paper.removable()) {
            throw new RuleViolation("dossier.paper.stays", paper.label());
        }
        jdbc.sql("delete from dossier_paper where id = ?").param(id).update();
        desk.note(
                nomination,
                hand,
                "dossier.history.paperRemoved",
                paper.label(),
                FieldEdits.gone(PaperForm.words(paper.label(), paper.noted())).changes());
    }

    /** Puts a file aside: it stays readable, marked with the reason. */
    void withdraw(NominationId nomination, long file, @Nullable String reason, Hand hand) {
        desk.open(nomination, hand);
        String why = Names.clean(String.valueOf(reason));
        FileView view = file(nomination, file);
        int changed =
                jdbc.sql("""
                update dossier_file set withdrawn_at = ?, withdraw_reason = ? where id = ? and withdrawn_at is null""").params(Timestamp.from(today.now()), why, file).update();
        if (changed == 0) {
            throw new RuleViolation("attachment.alreadyWithdrawn");
        }
        desk.note(
                nomination,
                hand,
                "dossier.history.fileWithdrawn",
                view.name(),
                Change.of("attachment.withdrawReason", null, why));
    }

    /** The file of this nomination, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public FileView file(NominationId nomination, long id) {
        return jdbc.sql(DossierReads.FILES + "where f.id = ? and p.nomination_id = ?")
                .params(id, nomination.value())
                .query((row, number) -> DossierReads.file(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Its content, read while it is sent. */
    @Transactional(readOnly = true)
    public StoredContent content(FileView file) {
        return new StoredContent(
                file.bytes(),
                (from, most) -> jdbc.sql("select substring(content from ? for ?) from dossier_file where id = ?")
                        .params(from, most, file.id())
                        .query(byte[].class)
                        .single());
    }

    /** The paper that the award asks for; one it does not ask for is not found. */
    @Transactional(readOnly = true)
    public Paper asked(NominationId nomination, long asked) {
        return reads.of(nomination).papers().stream()
                .filter(paper -> Objects.equals(paper.asked(), asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The noted paper of this nomination, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Paper get(NominationId nomination, long id) {
        return reads.of(nomination).papers().stream()
                .filter(paper -> Objects.equals(paper.id(), id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Paper toChange(NominationId nomination, long id) {
        jdbc.sql("select id from dossier_paper where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return get(nomination, id);
    }

    private void share(NominationId nomination, long id, PaperForm form, Hand hand) {
        Paper paper = get(nomination, id);
        if (Boolean.TRUE.equals(form.shared()) && hand.leads() && paper.common()) {
            sharing.share(nomination, paper, hand);
        }
    }

    private void keepFile(NominationId nomination, long paper, String label, PaperForm form, Hand hand) {
        if (form.hasFile()) {
            long id = IncomingFile.receive(form.file(), (file, content) -> keep(paper, file, content, hand));
            desk.note(
                    nomination,
                    hand,
                    "dossier.history.file",
                    label,
                    Change.of("attachment.file", null, file(nomination, id).name()));
        }
    }

    private long keep(long paper, IncomingFile file, InputStream content, Hand hand) {
        return jdbc.sql(KEEP)
                .params(paper, file.name(), file.kind().mediaType(), file.size(), file.sha256())
                .params(hand.actor().name(), Timestamp.from(today.now()), file.streamed(content))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("dossier.file.twice").at("file"));
    }

    private static String ownLabel(PaperForm form) {
        String label = Names.cleanOrNull(form.label());
        if (label == null) {
            throw new RuleViolation("dossier.paper.unnamed").at("label");
        }
        return label;
    }

    private Paper.Noted notInFuture(Paper.Noted noted) {
        if (noted.dated() != null && noted.dated().isAfter(today.date())) {
            throw new RuleViolation("award.date.future").at("dated");
        }
        return noted;
    }
}

package vn.thidua.issuance;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.document.Document;
import vn.thidua.issuance.IssuedPaper.EndKind;
import vn.thidua.issuance.PaperDrafts.Made;
import vn.thidua.issuance.PaperSeries.Series;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/** Where issued papers are kept. */
@Component
class PaperShelf {

    /** A paper about to be kept. */
    record New(
            Scope scope,
            Offer offer,
            Series series,
            int sequence,
            String number,
            LocalDate dated,
            Made made,
            Document document,
            PaperCode code) {}

    private final JdbcClient jdbc;
    private final IssuedPapers papers;
    private final PaperFiles files;
    private final Today today;

    PaperShelf(JdbcClient jdbc, IssuedPapers papers, PaperFiles files, Today today) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.files = files;
        this.today = today;
    }

    /** Keeps the paper with both its files; they are set here, once. */
    long keep(New paper, Actor actor) {
        String content = files.json(paper.document());
        return jdbc.sql("""
                insert into issued_paper (organiser_id, cluster_id, cluster_year_id, kind, subject, letters, year, sequence, number, dated,
                  title, content, fingerprint, record_hash, words, code, pdf, docx, issued_at, issued_by, is_demo)
                values (:organiser, cast(:cluster as bigint), cast(:clusterYear as bigint), :kind, :subject, :letters, :year, :sequence,
                  :number, :dated, :title, :content, :fingerprint, :record, :words, :code, :pdf, :docx, :at, :by, :demo)
                returning id""")
                .param("organiser", paper.scope().organiser().value())
                .param(
                        "cluster",
                        paper.series().cluster() == null
                                ? null
                                : paper.series().cluster().value())
                .param("clusterYear", IssuedPapers.yearOf(paper.scope()))
                .param("kind", paper.offer().kind().name())
                .param("subject", paper.offer().subject())
                .param("letters", paper.series().letters())
                .param("year", paper.series().year())
                .param("sequence", paper.sequence())
                .param("number", paper.number())
                .param("dated", paper.dated())
                .param("title", paper.document().title().line())
                .param("content", content)
                .param("fingerprint", Sha256.of(content))
                .param("record", paper.made().recordHash())
                .param(
                        "words",
                        paper.number() + "\n"
                                + String.join("\n", paper.document().texts()))
                .param("code", paper.code().value())
                .param("pdf", files.pdf(paper.document()))
                .param("docx", files.docx(paper.document()))
                .param("at", Timestamp.from(today.now()))
                .param("by", actor.name())
                .param("demo", paper.made().content().demo())
                .query(Long.class)
                .single();
    }

    /** The valid paper of this thing, held so that nobody else ends it meanwhile. */
    Optional<IssuedPaper> holdValid(Scope scope, Offer offer) {
        Optional<IssuedPaper> valid = papers.valid(scope, offer);
        valid.ifPresent(this::hold);
        return valid;
    }

    /** @throws RuleViolation it has ended already */
    void hold(IssuedPaper paper) {
        if (jdbc.sql("select 1 from issued_paper where id = ? and ended_at is null for update")
                .param(paper.id())
                .query()
                .listOfRows()
                .isEmpty()) {
            throw new RuleViolation("issuance.ended");
        }
    }

    void end(IssuedPaper paper, EndKind kind, String reason, Actor actor) {
        jdbc.sql("update issued_paper set ended_at = ?, ended_by = ?, end_kind = ?, end_reason = ? where id = ?")
                .params(Timestamp.from(today.now()), actor.name(), kind.name(), reason, paper.id())
                .update();
    }

    /** Which paper took the place of the ended one. */
    void follow(IssuedPaper ended, long successor) {
        jdbc.sql("update issued_paper set replaced_by = ? where id = ?")
                .params(successor, ended.id())
                .update();
    }
}

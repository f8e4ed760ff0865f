package vn.thidua.issuance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.shared.Today;

/** Papers as one ZIP, each as PDF and DOCX: as issued where it was issued, otherwise as a draft. Written while it is sent. */
@Component
class PaperZip {

    private final PaperDrafts drafts;
    private final PaperFiles files;
    private final IssuedPapers papers;
    private final PaperWords words;
    private final Today today;

    PaperZip(PaperDrafts drafts, PaperFiles files, IssuedPapers papers, PaperWords words, Today today) {
        this.drafts = drafts;
        this.files = files;
        this.papers = papers;
        this.words = words;
        this.today = today;
    }

    ResponseEntity<StreamingResponseBody> of(Scope scope, List<Offer> wanted) {
        Map<String, IssuedPaper> issued = new HashMap<>();
        papers.allValid(scope).forEach(paper -> issued.put(PaperReaders.key(paper), paper));
        String name = words.of(
                "issuance.zip",
                scope.year() == null ? scope.organiserName() : scope.year().name(),
                scope.year() == null ? "" : scope.year().year());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(plain(name) + ".zip", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> {
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                    int no = 0;
                    for (Offer offer : wanted) {
                        add(
                                zip,
                                String.format(Locale.ROOT, "%02d ", ++no),
                                scope,
                                offer,
                                issued.get(PaperReaders.key(offer)));
                    }
                    // without its end nobody takes a ZIP for whole
                    zip.finish();
                });
    }

    private void add(ZipOutputStream zip, String no, Scope scope, Offer offer, @Nullable IssuedPaper paper)
            throws IOException {
        if (paper != null) {
            entry(zip, no + paper.fileName() + ".pdf", papers.pdf(paper));
            entry(zip, no + paper.fileName() + ".docx", papers.docx(paper));
            return;
        }
        Document draft = drafts.draft(drafts.make(scope, offer, today.date()));
        String name = no + name(offer);
        entry(zip, name + ".pdf", files.pdf(draft));
        entry(zip, name + ".docx", files.docx(draft));
    }

    /** "Biên bản kiểm phiếu – Hội LHPN xã An Bình": a paper's name as a file. */
    String name(Offer offer) {
        String kind = words.of(offer.kind().key());
        return plain(offer.about() == null ? kind : kind + " – " + offer.about());
    }

    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|]+", "-").strip();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

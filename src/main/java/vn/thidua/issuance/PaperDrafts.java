package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.catalogue.LegalDocumentView;
import vn.thidua.catalogue.LegalDocuments;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.Offices;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.SiteAddress;

/** Papers made afresh from the record. */
@Component
class PaperDrafts {

    /**
     * What a paper says, and the office that says it.
     *
     * @param day the paper's own
     * @param recordHash of everything that came out of the record, SHA-256 in 64 hexadecimal digits
     */
    record Made(DocumentKind kind, Content content, LocalDate day, Office office, String recordHash) {}

    private final PaperOffers offers;
    private final Offices offices;
    private final LegalDocuments documents;
    private final PaperWords words;
    private final ObjectMapper json;
    private final SiteAddress site;

    PaperDrafts(
            PaperOffers offers,
            Offices offices,
            LegalDocuments documents,
            PaperWords words,
            ObjectMapper json,
            SiteAddress site) {
        this.offers = offers;
        this.offices = offices;
        this.documents = documents;
        this.words = words;
        this.json = json;
        this.site = site;
    }

    /**
     * What the offered paper says now, as its organisation writes on the paper's own day.
     *
     * @param otherwise the day of a paper that has none by the record
     */
    @Transactional(readOnly = true)
    Made make(Scope scope, Offer offer, LocalDate otherwise) {
        DocumentSource source = offers.source(offer.kind());
        Office office = offices.on(scope.organiser(), otherwise);
        Content content = source.content(scope, offer.subject(), office);
        LocalDate day = content.dated();
        if (day != null && !day.equals(otherwise)) {
            Office then = offices.on(scope.organiser(), day);
            if (!then.equals(office)) {
                office = then;
                content = source.content(scope, offer.subject(), then);
            }
        }
        return new Made(
                offer.kind(),
                content,
                Objects.requireNonNullElse(content.dated(), otherwise),
                office,
                Sha256.of(json.writeValueAsString(content)));
    }

    /** Those of its legal bases that are no longer in force on its own day, or not yet. */
    @Transactional(readOnly = true)
    List<LegalDocumentView> basesNotInForce(Scope scope, Made made) {
        List<String> lines = made.content().blocks().stream()
                .filter(Block.Bases.class::isInstance)
                .flatMap(Block::texts)
                .toList();
        return documents.notInForce(scope.organiser(), lines, made.day());
    }

    /** Would the paper that was issued say something else today? */
    @Transactional(readOnly = true)
    boolean hasChanged(Scope scope, Offer offer, IssuedPaper issued) {
        return !make(scope, offer, issued.dated()).recordHash().equals(issued.recordHash());
    }

    /** As a draft: marked, with room for the number. */
    Document draft(Made made) {
        Content content = made.content();
        Content.Given given = content.given();
        return document(
                made,
                given == null ? made.office().number(made.kind(), content.symbol(), null) : given.number(),
                content.dated(),
                List.of(words.of("issuance.mark.draft")),
                null);
    }

    /** As it is issued under this number on this day, to be confirmed by the code. */
    Document issued(Made made, String number, LocalDate dated, PaperCode code) {
        return document(
                made,
                number,
                dated,
                List.of(),
                new Document.Proof(code.grouped(), site.of(code.path()), words.of("issuance.proof")));
    }

    private Document document(
            Made made, String number, @Nullable LocalDate dated, List<String> marks, Document.@Nullable Proof proof) {
        Content content = made.content();
        List<String> all = new ArrayList<>(marks);
        if (content.demo()) {
            all.add(words.of("issuance.mark.demo"));
        }
        return new Document(
                content.letterhead(),
                made.kind().numbered() ? words.number(number) : null,
                words.placeAndDate(place(made), dated),
                content.title(),
                content.blocks(),
                all,
                proof);
    }

    private static String place(Made made) {
        Content.Given given = made.content().given();
        return given == null || given.place() == null ? made.office().place() : given.place();
    }
}

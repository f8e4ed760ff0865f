package vn.thidua.merit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.issuance.YearWords;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;

/** Báo cáo thành tích as an official paper: as somebody wrote it, otherwise out of the record. */
@Component
@Transactional(readOnly = true)
class MeritPaper implements DocumentSource {

    /** Numbers of its parts. */
    private static final List<String> ROMAN = List.of("I", "II", "III");

    private final Merits merits;
    private final NominationReads nominations;
    private final PaperWords words;
    private final YearWords yearWords;

    MeritPaper(Merits merits, NominationReads nominations, PaperWords words, YearWords yearWords) {
        this.merits = merits;
        this.nominations = nominations;
        this.words = words;
        this.yearWords = yearWords;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.MERIT_REPORT;
    }

    /** One for each nomination of the year that says for whom it is, for those who read its dossier. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null
                ? List.of()
                : nominations.of(year.id()).stream()
                        .filter(nomination -> !nomination.withdrawn() && nomination.who() != null)
                        .filter(nomination -> reads(reader, nomination))
                        .map(nomination -> new Offer(
                                kind(),
                                nomination.id().value(),
                                nomination.who() + " – " + nomination.award(),
                                nomination.path() + "/bao-cao",
                                null))
                        .toList();
    }

    /** As the dossier: members see what is proposed, not the papers of others. */
    private static boolean reads(Here reader, NominationView nomination) {
        return reader.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD, Relation.HEAD, Relation.DEPUTY)
                || nomination.unitId() != null && reader.at(nomination.unitId()).is(Relation.OWN_UNIT);
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        NominationView nomination = nominations.one(new NominationId(subject));
        if (!year.id().equals(nomination.yearId())) {
            throw new NotFound();
        }
        MeritReport written = merits.of(nomination.id());
        MeritReport report = written.written() ? written : merits.drafted(nomination);
        List<Block> blocks = new ArrayList<>();
        for (Section section : Section.values()) {
            blocks.add(new Block.Heading(ROMAN.get(section.ordinal()) + ". " + words.of(section.key())));
            String text = report.text(section);
            blocks.add(Block.Paragraph.of(text == null ? words.of("merit.document.room") : text));
        }
        blocks.add(new Block.Signatures(List.of(
                new Block.Signature(List.of(words.of("merit.document.upper")), null),
                new Block.Signature(List.of(words.of("merit.signature")), null))));
        String unit = nomination.unit();
        return new Content(
                office.under(unit == null ? year.name() : unit),
                yearWords.symbol(year),
                new Document.Title(
                        words.of("merit.document.kind"),
                        words.of("merit.document.about", nomination.who(), nomination.award(), nomination.year())),
                blocks,
                null,
                null,
                year.demo() || nomination.demo());
    }
}

package vn.thidua.awardpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.award.NominationView;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.HeadSignature;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.issuance.YearWords;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;

/** Danh sách đề nghị khen thưởng of a cluster-year. */
@Component
class NominationListPaper implements DocumentSource {

    private final Proposed proposed;
    private final PaperWords words;
    private final YearWords yearWords;
    private final HeadSignature heads;

    NominationListPaper(Proposed proposed, PaperWords words, YearWords yearWords, HeadSignature heads) {
        this.proposed = proposed;
        this.words = words;
        this.yearWords = yearWords;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.NOMINATION_LIST;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        return offers(kind(), scope, reader, proposed);
    }

    /**
     * One where anything is proposed, for those who see every dossier: it tells when people were born and what they were
     * granted before.
     */
    static List<Offer> offers(DocumentKind kind, Scope scope, Here reader, Proposed proposed) {
        YearView year = scope.year();
        return year == null
                        || !reader.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD, Relation.HEAD, Relation.DEPUTY)
                        || proposed.byAward(year.id()).isEmpty()
                ? List.of()
                : List.of(new Offer(kind, 0, null, year.path() + "/khen-thuong", null));
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Map<String, List<NominationView>> byAward = proposed.byAward(year.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Items(proposed.numbers(byAward)));
        blocks.add(
                new Block.Closing(office.lines(kind(), TextSlot.RECIPIENTS, yearWords.of(year)), heads.of(year, null)));
        blocks.add(new Block.Annex(
                null, words.of("awardpaper.proposal.list", year.year()), null, true, List.of(proposed.list(byAward))));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(
                        words.of("awardpaper.nominations"), words.of("awardpaper.nominations.about", year.year())),
                blocks,
                null,
                null,
                year.demo());
    }
}

package vn.thidua.awardpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
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

/** Tờ trình: what the cluster proposes to the organiser, with the list. */
@Component
class ProposalPaper implements DocumentSource {

    private final Proposed proposed;
    private final PaperWords words;
    private final YearWords yearWords;
    private final HeadSignature heads;

    ProposalPaper(Proposed proposed, PaperWords words, YearWords yearWords, HeadSignature heads) {
        this.proposed = proposed;
        this.words = words;
        this.yearWords = yearWords;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PROPOSAL;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        return NominationListPaper.offers(kind(), scope, reader, proposed);
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Map<String, String> values = yearWords.of(year);
        Map<String, List<NominationView>> byAward = proposed.byAward(year.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Addressees(List.of(year.organiserName())));
        List<String> bases = office.lines(kind(), TextSlot.BASES, values);
        if (!bases.isEmpty()) {
            blocks.add(new Block.Bases(bases));
        }
        blocks.addAll(office.said(kind(), TextSlot.OPENING, values));
        blocks.add(new Block.Items(proposed.numbers(byAward)));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(new Block.Closing(office.lines(kind(), TextSlot.RECIPIENTS, values), heads.of(year, null)));
        blocks.add(new Block.Annex(
                null,
                words.of("awardpaper.proposal.list", year.year()),
                words.of("awardpaper.proposal.of", year.name()),
                true,
                List.of(proposed.list(byAward))));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(words.of("awardpaper.proposal"), words.of("awardpaper.proposal.about", year.year())),
                blocks,
                null,
                null,
                year.demo());
    }
}

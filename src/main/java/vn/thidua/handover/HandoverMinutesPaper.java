package vn.thidua.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Signature;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.issuance.YearWords;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;
import vn.thidua.yearrecord.Finding;

/** Biên bản bàn giao as an official paper: of a signed handover as it was signed. */
@Component
@Transactional(readOnly = true)
class HandoverMinutesPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final Handovers handovers;
    private final Papers papers;
    private final PaperWords words;
    private final YearWords yearWords;

    HandoverMinutesPaper(Handovers handovers, Papers papers, PaperWords words, YearWords yearWords) {
        this.handovers = handovers;
        this.papers = papers;
        this.words = words;
        this.yearWords = yearWords;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.HANDOVER_MINUTES;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null
                        || !reader.allows(Action.YEAR_READ)
                        || handovers.findByClusterYearId(year.id().value()).isEmpty()
                ? List.of()
                : List.of(new Offer(kind(), 0, null, year.path() + "/ban-giao", null));
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Handover handover = handovers.findByClusterYearId(year.id().value()).orElseThrow();
        Paper paper = papers.of(year, handover);
        HandoverForm facts = paper.facts();
        String from = Objects.requireNonNullElse(paper.from(), words.of("handover.document.room"));
        String to = Objects.requireNonNullElse(paper.to(), words.of("handover.document.room"));
        List<Block> blocks = new ArrayList<>();
        office.paragraphs(kind(), TextSlot.OPENING, yearWords.of(year))
                .forEach(text -> blocks.add(Block.Paragraph.of(text)));
        blocks.add(new Block.Paragraph(words.of("handover.document.time"), words.longDate(facts.handedOn())));
        blocks.add(new Block.Paragraph(words.of("handover.document.from"), from));
        blocks.add(new Block.Paragraph(words.of("handover.document.to"), to));
        String witness = Names.cleanOrNull(facts.witness());
        blocks.add(new Block.Paragraph(
                words.of("handover.document.witness"), witness == null ? year.organiserName() : witness));
        blocks.add(new Block.Heading(words.of("handover.document.list")));
        blocks.add(list(paper));
        money(facts, blocks);
        blocks.add(new Block.Heading(words.of("handover.document.open")));
        unfinished(paper, blocks);
        String note = Names.linesOrNull(facts.note());
        if (note != null) {
            blocks.add(new Block.Paragraph(words.of("handover.document.note"), note));
        }
        office.paragraphs(kind(), TextSlot.CLOSING, yearWords.of(year))
                .forEach(text -> blocks.add(Block.Paragraph.of(text)));
        confirmed(handover, blocks);
        blocks.add(new Block.Signatures(List.of(
                new Signature(List.of(words.of("handover.document.side.from"), from), given(handover, Side.OUTGOING)),
                new Signature(List.of(words.of("handover.document.side.to"), to), given(handover, Side.INCOMING)),
                new Signature(List.of(words.of("handover.document.side.witness")), witness))));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(
                        words.of("handover.document.kind"),
                        words.of("handover.document.about", words.of(year.headTitleKey()), year.name(), year.year())),
                blocks,
                facts.handedOn(),
                null,
                year.demo());
    }

    /** What passes on: what the program lists, and what was written besides. */
    private Block list(Paper paper) {
        List<Row> rows = new ArrayList<>();
        paper.passedOn().forEach(finding -> rows.add(row(rows.size() + 1, finding.text(), finding.quantity())));
        paper.facts()
                .written()
                .forEach(item ->
                        rows.add(row(rows.size() + 1, Names.clean(String.valueOf(item.text())), item.quantity())));
        if (rows.isEmpty()) {
            return Block.Paragraph.of(words.of("handover.document.nothing"));
        }
        return new Block.Table(
                null,
                List.of(
                        Column.number(words.of("handover.item.no"), 12),
                        Column.text(words.of("handover.item.text"), 110),
                        Column.text(words.of("handover.item.quantity"), 35).ifAny()),
                rows,
                null);
    }

    private static Row row(int no, String text, @Nullable String quantity) {
        return Row.of(String.valueOf(no), text, quantity == null ? "" : quantity);
    }

    private void money(HandoverForm facts, List<Block> blocks) {
        Long money = facts.money();
        if (money != null) {
            blocks.add(new Block.Paragraph(
                    words.of("handover.document.money"),
                    words.of("handover.document.amount", SHOW.money(money), words.amount(money))));
        }
        if (facts.flagPassed() != null) {
            blocks.add(new Block.Paragraph(
                    words.of("handover.document.flag"), words.of(facts.flagPassed() ? "common.yes" : "common.no")));
        }
    }

    private void unfinished(Paper paper, List<Block> blocks) {
        List<String> open =
                paper.open().stream().map(HandoverMinutesPaper::told).toList();
        String written = Names.linesOrNull(paper.facts().unfinished());
        if (open.isEmpty() && written == null) {
            blocks.add(Block.Paragraph.of(words.of("handover.document.none")));
        }
        if (!open.isEmpty()) {
            blocks.add(new Block.Items(open));
        }
        if (written != null) {
            blocks.add(Block.Paragraph.of(written));
        }
    }

    private static String told(Finding finding) {
        return finding.quantity() == null ? finding.text() : finding.text() + ": " + finding.quantity();
    }

    private void confirmed(Handover handover, List<Block> blocks) {
        if (handover.isSigned() && !handover.isSignedByHand()) {
            blocks.add(new Block.Items(handover.confirmations().stream()
                    .map(given -> words.of(given.side().key()) + " – " + given.unitName() + ": " + given.name() + ", "
                            + words.of("handover.signature.given", SHOW.time(given.confirmedAt())))
                    .toList()));
        }
    }

    /** Who confirmed for that side; null where nobody did, or the paper was signed by hand. */
    private static @Nullable String given(Handover handover, Side side) {
        return handover.isSigned() && !handover.isSignedByHand()
                ? handover.confirmations().stream()
                        .filter(given -> given.side() == side)
                        .map(Confirmation::name)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}

package vn.thidua.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.YearFacts;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Sha256;
import vn.thidua.yearrecord.Finding;

/**
 * Biên bản bàn giao as an official paper. Of a signed handover it says what was signed, with the names the three sides had
 * then; of one that is being prepared it leaves room for what nobody has written yet.
 */
@Component
@Transactional(readOnly = true)
class HandoverMinutesPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    /** A handover with its paper, as its blocks are made of it. */
    private record Whole(YearView year, Handover handover, Paper paper) {

        HandoverForm facts() {
            return paper.facts();
        }

        /** What this side confirmed of the signed paper; empty where it is not signed, or was by hand. */
        Optional<Confirmation> given(Side side) {
            return handover.isSigned()
                    ? handover.confirmations().stream()
                            .filter(given -> given.side() == side)
                            .findFirst()
                    : Optional.empty();
        }

        /** Name of the side's unit, as it was when it confirmed. */
        @Nullable
        String unit(Side side) {
            return given(side).map(Confirmation::unitName).orElseGet(() -> new Sides(year, paper).unit(side));
        }
    }

    private final Handovers handovers;
    private final Papers papers;
    private final ClusterYears years;
    private final PaperWords words;
    private final YearWords yearWords;

    HandoverMinutesPaper(
            Handovers handovers, Papers papers, ClusterYears years, PaperWords words, YearWords yearWords) {
        this.handovers = handovers;
        this.papers = papers;
        this.years = years;
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
        Handover handover = handovers.findByClusterYearId(year.id().value()).orElseThrow(NotFound::new);
        Whole whole = new Whole(year, handover, papers.of(year, handover));
        Map<String, String> values = new HashMap<>(yearWords.of(year));
        values.put("ngay", words.longDate(whole.facts().handedOn()));
        List<Block> blocks = new ArrayList<>();
        bases(year, office, values).ifPresent(blocks::add);
        blocks.addAll(office.said(kind(), TextSlot.OPENING, values));
        parties(whole, blocks);
        blocks.add(new Block.Heading(words.of("handover.document.list")));
        blocks.add(list(whole.paper()));
        means(whole, blocks);
        blocks.add(new Block.Heading(words.of("handover.document.open")));
        unfinished(whole.paper(), blocks);
        String note = Names.linesOrNull(whole.facts().note());
        if (note != null) {
            blocks.add(new Block.Paragraph(words.of("handover.document.note"), note));
        }
        confirmed(whole, blocks);
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(new Block.Signatures(Stream.of(Side.values())
                .map(side -> new Block.Signature(
                        List.of(words.of("handover.document.side." + side), orRoom(whole.unit(side))),
                        signer(whole, side)))
                .toList()));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(
                        words.of("handover.document.kind"),
                        words.of("handover.document.about", words.of(year.headTitleKey()), year.name(), year.year())),
                blocks,
                whole.facts().handedOn(),
                null,
                year.demo());
    }

    /** The organisation's own bases, then the decision and the regulation of the year, as far as they are known. */
    private Optional<Block> bases(YearView year, Office office, Map<String, String> values) {
        YearFacts facts = years.facts(year.id());
        List<String> lines = Stream.concat(
                        office.lines(kind(), TextSlot.BASES, values).stream(),
                        Stream.of(facts.decision(), facts.regulation())
                                .filter(Objects::nonNull)
                                .map(paper -> words.of("handover.document.basis", paper)))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Bases(lines));
    }

    private void parties(Whole whole, List<Block> blocks) {
        blocks.add(new Block.Heading(words.of("handover.document.parties")));
        for (Side side : Side.values()) {
            String person = person(whole, side);
            blocks.add(new Block.Paragraph(
                    words.of("handover.document.side.label." + side),
                    orRoom(whole.unit(side)) + "\n"
                            + (person == null
                                    ? words.of("handover.document.nobody")
                                    : words.of("handover.document.person", person))));
        }
    }

    /** Who acted for the side: whoever confirmed, else whom the record names; null where it names nobody. */
    private @Nullable String person(Whole whole, Side side) {
        return whole.given(side)
                .map(Confirmation::name)
                .or(() -> Optional.ofNullable(
                        switch (side) {
                            case OUTGOING -> headOf(whole);
                            case INCOMING -> null;
                            case WITNESS -> Names.cleanOrNull(whole.facts().witness());
                        }))
                .orElse(null);
    }

    /** Who led the year for the outgoing unit, the last where there were several; null where only the unit is known. */
    private @Nullable String headOf(Whole whole) {
        return years.headships(whole.year().id()).stream()
                .filter(HeadView::head)
                .filter(head -> head.membership() != null
                        && head.membership().equals(whole.facts().from()))
                .map(HeadView::person)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Names stand under the signatures of those alone who have confirmed. */
    private @Nullable String signer(Whole whole, Side side) {
        return whole.given(side).map(Confirmation::name).orElse(null);
    }

    /** What passes on: what the program lists, then what was written besides. */
    private Block list(Paper paper) {
        List<Row> rows = new ArrayList<>();
        paper.passedOn().forEach(finding -> rows.add(row(rows.size() + 1, finding.text(), finding.quantity())));
        paper.facts()
                .written()
                .forEach(item -> rows.add(row(
                        rows.size() + 1,
                        Names.clean(String.valueOf(item.text())),
                        Names.cleanOrNull(item.quantity()))));
        return rows.isEmpty()
                ? Block.Paragraph.of(words.of("handover.document.nothing"))
                : new Block.Table(
                        null,
                        List.of(
                                Column.centre(words.of("handover.item.no"), 12).asKey(),
                                Column.text(words.of("handover.item.text"), 90).asKey(),
                                Column.text(words.of("handover.item.quantity"), 40)
                                        .ifAny()),
                        rows,
                        null);
    }

    private static Row row(int no, String text, @Nullable String quantity) {
        return Row.of(String.valueOf(no), text, quantity == null ? "" : quantity);
    }

    /** Money and flag; room for what is not known is left only while it can still be written in. */
    private void means(Whole whole, List<Block> blocks) {
        Long money = whole.facts().money();
        Boolean flag = whole.facts().flagPassed();
        boolean open = !whole.handover().isSigned();
        if (money != null || open) {
            blocks.add(new Block.Paragraph(
                    words.of("handover.document.money"),
                    money == null
                            ? words.of("handover.document.money.room")
                            : words.of("handover.document.amount", SHOW.money(money), words.amount(money))));
        }
        if (flag != null || open) {
            blocks.add(new Block.Paragraph(
                    words.of("handover.document.flag"),
                    flag == null ? words.of("handover.document.room") : words.of("handover.document.flag." + flag)));
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

    /** Who confirmed the signed paper, when, and of what text: its fingerprint as people compare it. */
    private void confirmed(Whole whole, List<Block> blocks) {
        List<Confirmation> given = Stream.of(Side.values())
                .flatMap(side -> whole.given(side).stream())
                .toList();
        if (!given.isEmpty()) {
            blocks.add(new Block.Heading(words.of("handover.document.confirmed")));
            blocks.add(new Block.Items(given.stream()
                    .map(one -> words.of(
                            "handover.document.given",
                            words.of(one.side().key()),
                            one.unitName(),
                            one.name(),
                            SHOW.time(one.confirmedAt())))
                    .toList()));
            blocks.add(new Block.Paragraph(
                    words.of("handover.document.fingerprint"),
                    Sha256.grouped(given.get(0).fingerprint())));
        }
    }

    private String orRoom(@Nullable String text) {
        return text == null ? words.of("handover.document.room") : text;
    }
}

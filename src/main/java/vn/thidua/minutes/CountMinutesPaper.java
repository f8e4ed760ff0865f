package vn.thidua.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
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

/** Biên bản kiểm phiếu as an official paper: of what was signed where it was signed. */
@Component
class CountMinutesPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final MinutesReading reading;
    private final PaperWords words;
    private final YearWords yearWords;
    private final JdbcClient jdbc;

    CountMinutesPaper(MinutesReading reading, PaperWords words, YearWords yearWords, JdbcClient jdbc) {
        this.reading = reading;
        this.words = words;
        this.yearWords = yearWords;
        this.jdbc = jdbc;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.COUNT_MINUTES;
    }

    /** One for each question that was counted; the subject is the question. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null
                ? List.of()
                : jdbc.sql("""
                        select b.id, b.question, p.round, a.meeting_id
                        from ballot b join lateral (select * from poll p where p.ballot_id = b.id order by p.id desc limit 1) p on true
                        join assembly a on a.id = p.assembly_id
                        where p.cluster_year_id = ? and p.state in ('COUNTED','SIGNED') order by a.id, p.id""")
                        .param(year.id().value())
                        .query((row, number) -> new Offer(
                                kind(),
                                row.getLong("id"),
                                row.getString("question"),
                                year.path() + "/binh-xet/" + row.getLong("id") + "/bieu-quyet/bien-ban",
                                row.getLong("meeting_id")))
                        .list();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Paper<CountPaper> paper = reading.ofCount(year.id(), subject);
        CountPaper count = paper.content();
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(office.said(kind(), TextSlot.OPENING, yearWords.of(year)));
        blocks.add(fact("minutes.document.time", words.longDate(count.heldOn())));
        if (count.place() != null) {
            blocks.add(fact("minutes.document.place", count.place()));
        }
        blocks.add(fact("minutes.document.meeting", count.meeting()));
        blocks.add(fact("minutes.document.question", count.question()));
        blocks.add(new Block.Heading(words.of("minutes.document.committee")));
        blocks.add(new Block.Items(count.committee().stream().map(this::teller).toList()));
        blocks.add(new Block.Heading(words.of("minutes.document.voting")));
        blocks.add(Block.Paragraph.of(words.of(
                "minutes.voted",
                SHOW.time(count.openedAt()),
                SHOW.time(count.closedAt()),
                words.of(count.wayKey()),
                count.round())));
        blocks.add(Block.Paragraph.of(
                words.of("minutes.rule", words.of(count.baseKey()), count.base().number()) + " "
                        + (count.threshold() == null
                                ? words.of("minutes.rule.mostVotes")
                                : words.of("minutes.rule.threshold", SHOW.number(count.threshold())))));
        blocks.add(figures(count));
        blocks.add(new Block.Heading(words.of("minutes.document.result")));
        blocks.add(result(count));
        blocks.add(Block.Paragraph.of(words.of(count.outcome())));
        if (count.note() != null) {
            blocks.add(Block.Paragraph.of(count.note()));
        }
        String chosen = count.chosenNames();
        blocks.add(Block.Paragraph.of(
                chosen.isEmpty() ? words.of("minutes.ended.nobody") : words.of("minutes.ended.chosen", chosen)));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, yearWords.of(year)));
        blocks.add(fact("minutes.document.fingerprint", paper.shortFingerprint()));
        blocks.add(new Block.Signatures(count.committee().stream()
                .map(one -> new Block.Signature(
                        List.of(words.of(one.leads() ? "minutes.head" : "minutes.member")), one.name()))
                .toList()));
        return new Content(
                office.under(count.cluster()),
                yearWords.symbol(year),
                new Document.Title(
                        words.of("minutes.document.kind"), words.of("minutes.document.count", count.question())),
                blocks,
                count.heldOn(),
                null,
                year.demo());
    }

    private String teller(CountPaper.Person person) {
        String named = person.title() == null ? person.name() : person.name() + ", " + person.title();
        return named + " – " + words.of(person.leads() ? "minutes.head" : "minutes.member");
    }

    private Block figures(CountPaper count) {
        CountPaper.Figures figures = count.figures();
        List<Row> rows = new ArrayList<>(List.of(
                row("minutes.eligible", figures.eligible()),
                row("minutes.present", figures.present()),
                row("minutes.issued", figures.issued()),
                row("minutes.returned", figures.returned()),
                row("minutes.valid", figures.valid()),
                row("minutes.invalid", figures.invalid())));
        count.facts().forEach(fact -> rows.add(Row.of(words.of(fact.labelKey()), fact.value())));
        return new Block.Table(
                words.of("minutes.papers"),
                List.of(
                        Column.text(words.of("minutes.document.what"), 90),
                        Column.number(words.of("minutes.document.number"), 35)),
                rows,
                null);
    }

    private Row row(String key, int number) {
        return Row.of(words.of(key), String.valueOf(number));
    }

    private Block result(CountPaper count) {
        boolean each = count.onEach();
        return new Block.Table(
                words.of("minutes.result"),
                List.of(
                        Column.number(words.of("minutes.no"), 12),
                        Column.text(words.of("minutes.candidate"), 60),
                        Column.number(words.of(each ? "minutes.yes" : "minutes.votes"), 22),
                        Column.number(words.of("minutes.against"), 22).ifAny(),
                        Column.number(words.of("minutes.percent"), 20),
                        Column.centre(words.of("minutes.chosen"), 22)),
                count.lines().stream()
                        .map(line -> Row.of(
                                String.valueOf(line.no()),
                                line.name(),
                                String.valueOf(line.yes()),
                                each ? String.valueOf(line.against()) : "",
                                SHOW.number(line.percent()),
                                line.chosen() ? "x" : ""))
                        .toList(),
                null);
    }

    private Block fact(String label, @Nullable String value) {
        return new Block.Paragraph(words.of(label), value == null ? "" : value);
    }
}

package vn.thidua.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.ballot.BallotResults;
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
import vn.thidua.letterhead.TextSlot;

/**
 * Biên bản kiểm phiếu as an official paper, of each question that was voted on by papers or in the box: of what was signed where
 * it was signed; of what was recorded, where people counted by themselves.
 */
@Component
class CountMinutesPaper implements DocumentSource {

    /**
     * A count as its minutes say it.
     *
     * @param cluster as it was called then
     * @param heldOn null where nobody said
     * @param fingerprint by which a copy is told; null where there is none
     */
    record Counted(
            String cluster,
            String question,
            @Nullable LocalDate heldOn,
            List<Block> body,
            @Nullable String fingerprint,
            List<Block.Signature> signatures) {}

    private final PolledCounts polled;
    private final HandCounts byHand;
    private final BallotResults results;
    private final PaperWords words;
    private final YearWords yearWords;
    private final JdbcClient jdbc;

    CountMinutesPaper(
            PolledCounts polled,
            HandCounts byHand,
            BallotResults results,
            PaperWords words,
            YearWords yearWords,
            JdbcClient jdbc) {
        this.polled = polled;
        this.byHand = byHand;
        this.results = results;
        this.words = words;
        this.yearWords = yearWords;
        this.jdbc = jdbc;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.COUNT_MINUTES;
    }

    /** The subject is the question. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null || !reader.allows(Action.YEAR_READ)
                ? List.of()
                : Stream.concat(
                                polls(year).stream(),
                                results.countedByHand(year).stream()
                                        .map(count -> new Offer(
                                                kind(),
                                                count.question(),
                                                count.text(),
                                                year.path() + "/binh-xet/" + count.question(),
                                                count.meeting())))
                        .toList();
    }

    private List<Offer> polls(YearView year) {
        return jdbc.sql("""
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
        Counted count = results.countedByHand(year).stream()
                .filter(counted -> counted.question() == subject)
                .findFirst()
                .map(counted -> byHand.of(year, counted))
                .orElseGet(() -> polled.of(year, subject));
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, yearWords.of(year)));
        blocks.addAll(count.body());
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, yearWords.of(year)));
        if (count.fingerprint() != null) {
            blocks.add(new Block.Paragraph(words.of("minutes.document.fingerprint"), count.fingerprint()));
        }
        blocks.add(new Block.Signatures(count.signatures()));
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
}

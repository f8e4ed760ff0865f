package vn.thidua.meetingpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.ballot.Votes;
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
import vn.thidua.shared.NotFound;

/** Phiếu suy tôn: what is asked and who stands, without a name, a number or anything else that tells one from another. */
@Component
class BallotPaper implements DocumentSource {

    private final Votes votes;
    private final PaperWords words;
    private final YearWords yearWords;

    BallotPaper(Votes votes, PaperWords words, YearWords yearWords) {
        this.votes = votes;
        this.words = words;
        this.yearWords = yearWords;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.BALLOT_PAPER;
    }

    /** One for each secret question in which somebody stands; a vote held here prints its own papers, by its own rule. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null || !reader.allows(Action.YEAR_READ)
                ? List.of()
                : votes.of(year.id()).stream()
                        .filter(question -> question.secret()
                                && !question.polled()
                                && !question.candidates().isEmpty())
                        .map(question -> new Offer(
                                kind(),
                                question.id(),
                                question.text(),
                                year.path() + "/binh-xet/" + question.id(),
                                question.meeting()))
                        .toList();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Votes.Question question = votes.of(year.id()).stream()
                .filter(asked -> asked.id() == subject)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.of("meetingpaper.ballot.question"), question.text()));
        if (question.round() > 1) {
            blocks.add(Block.Paragraph.of(words.of("meetingpaper.ballot.round", question.round())));
        }
        List<Row> rows = new ArrayList<>();
        question.candidates()
                .forEach(candidate -> rows.add(
                        Row.of(String.valueOf(rows.size() + 1), candidate.name(), Block.Table.BOX, Block.Table.BOX)));
        blocks.add(new Block.Table(
                null,
                List.of(
                        Column.number(words.of("meetingpaper.ballot.no"), 12),
                        Column.text(words.of("meetingpaper.ballot.candidate"), 85),
                        Column.centre(words.of("meetingpaper.ballot.yes"), 28),
                        Column.centre(words.of("meetingpaper.ballot.against"), 28)),
                rows,
                question.seats() == null ? null : words.of("meetingpaper.ballot.seats", question.seats())));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, yearWords.of(year)));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(words.of("meetingpaper.ballot"), words.of("meetingpaper.ballot.year", year.year())),
                blocks,
                null,
                null,
                year.demo());
    }
}

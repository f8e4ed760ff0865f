package vn.thidua.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
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

/** Biên bản bình xét as an official paper: of the meeting that voted, as it was signed where it was signed. */
@Component
class ReviewMinutesPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final MinutesReading reading;
    private final ReviewedQuestions reviewed;
    private final PaperWords words;
    private final YearWords yearWords;
    private final JdbcClient jdbc;

    ReviewMinutesPaper(
            MinutesReading reading,
            ReviewedQuestions reviewed,
            PaperWords words,
            YearWords yearWords,
            JdbcClient jdbc) {
        this.reading = reading;
        this.reviewed = reviewed;
        this.words = words;
        this.yearWords = yearWords;
        this.jdbc = jdbc;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REVIEW_MINUTES;
    }

    /** One for each meeting that has begun to vote; its minutes are issued once it is over. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null || !reader.allows(Action.YEAR_READ)
                ? List.of()
                : jdbc.sql("""
                        select a.id, a.ended_at is not null as over, m.id as meeting_id, m.title, m.held_on from assembly a join meeting m on m.id = a.meeting_id
                        where a.cluster_year_id = ? and a.opened_at is not null order by m.held_on, a.id""")
                        .param(year.id().value())
                        .query((row, number) -> new Offer(
                                        kind(),
                                        row.getLong("id"),
                                        row.getString("title"),
                                        year.path() + "/binh-xet/hoi-nghi/" + row.getLong("id") + "/bien-ban",
                                        row.getLong("meeting_id"))
                                .notBefore(row.getBoolean("over"), "minutes.document.notOver"))
                        .list();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Paper<MeetingPaper> paper = reading.ofMeeting(year.id(), subject);
        MeetingPaper meeting = paper.content();
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(office.said(kind(), TextSlot.OPENING, yearWords.of(year)));
        opening(meeting, blocks);
        blocks.add(new Block.Heading(words.of("minutes.document.items")));
        blocks.addAll(
                meeting.items().isEmpty()
                        ? List.of(Block.Paragraph.of(words.of("minutes.items.none")))
                        : reviewed.blocks(meeting.items()));
        if (!meeting.givenUp().isEmpty()) {
            blocks.add(new Block.Heading(words.of("minutes.givenUp")));
            blocks.add(new Block.Items(meeting.givenUp().stream()
                    .map(vote -> words.of(
                            "minutes.givenUp.one",
                            vote.question(),
                            vote.round(),
                            words.of(vote.wayKey()),
                            vote.reason()))
                    .toList()));
        }
        written("minutes.document.opinions", meeting.opinions(), blocks);
        written("minutes.document.conclusion", meeting.conclusion(), blocks);
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, yearWords.of(year)));
        blocks.add(new Block.Paragraph(words.of("minutes.document.fingerprint"), paper.shortFingerprint()));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signature(List.of(words.of("minutes.secretary")), meeting.secretary()),
                new Block.Signature(List.of(words.of("minutes.chair")), meeting.chair()))));
        return new Content(
                office.under(meeting.cluster()),
                yearWords.symbol(year),
                new Document.Title(words.of("minutes.document.kind"), meeting.title()),
                blocks,
                meeting.heldOn(),
                null,
                year.demo());
    }

    private void opening(MeetingPaper meeting, List<Block> blocks) {
        blocks.add(new Block.Paragraph(words.of("minutes.document.time"), words.longDate(meeting.heldOn())));
        if (meeting.place() != null) {
            blocks.add(new Block.Paragraph(words.of("minutes.document.place"), meeting.place()));
        }
        if (meeting.openedAt() != null && meeting.endedAt() != null) {
            blocks.add(Block.Paragraph.of(
                    words.of("minutes.time.voting", SHOW.time(meeting.openedAt()), SHOW.time(meeting.endedAt()))));
        }
        person("minutes.document.chair", meeting.chair(), blocks);
        person("minutes.document.secretary", meeting.secretary(), blocks);
        blocks.add(new Block.Heading(words.of("minutes.document.participants")));
        blocks.add(Block.Paragraph.of(words.of("minutes.participants.opened", meeting.present(), meeting.members())));
        if (!meeting.absent().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.of("minutes.absent", String.join("; ", meeting.absent()))));
        }
        if (meeting.moves() != null && !meeting.moves().isEmpty()) {
            blocks.add(new Block.Items(meeting.moves().stream()
                    .map(move -> words.of(move.key(), move.unit(), SHOW.time(move.at()), SHOW.time(move.until())))
                    .toList()));
        }
        if (!meeting.delegates().isEmpty()) {
            blocks.add(new Block.Table(
                    words.of("minutes.document.delegates"),
                    List.of(
                            Column.number(words.of("minutes.document.index"), 12),
                            Column.text(words.of("minutes.unit"), 60),
                            Column.text(words.of("minutes.name"), 50),
                            Column.text(words.of("minutes.role"), 35).ifAny()),
                    rows(meeting.delegates()),
                    null));
        }
        if (!meeting.committee().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    words.of("minutes.document.committee.line"),
                    String.join(
                            "; ",
                            meeting.committee().stream()
                                    .map(CountPaper.Person::name)
                                    .toList())));
        }
    }

    private static List<Row> rows(List<MeetingPaper.Guest> delegates) {
        List<Row> rows = new ArrayList<>();
        delegates.forEach(one -> rows.add(Row.of(
                String.valueOf(rows.size() + 1), one.unit(), one.name(), one.title() == null ? "" : one.title())));
        return rows;
    }

    private void person(String label, @Nullable String name, List<Block> blocks) {
        if (name != null) {
            blocks.add(new Block.Paragraph(words.of(label), name));
        }
    }

    /** What people wrote, or room for it: minutes without it are finished by hand. */
    private void written(String heading, @Nullable String text, List<Block> blocks) {
        blocks.add(new Block.Heading(words.of(heading)));
        blocks.add(Block.Paragraph.of(text == null ? words.of("minutes.document.room") : text));
    }
}

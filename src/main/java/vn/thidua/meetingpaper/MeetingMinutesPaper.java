package vn.thidua.meetingpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
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
import vn.thidua.meetingpaper.HeldMeetings.Done;
import vn.thidua.meetingpaper.HeldMeetings.Held;
import vn.thidua.meetingpaper.HeldMeetings.Invited;
import vn.thidua.meetingpaper.HeldMeetings.Missed;
import vn.thidua.minutes.ReviewedQuestions;

/** Biên bản hội nghị of a meeting that held no vote with the program: what is written of it, and room for what is not. */
@Component
class MeetingMinutesPaper implements DocumentSource {

    private static final List<String> NUMERALS = List.of("I.", "II.", "III.", "IV.", "V.");

    private final HeldMeetings meetings;
    private final ReviewedQuestions reviewed;
    private final ClusterYears years;
    private final PaperWords words;
    private final YearWords yearWords;

    MeetingMinutesPaper(
            HeldMeetings meetings,
            ReviewedQuestions reviewed,
            ClusterYears years,
            PaperWords words,
            YearWords yearWords) {
        this.meetings = meetings;
        this.reviewed = reviewed;
        this.years = years;
        this.words = words;
        this.yearWords = yearWords;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.MEETING_MINUTES;
    }

    /** Of a meeting that voted, the minutes of the review say all. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null || !reader.allows(Action.YEAR_READ)
                ? List.of()
                : meetings.of(year.id()).stream()
                        .filter(held -> !held.votes())
                        .map(held -> new Offer(kind(), held.id(), held.title(), year.path() + "/hoi-nghi", held.id()))
                        .toList();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Held held = meetings.get(year.id(), subject);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(office.said(kind(), TextSlot.OPENING, yearWords.of(year)));
        blocks.add(new Block.Paragraph(words.of("meetingpaper.time"), words.longDate(held.heldOn())));
        blocks.add(new Block.Paragraph(
                words.of("meetingpaper.place"), held.place() == null ? words.of("meetingpaper.room") : held.place()));
        blocks.add(new Block.Paragraph(words.of("meetingpaper.chair.line"), words.of("meetingpaper.room")));
        blocks.add(new Block.Paragraph(words.of("meetingpaper.secretary.line"), words.of("meetingpaper.room")));
        participants(year, held, blocks);
        items(held, blocks);
        List<Block> results = reviewed.of(year.id(), held.id());
        if (!results.isEmpty()) {
            head("meetingpaper.results", blocks);
            blocks.addAll(results);
        }
        head("meetingpaper.opinions", blocks);
        blocks.add(Block.Paragraph.of(words.of("meetingpaper.rooms")));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, yearWords.of(year)));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signature(List.of(words.of("meetingpaper.secretary")), null),
                new Block.Signature(List.of(words.of("meetingpaper.chair")), null))));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(words.of("meetingpaper.minutes"), held.title()),
                blocks,
                held.heldOn(),
                null,
                year.demo());
    }

    /** Under the next numeral: which parts there are depends on what is written of the meeting. */
    private void head(String key, List<Block> blocks) {
        long before = blocks.stream().filter(Block.Heading.class::isInstance).count();
        blocks.add(new Block.Heading(NUMERALS.get((int) before) + " " + words.of(key)));
    }

    private void participants(YearView year, Held held, List<Block> blocks) {
        List<String> members = years.membersOn(year.id(), held.heldOn()).stream()
                .map(MemberView::name)
                .toList();
        List<Missed> missed = meetings.missed(year.id(), held.id());
        List<String> guests =
                meetings.guests(held.id()).stream().map(Invited::told).toList();
        head("meetingpaper.participants", blocks);
        blocks.add(new Block.Paragraph(words.of("meetingpaper.members", members.size()), String.join("; ", members)));
        if (!missed.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    words.of("meetingpaper.absent"),
                    String.join("; ", missed.stream().map(this::told).toList())));
        }
        if (!guests.isEmpty()) {
            blocks.add(new Block.Paragraph(words.of("meetingpaper.guests"), String.join("; ", guests)));
        }
    }

    private String told(Missed missed) {
        return words.of(missed.excused() ? "meetingpaper.absent.excused" : "meetingpaper.absent.one", missed.unit());
    }

    private void items(Held held, List<Block> blocks) {
        List<Done> items = meetings.items(held.id());
        List<String> business =
                items.stream().filter(item -> !item.adopted()).map(Done::text).toList();
        List<String> adopted =
                items.stream().filter(Done::adopted).map(Done::text).toList();
        head("meetingpaper.items", blocks);
        if (business.isEmpty() && held.note() == null) {
            blocks.add(Block.Paragraph.of(words.of("meetingpaper.rooms")));
        }
        if (!business.isEmpty()) {
            blocks.add(new Block.Items(business));
        }
        if (held.note() != null) {
            blocks.add(Block.Paragraph.of(held.note()));
        }
        if (!adopted.isEmpty()) {
            head("meetingpaper.adopted", blocks);
            blocks.add(new Block.Items(adopted));
        }
    }
}

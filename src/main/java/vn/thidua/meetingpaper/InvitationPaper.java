package vn.thidua.meetingpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import vn.thidua.issuance.HeadSignature;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.issuance.YearWords;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;
import vn.thidua.meetingpaper.HeldMeetings.Held;
import vn.thidua.meetingpaper.HeldMeetings.Invited;

/** Giấy mời: to a meeting of the cluster, to its members and whoever else is invited. */
@Component
class InvitationPaper implements DocumentSource {

    private final HeldMeetings meetings;
    private final ClusterYears years;
    private final PaperWords words;
    private final YearWords yearWords;
    private final HeadSignature heads;

    InvitationPaper(
            HeldMeetings meetings, ClusterYears years, PaperWords words, YearWords yearWords, HeadSignature heads) {
        this.meetings = meetings;
        this.years = years;
        this.words = words;
        this.yearWords = yearWords;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.INVITATION;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null || !reader.allows(Action.YEAR_READ)
                ? List.of()
                : meetings.of(year.id()).stream()
                        .map(held -> new Offer(kind(), held.id(), held.title(), year.path() + "/hoi-nghi", held.id()))
                        .toList();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = Objects.requireNonNull(scope.year());
        Held held = meetings.get(year.id(), subject);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Addressees(invited(year, held)));
        blocks.addAll(office.said(kind(), TextSlot.OPENING, yearWords.of(year)));
        blocks.add(new Block.Paragraph(words.of("meetingpaper.about"), held.title()));
        blocks.add(new Block.Paragraph(
                words.of("meetingpaper.time"), words.of("meetingpaper.hour", words.longDate(held.heldOn()))));
        blocks.add(new Block.Paragraph(
                words.of("meetingpaper.place"), held.place() == null ? words.of("meetingpaper.room") : held.place()));
        List<String> kinds = held.kinds().stream()
                .filter(kind -> !kind.equals("OTHER"))
                .map(kind -> words.of("meeting.kind." + kind))
                .toList();
        if (!kinds.isEmpty()) {
            blocks.add(new Block.Paragraph(words.of("meetingpaper.agenda"), String.join("; ", kinds)));
        }
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, yearWords.of(year)));
        blocks.add(new Block.Closing(
                office.lines(kind(), TextSlot.RECIPIENTS, yearWords.of(year)), heads.of(year, held.heldOn())));
        return new Content(
                office.under(year.name()),
                yearWords.symbol(year),
                new Document.Title(words.of("meetingpaper.invitation"), held.title()),
                blocks,
                null,
                null,
                year.demo());
    }

    /** The organiser, its members of that day, and the guests. */
    private List<String> invited(YearView year, Held held) {
        return Stream.of(
                        Stream.of(year.organiserName()),
                        years.membersOn(year.id(), held.heldOn()).stream().map(MemberView::name),
                        meetings.guests(held.id()).stream().map(Invited::told))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}

package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;

/**
 * What a cluster reports at the end of its year: all of it the record's, but for shortcomings and the tasks to come, for which
 * there is room.
 */
@Component
class FinalReport implements DocumentSource {

    private final YearPapers papers;
    private final ClusterYears years;
    private final Leaders leaders;
    private final ReportedWork work;
    private final ReportedResult result;

    FinalReport(YearPapers papers, ClusterYears years, Leaders leaders, ReportedWork work, ReportedResult result) {
        this.papers = papers;
        this.years = years;
        this.leaders = leaders;
        this.work = work;
        this.result = result;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.FINAL_REPORT;
    }

    /** Whoever reads the whole record of the year; every member, once it is over. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year != null && (reader.allows(Action.RECORD_READ) || year.settled() && reader.allows(Action.YEAR_READ))
                ? List.of(new Offer(kind(), 0, null, year.path(), null))
                : List.of();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        Map<String, String> values = papers.values(year);
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, values));
        blocks.add(new Block.Heading(papers.say("yearpaper.report.members")));
        blocks.addAll(members(year));
        blocks.add(new Block.Heading(papers.say("yearpaper.report.work")));
        blocks.addAll(work.of(year));
        blocks.add(new Block.Heading(papers.say("yearpaper.report.result")));
        blocks.addAll(result.ranks(year));
        blocks.add(new Block.Heading(papers.say("yearpaper.report.awards")));
        blocks.addAll(result.awards(year));
        for (String open : List.of("yearpaper.report.shortcomings", "yearpaper.report.tasks")) {
            blocks.add(new Block.Heading(papers.say(open)));
            blocks.add(Block.Paragraph.of(papers.room()));
        }
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(papers.closing(office, kind(), values, papers.head(year, year.closedOn())));
        return papers.ofCluster(
                year,
                office,
                new Document.Title(
                        papers.say("yearpaper.report.kind"),
                        papers.say("yearpaper.report.about", year.name(), year.year())),
                blocks,
                null);
    }

    private List<Block> members(YearView year) {
        List<MemberView> members = years.members(year.id());
        List<String> names = members.stream()
                .map(member -> member.leftOn() == null
                        ? member.name()
                        : member.name() + " (" + papers.period(member.joinedOn(), member.leftOn()) + ")")
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                papers.say("yearpaper.report.count", year.name(), YearPapers.count(members.size()))));
        blocks.add(new Block.Items(names));
        blocks.add(Block.Paragraph.of(papers.lines(leaders.of(year).lines(""))));
        return blocks;
    }
}

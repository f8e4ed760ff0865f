package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
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
import vn.thidua.programme.YearStep;
import vn.thidua.publication.PublicationKind;
import vn.thidua.publication.PublicationView;

/** All units with their points, ranks and grades, and under them the rule that parted equal ones. */
@Component
class ScoreSummary implements DocumentSource {

    private final YearPapers papers;
    private final Result results;
    private final SummaryTable table;
    private final RankNotes notes;

    ScoreSummary(YearPapers papers, Result results, SummaryTable table, RankNotes notes) {
        this.papers = papers;
        this.results = results;
        this.table = table;
        this.notes = notes;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.SCORE_SUMMARY;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year != null && year.steps().contains(YearStep.SCORING) && results.isFor(year, reader)
                ? List.of(new Offer(kind(), 0, null, year.path() + "/ket-qua", null))
                : List.of();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        Result.Told told = results.of(year);
        Map<String, String> values = papers.values(year);
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, values));
        blocks.add(Block.Paragraph.of(state(year, told)));
        blocks.add(Block.Paragraph.of(papers.say(
                "yearpaper.summary.assessed",
                told.table().assessed(),
                told.table().members())));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(papers.closing(office, kind(), values, papers.head(year, told.on())));
        blocks.add(Tables.across(
                papers.say("yearpaper.summary.table", year.name(), year.year()),
                table.of(told, notes.of(told.table()))));
        return papers.ofCluster(
                year, office, new Document.Title(papers.say(kind().key()), about(year, told)), blocks, told.on());
    }

    /** Which version it is, and of which day; or that it is none yet. */
    private String state(YearView year, Result.Told told) {
        PublicationView published = told.published();
        if (published == null) {
            return papers.say(year.settled() ? "yearpaper.summary.known" : "yearpaper.summary.unpublished");
        }
        String version = String.valueOf(published.version());
        String on = papers.longDate(told.on());
        return published.kind() == PublicationKind.FINAL
                ? papers.say("yearpaper.summary.final", version, on)
                : papers.say(
                        "yearpaper.summary.provisional", version, on, papers.longDate(published.objectionsUntil()));
    }

    /** A result that may still change is marked in the title. */
    private String about(YearView year, Result.Told told) {
        PublicationView published = told.published();
        boolean settled = published == null ? year.settled() : published.kind() == PublicationKind.FINAL;
        return papers.say(
                settled ? "yearpaper.summary.about" : "yearpaper.summary.about.provisional", year.name(), year.year());
    }
}

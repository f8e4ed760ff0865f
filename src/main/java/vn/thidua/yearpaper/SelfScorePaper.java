package vn.thidua.yearpaper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/**
 * The sheet of one unit: what it gave itself, what it rests on, and beside it what those who checked gave. The subject is the
 * membership. What members that check give stays sealed as long as it is on the pages.
 */
@Component
class SelfScorePaper implements DocumentSource {

    private final YearPapers papers;
    private final ClusterYears years;
    private final ScoreReading reading;
    private final Scales scales;
    private final SheetTable table;
    private final JdbcClient jdbc;

    SelfScorePaper(
            YearPapers papers,
            ClusterYears years,
            ScoreReading reading,
            Scales scales,
            SheetTable table,
            JdbcClient jdbc) {
        this.papers = papers;
        this.years = years;
        this.reading = reading;
        this.scales = scales;
        this.table = table;
        this.jdbc = jdbc;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.SELF_SCORE;
    }

    /** Of the units whose sheets this reader may see. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        if (year == null || !reader.allows(Action.YEAR_READ)) {
            return List.of();
        }
        boolean all = reader.allows(Action.SHEET_READ);
        Set<Long> scored = scored(year);
        return years.members(year.id()).stream()
                .filter(member -> scored.contains(member.id().value())
                        && (all || reader.at(member.unit()).allows(Action.SHEET_READ)))
                .map(member -> new Offer(
                        kind(),
                        member.id().value(),
                        member.name(),
                        new SheetKey(year.id(), member.id(), null).page(),
                        null))
                .toList();
    }

    private Set<Long> scored(YearView year) {
        return new HashSet<>(
                jdbc.sql("""
                select distinct membership_id from score_sheet where cluster_year_id = ? and sub_unit = ''""").param(year.id().value()).query(Long.class).list());
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        MemberView member = years.member(year.id(), new MembershipId(subject));
        SheetData sheet =
                reading.ownSheet(new SheetKey(year.id(), member.id(), null)).orElseThrow(NotFound::new);
        ScaleView scale = scales.get(new ScaleId(sheet.scaleId()));
        Map<String, String> values = papers.values(year);
        values.put("don vi", member.name());
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, values));
        blocks.add(new Block.Paragraph(papers.say("yearpaper.sheet.unit"), member.name()));
        blocks.add(new Block.Paragraph(papers.say("yearpaper.sheet.scale"), scale.title()));
        blocks.add(new Block.Paragraph(
                papers.say("yearpaper.sheet.state"), papers.say(sheet.status().key())));
        blocks.add(
                new Block.Paragraph(papers.say("yearpaper.sheet.handedIn"), papers.longDate(day(sheet.submittedAt()))));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signature(List.of(papers.say("issuance.for", member.name())), null),
                papers.head(year, day(sheet.finalisedAt())))));
        blocks.add(Tables.across(
                papers.say("yearpaper.sheet.table", member.name(), year.year()),
                table.of(year, member.id(), scale, sheet)));
        return papers.ofUnit(
                year,
                member.name(),
                office,
                new Document.Title(
                        papers.say(kind().key()),
                        papers.say("yearpaper.sheet.about", member.name(), year.name(), year.year())),
                blocks,
                day(sheet.submittedAt()));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Today.ZONE);
    }
}

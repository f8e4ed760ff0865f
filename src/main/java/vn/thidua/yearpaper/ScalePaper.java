package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.EditionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Document;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;
import vn.thidua.platform.Show;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** The scale by which the year is scored, its own or its programme's; a draft is no paper. */
@Component
class ScalePaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final YearPapers papers;
    private final Scales scales;

    ScalePaper(YearPapers papers, Scales scales) {
        this.papers = papers;
        this.scales = scales;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.SCALE;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year != null
                        && reader.allows(Action.SCALE_READ)
                        && scales.inForce(year.id()).isPresent()
                ? List.of(new Offer(kind(), 0, null, year.path() + "/" + YearStep.SCALE.slug(), null))
                : List.of();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        ScaleView scale = scales.inForce(year.id()).orElseThrow(NotFound::new);
        EditionView edition = scales.editions(scales.ownerOf(year.id()), false).stream()
                .filter(one -> one.scale().id().equals(scale.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, String> values = papers.values(year);
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, values));
        blocks.addAll(facts(edition));
        blocks.add(table(scale));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(papers.closing(office, kind(), values, papers.head(year, edition.publishedOn())));
        return papers.ofCluster(
                year,
                office,
                new Document.Title(papers.say(kind().key()), scale.title()),
                blocks,
                edition.publishedOn());
    }

    private List<Block> facts(EditionView edition) {
        return Stream.of(
                        fact("yearpaper.scale.source", edition.scale().source()),
                        fact("yearpaper.scale.edition", String.valueOf(edition.number())),
                        fact("yearpaper.scale.reason", edition.reason()),
                        fact("yearpaper.scale.frozen", date(edition)))
                .flatMap(List::stream)
                .toList();
    }

    private static @Nullable String date(EditionView edition) {
        return edition.frozenOn() == null ? null : SHOW.date(edition.frozenOn());
    }

    private List<Block> fact(String label, @Nullable String text) {
        return text == null ? List.of() : List.of(new Block.Paragraph(papers.say(label), text));
    }

    private Block table(ScaleView scale) {
        List<Column> columns = List.of(
                Column.centre(papers.say("yearpaper.no"), 14).asKey(),
                Column.text(papers.say("yearpaper.scale.what"), 60).asKey(),
                Column.number(papers.say("yearpaper.max"), 18),
                Column.text(papers.say("yearpaper.scale.how"), 45),
                Column.centre(papers.say("yearpaper.scale.evidence"), 20).ifAny());
        List<Row> rows = new ArrayList<>();
        scale.criteria().forEach(line -> rows.add(row(scale, line)));
        for (LineKind kind : List.of(LineKind.BASE, LineKind.BONUS, LineKind.PENALTY)) {
            if (scale.has(kind)) {
                rows.add(sum("yearpaper.scale.sum." + kind, scale.sum(kind)));
            }
        }
        if (scale.total() != null) {
            rows.add(sum("yearpaper.scale.total", scale.total()));
        }
        return new Block.Table(null, columns, rows, note(scale));
    }

    private Row row(ScaleView scale, CriterionView line) {
        boolean empty = line.section() && scale.countedWithin(line.id()).isEmpty();
        String max = line.max() != null
                ? SHOW.aligned(line.max())
                : empty || line.section() ? "" : papers.say("yearpaper.scale.unlimited");
        return new Row(
                line.section() ? Row.Kind.GROUP : Row.Kind.LINE,
                List.of(
                        line.code(),
                        line.text(),
                        empty ? "" : max,
                        line.section() ? "" : how(line),
                        line.evidenceRequired() ? papers.say("yearpaper.scale.asked") : ""));
    }

    /** How the points come about, in the words of the criterion and of its measure. */
    private String how(CriterionView line) {
        String kind =
                line.line() == LineKind.BASE ? null : papers.say(line.line().key());
        String measure = papers.say(line.measure().told(), line.measure().toldArgs());
        return Stream.of(kind, measure, line.guidance())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private Row sum(String key, Points points) {
        return new Row(Row.Kind.SUM, List.of("", papers.say(key), SHOW.aligned(points), "", ""));
    }

    /** How the parts make the whole; null where nothing is to be said. */
    private @Nullable String note(ScaleView scale) {
        String note = Stream.of(
                        !scale.has(LineKind.BONUS)
                                ? null
                                : papers.say(scale.bonusInside() ? "yearpaper.scale.inside" : "yearpaper.scale.onTop"),
                        scale.bonusCap() == null
                                ? null
                                : papers.say("yearpaper.scale.cap", SHOW.points(scale.bonusCap())),
                        scale.step() == null ? null : papers.say("yearpaper.scale.step", SHOW.points(scale.step())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return note.isEmpty() ? null : note;
    }
}

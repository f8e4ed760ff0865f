package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
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
import vn.thidua.shared.MembershipId;
import vn.thidua.yearpaper.CovenantRecord.Signed;
import vn.thidua.yearpaper.CovenantRecord.Target;
import vn.thidua.yearpaper.CovenantRecord.Text;

/**
 * What each member registers for: its targets in covenant and annexes, and the titles it aims at. Those the record does not
 * keep: there is room for them beside the list of what may be proposed.
 */
@Component
class RegistrationPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final YearPapers papers;
    private final ClusterYears years;
    private final CovenantRecord covenants;
    private final RuleQuotes quotes;

    RegistrationPaper(YearPapers papers, ClusterYears years, CovenantRecord covenants, RuleQuotes quotes) {
        this.papers = papers;
        this.years = years;
        this.covenants = covenants;
        this.quotes = quotes;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REGISTRATION;
    }

    /** There is one as soon as a covenant is begun. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year != null
                        && reader.allows(Action.YEAR_READ)
                        && !covenants.texts(year.id()).isEmpty()
                ? List.of(new Offer(kind(), 0, null, year.path() + "/" + YearStep.COVENANT.slug(), null))
                : List.of();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        List<MemberView> members = years.members(year.id());
        List<Target> targets = covenants.targets(year.id());
        Text covenant = covenants.texts(year.id()).stream().findFirst().orElse(null);
        Map<String, String> values = papers.values(year);
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, values));
        List<String> awards = quotes.awards(
                year,
                Math.toIntExact(members.stream().filter(one -> !one.left()).count()));
        if (!awards.isEmpty()) {
            blocks.add(Block.Paragraph.of(papers.say("yearpaper.registration.awards")));
            blocks.add(new Block.Items(awards));
        }
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(papers.closing(
                office, kind(), values, papers.head(year, covenant == null ? null : covenant.signedOn())));
        blocks.add(Tables.across(
                papers.say("yearpaper.registration.table", year.name(), year.year()),
                table(members, targets, signatures(covenant))));
        return papers.ofCluster(
                year,
                office,
                new Document.Title(
                        papers.say(kind().key()), papers.say("yearpaper.registration.about", year.name(), year.year())),
                blocks,
                null);
    }

    private Map<MembershipId, Signed> signatures(@Nullable Text covenant) {
        return covenant == null
                ? Map.of()
                : covenants.signatures(covenant).stream()
                        .collect(Collectors.toMap(Signed::member, Function.identity()));
    }

    private Block table(List<MemberView> members, List<Target> targets, Map<MembershipId, Signed> signatures) {
        List<Column> columns = List.of(
                Column.centre(papers.say("yearpaper.no"), 12).asKey(),
                Column.text(papers.say("yearpaper.unit"), 55).asKey(),
                Column.text(papers.say("yearpaper.registration.titles"), 50),
                Column.text(papers.say("yearpaper.target"), 53),
                Column.text(papers.say("yearpaper.planned"), 28),
                Column.text(papers.say("yearpaper.note"), 25).ifAny(),
                Column.centre(papers.say("yearpaper.registration.signed"), 25).ifAny());
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (MemberView member : members) {
            List<Target> own = targets.stream()
                    .filter(target -> target.member().equals(member.id()))
                    .toList();
            if (own.isEmpty() && member.left()) {
                continue;
            }
            rows.addAll(lines(++number, member, own, signatures.get(member.id())));
        }
        return new Block.Table(null, columns, rows, null);
    }

    /** A line for each target; name and titles stand on the first. */
    private List<Row> lines(int number, MemberView member, List<Target> own, @Nullable Signed signed) {
        String day = signed == null ? "" : SHOW.date(signed.on());
        if (own.isEmpty()) {
            return List.of(Row.of(String.valueOf(number), member.name(), papers.room(), papers.room(), "", "", day));
        }
        List<Row> rows = new ArrayList<>();
        for (Target target : own) {
            boolean first = rows.isEmpty();
            rows.add(Row.of(
                    first ? String.valueOf(number) : "",
                    first ? member.name() : "",
                    first ? papers.room() : "",
                    target.text(),
                    target.figure(),
                    TargetTable.orNothing(target.note()),
                    first ? day : ""));
        }
        return rows;
    }
}

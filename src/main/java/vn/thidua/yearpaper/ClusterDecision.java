package vn.thidua.yearpaper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.thidua.programme.YearStep;

/**
 * The decision that sets up a cluster ("thành lập"), or where it was there in an earlier year reorganises it ("kiện toàn"):
 * its members, its head and deputies of that year.
 */
@Component
class ClusterDecision implements DocumentSource {

    private final YearPapers papers;
    private final ClusterYears years;
    private final Leaders leaders;

    ClusterDecision(YearPapers papers, ClusterYears years, Leaders leaders) {
        this.papers = papers;
        this.years = years;
        this.leaders = leaders;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CLUSTER_DECISION;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year != null && reader.allows(Action.YEAR_READ)
                ? List.of(new Offer(kind(), 0, null, year.path() + "/" + YearStep.MEMBERS.slug(), null))
                : List.of();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        List<MemberView> members = years.members(year.id());
        Leaders.Of led = leaders.of(year);
        boolean existed = years.of(year.cluster()).stream().anyMatch(one -> one.year() < year.year());
        Map<String, String> values = papers.values(year);
        values.put("lap", papers.say(existed ? "yearpaper.decision.again" : "yearpaper.decision.first"));
        values.put("so don vi", YearPapers.count(current(members).count()));
        values.put("lanh dao", papers.lines(led.lines("")));
        List<Block> blocks = new ArrayList<>();
        List<String> bases =
                new ArrayList<>(papers.bases(year, office, kind(), values).lines());
        bases.addAll(office.lines(kind(), TextSlot.OPENING, values));
        blocks.add(new Block.Bases(bases));
        blocks.add(new Block.Decides(papers.say("yearpaper.decision.decides")));
        blocks.addAll(office.articles(kind(), values));
        blocks.add(papers.closing(office, kind(), values, office.signature()));
        blocks.add(list(year, members, led));
        return papers.ofOrganiser(
                year,
                office,
                new Document.Title(
                        papers.say("yearpaper.decision.kind"),
                        papers.say(
                                existed ? "yearpaper.decision.about.again" : "yearpaper.decision.about.first",
                                year.name(),
                                year.year())),
                blocks);
    }

    private static Stream<MemberView> current(List<MemberView> members) {
        return members.stream().filter(member -> !member.left());
    }

    /** Known already, the decision is named; else there is room for number and day. */
    private Block list(YearView year, List<MemberView> members, Leaders.Of led) {
        String decision = years.facts(year.id()).decision();
        List<Column> columns = List.of(
                Column.centre(papers.say("yearpaper.no"), 12).asKey(),
                Column.text(papers.say("yearpaper.unit"), 66).asKey(),
                Column.text(papers.say("yearpaper.duty"), 40),
                Column.text(papers.say("yearpaper.note"), 40).ifAny());
        List<Row> rows = new ArrayList<>();
        for (MemberView member : members) {
            rows.add(Row.of(String.valueOf(rows.size() + 1), member.name(), duty(member, led), note(member)));
        }
        return new Block.Annex(
                null,
                papers.say("yearpaper.decision.list", year.name(), year.year()),
                decision == null
                        ? papers.say("yearpaper.decision.of", papers.say("yearpaper.decision.kind"))
                        : papers.say("yearpaper.with", decision),
                false,
                List.of(new Block.Table(null, columns, rows, null)));
    }

    private String duty(MemberView member, Leaders.Of led) {
        String duties = led.duties(member.id());
        return duties.isEmpty() ? papers.say("yearpaper.member") : duties;
    }

    private String note(MemberView member) {
        LocalDate joined = member.joinedOn();
        return Stream.of(
                        papers.period(joined, member.leftOn()),
                        member.stated() ? null : papers.say("yearpaper.inferred", member.note()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
